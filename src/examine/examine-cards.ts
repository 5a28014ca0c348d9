import type { CardPlace } from "../compile/card-places.ts";
import { type CardFlaw, cardFlaws } from "../derive/cards/card-flaws.ts";
import { cardSource } from "../derive/cards/derive-cards.ts";
import { clip } from "../derive/clip.ts";
import type { QuizMaterial } from "../derive/quiz/quiz-source.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";

/** Records that make no flashcard, or one that cannot be understood by itself. */
export function examineCards(material: QuizMaterial, places: readonly CardPlace[]): Diagnostic[] {
  const placesByRef = new Map(places.map(({ ref, at }) => [ref, at]));
  return cardFlaws(cardSource(material)).map((flaw) => {
    const { record } = flaw;
    const at = placesByRef.get(`${flaw.kind}:${record.ref}`) ?? { file: record.origin.file };
    const { message, hint } = tell(flaw);
    return diagnostic(codes[flaw.flaw], message, at, { hint });
  });
}

const codes = {
  told: "card/given-away",
  title: "card/given-away",
  example: "card/open-gap",
  open: "card/needs-page",
} as const;

const orNone = "or write `flashcards: false`";

function tell(flaw: CardFlaw): { message: string; hint: string } {
  if (flaw.flaw === "open") {
    return {
      message: `A flashcard asks this without its page, where "${brief(flaw.words)}" points to nothing.`,
      hint: `name what is meant, ${orNone}`,
    };
  }
  switch (flaw.kind) {
    case "question":
      return {
        message: `The question says its answer, "${brief(flaw.answer)}", so no flashcard can ask it.`,
        hint: `ask without these words, ${orNone}`,
      };
    case "takeaway":
      return { message: tellGap(flaw.flaw, flaw.words), hint: `leave out other words, ${orNone}` };
    case "dimension":
      return {
        message: `The question says "${brief(flaw.value)}", so no flashcard can ask for it with ${flaw.topic.title}.`,
        hint: "ask without the value, or name all choices",
      };
  }
}

function tellGap(flaw: "told" | "example" | "title", words: string): string {
  if (flaw === "told") {
    return `The rest of the takeaway says "${words}" too, so no flashcard can ask for it.`;
  }
  return flaw === "title"
    ? `The title of the talk says "${words}", so no flashcard can ask for it.`
    : `"${words}" is one example of several, so no flashcard can ask for it.`;
}

function brief(text: string): string {
  return clip(text.replace(/\s+/g, " "));
}
