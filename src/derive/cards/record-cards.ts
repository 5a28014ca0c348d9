import type { Question, Takeaway } from "../../knowledge/records.ts";
import { blankOut } from "../../markup/blank-out.ts";
import { toText } from "../../markup/to-text.ts";
import { sentence, sentenceAbout, together } from "../quiz/make-question.ts";
import type { Card } from "./card.ts";
import { cardIds, idsOf } from "./card-ids.ts";
import type { CardSource } from "./card-source.ts";
import { givesAway } from "./gives-away.ts";
import { withStrong } from "./with-strong.ts";

/** A question, and its answer. */
export function questionCards({ knowledge }: CardSource): Card[] {
  return knowledge.questions.flatMap((record) => {
    const { question, answer } = record;
    if (record.flashcards === false || givesAway(toText(question), toText(answer))) return [];
    return [
      {
        ...cardIds("question", talkItem(record, knowledge)),
        ...{ kind: "question", direction: "forward", front: question, back: answer },
        ...shared(record),
      } satisfies Card,
    ];
  });
}

/** A takeaway with the words left out that its author chose. */
export function takeawayCards({ knowledge, words }: CardSource): Card[] {
  return knowledge.takeaways.flatMap((record) => {
    const { text, gap } = record;
    const left = gap && blankOut(text, gap.words);
    if (!left || record.flashcards === false || givesAway(toText(left), gap.words)) return [];
    return [
      {
        ...cardIds("takeaway", talkItem(record, knowledge), "cloze"),
        ...{ kind: "takeaway", direction: "cloze" },
        front: sentenceAbout(words.gap, left),
        back: together(sentenceStrong(gap.words), withStrong(text, gap.words)),
        ...shared(record),
      } satisfies Card,
    ];
  });
}

/** A term's meaning, and where that does not name the term, the term itself. */
export function termCards({ knowledge, words }: CardSource): Card[] {
  return knowledge.terms.flatMap((record) => {
    if (record.flashcards === false) return [];
    const { term, aliases, definition, topic, path, provenance } = record;
    const rest = {
      ...{ kind: "term" as const, topics: topic === undefined ? [] : [topic], path, provenance },
    };
    const forward: Card = {
      ...cardIds("term", [idsOf(record)]),
      ...{ direction: "forward", front: sentence(words.meaning(term)), back: definition },
      ...rest,
    };
    const told = toText(definition);
    const names = [term, ...aliases];
    if (names.some((name) => givesAway(told, name))) return [forward];
    const reverse: Card = {
      ...cardIds("term", [idsOf(record)], "reverse"),
      direction: "reverse",
      front: sentenceAbout(words.termFor, definition),
      back: together(
        sentenceStrong(term),
        aliases.length > 0 ? sentence(aliases.join(" · ")) : undefined,
      ),
      ...rest,
    };
    return [forward, reverse];
  });
}

/** A short answer that stands out. */
export function sentenceStrong(text: string): ReturnType<typeof sentence> {
  const children = [
    { type: "strong" as const, children: [{ type: "text" as const, value: text }] },
  ];
  return { blocks: [{ type: "paragraph", children }], footnotes: [] };
}

function talkItem(
  record: Question | Takeaway,
  knowledge: CardSource["knowledge"],
): readonly string[][] {
  const talk = knowledge.talk(record.talk);
  return [talk ? idsOf(talk) : [record.talk], idsOf(record)];
}

function shared({ talk, topics, path, provenance }: Question | Takeaway) {
  return { talk, topics, path, provenance };
}
