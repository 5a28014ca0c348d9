import type { Dimension, Question, Takeaway, Topic } from "../../knowledge/records.ts";
import { toText } from "../../markup/to-text.ts";
import type { CardSource } from "./card-source.ts";
import { statedFacts } from "./comparison-cards.ts";
import { ownQuestion, tellsValue } from "./fact-card.ts";
import { gapFlaw } from "./gap-flaw.ts";
import { openWord } from "./open-word.ts";
import { tellsAnswer, tellsGap } from "./record-cards.ts";

/** What keeps a record from a card, or its card from being understood by itself. */
export type CardFlaw =
  | { kind: "question"; record: Question; flaw: "told"; answer: string }
  | { kind: "takeaway"; record: Takeaway; flaw: "told" | "example" | "title"; words: string }
  /** The question of a dimension, with the first topic whose value it says. */
  | { kind: "dimension"; record: Dimension; flaw: "told"; topic: Topic; value: string }
  /** Words that point to something which the question does not name. */
  | { kind: "question" | "dimension"; record: Question | Dimension; flaw: "open"; words: string };

/**
 * What authors can mend. Of a term whose definition names it nothing is said, nor of a part of a diagram
 * that another part names: both are often right, and there is another card or none is missed.
 */
export function cardFlaws(source: CardSource): CardFlaw[] {
  const { knowledge } = source;
  const kinds = knowledge.site.flashcards;
  const isAsked = (kind: "question" | "takeaway" | "comparison"): boolean =>
    kinds?.includes(kind) ?? true;
  const flaws: CardFlaw[] = [];
  if (isAsked("question")) {
    for (const record of knowledge.questions) {
      if (record.flashcards === false) continue;
      const words = openWord(toText(record.question));
      if (tellsAnswer(record)) {
        const answer = toText(record.answer).trim();
        flaws.push({ kind: "question", record, flaw: "told", answer });
      } else if (words !== undefined) {
        flaws.push({ kind: "question", record, flaw: "open", words });
      }
    }
  }
  if (isAsked("takeaway")) {
    for (const record of knowledge.takeaways) {
      const { gap } = record;
      if (record.flashcards === false || !gap) continue;
      const flaw = tellsGap(record) ? "told" : gapFlaw(record, gap.words, knowledge);
      if (flaw) flaws.push({ kind: "takeaway", record, flaw, words: gap.words });
    }
  }
  return isAsked("comparison") ? [...flaws, ...dimensionFlaws(source)] : flaws;
}

function dimensionFlaws(source: CardSource): CardFlaw[] {
  const flaws = new Map<string, CardFlaw>();
  for (const { dimension, stated } of statedFacts(source.knowledge)) {
    const words = openWord(ownQuestion(dimension) ?? "");
    if (words !== undefined) {
      flaws.set(dimension.id, { kind: "dimension", record: dimension, flaw: "open", words });
    }
    for (const { topic, fact } of stated) {
      const value = tellsValue({ topic, dimension, fact }, source);
      if (value === undefined || flaws.has(dimension.id)) continue;
      flaws.set(dimension.id, { kind: "dimension", record: dimension, flaw: "told", topic, value });
    }
  }
  return [...flaws.values()];
}
