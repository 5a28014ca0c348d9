import type { CardPlace } from "../compile/card-places.ts";
import { type CardFlaw, cardFlaws } from "../derive/cards/card-flaws.ts";
import { cardSource } from "../derive/cards/derive-cards.ts";
import { clip } from "../derive/clip.ts";
import type { QuizMaterial } from "../derive/quiz/quiz-source.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";

/** Records that make no flashcard because its front would give its back away. */
export function examineCards(material: QuizMaterial, places: readonly CardPlace[]): Diagnostic[] {
  const placesByRef = new Map(places.map(({ ref, at }) => [ref, at]));
  return cardFlaws(cardSource(material)).map((flaw) => {
    const { record } = flaw;
    const at = placesByRef.get(`${flaw.kind}:${record.ref}`) ?? { file: record.origin.file };
    const { message, hint } = tell(flaw);
    return diagnostic("card/given-away", message, at, { hint });
  });
}

const orNone = "or write `flashcards: false`";

function tell(flaw: CardFlaw): { message: string; hint: string } {
  switch (flaw.kind) {
    case "question":
      return {
        message: `The question says its answer, "${brief(flaw.answer)}", so no flashcard can ask it.`,
        hint: `ask without these words, ${orNone}`,
      };
    case "takeaway":
      return {
        message: `The rest of the takeaway says "${flaw.words}" too, so no flashcard can ask for it.`,
        hint: `leave out other words, ${orNone}`,
      };
    case "dimension":
      return {
        message: `The question says "${brief(flaw.value)}", so no flashcard can ask for it with ${flaw.topic.title}.`,
        hint: "ask without the value, or name all choices",
      };
  }
}

function brief(text: string): string {
  return clip(text.replace(/\s+/g, " "));
}
