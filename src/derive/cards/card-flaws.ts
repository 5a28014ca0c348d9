import type { Dimension, Question, Takeaway, Topic } from "../../knowledge/records.ts";
import { toText } from "../../markup/to-text.ts";
import type { CardSource } from "./card-source.ts";
import { statedFacts, tellsValue } from "./comparison-cards.ts";
import { tellsAnswer, tellsGap } from "./record-cards.ts";

/** A record that says what its card would ask for, so that no card is made of it. */
export type CardFlaw =
  | { kind: "question"; record: Question; answer: string }
  | { kind: "takeaway"; record: Takeaway; words: string }
  /** The question of a dimension, with the first topic whose value it says. */
  | { kind: "dimension"; record: Dimension; topic: Topic; value: string };

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
      if (record.flashcards === false || !tellsAnswer(record)) continue;
      flaws.push({ kind: "question", record, answer: toText(record.answer).trim() });
    }
  }
  if (isAsked("takeaway")) {
    for (const record of knowledge.takeaways) {
      const { gap } = record;
      if (record.flashcards === false || !gap || !tellsGap(record)) continue;
      flaws.push({ kind: "takeaway", record, words: gap.words });
    }
  }
  return isAsked("comparison") ? [...flaws, ...dimensionFlaws(source)] : flaws;
}

function dimensionFlaws(source: CardSource): CardFlaw[] {
  const flaws = new Map<string, CardFlaw>();
  for (const { stated } of statedFacts(source.knowledge)) {
    for (const { topic, dimension, fact } of stated) {
      const value = tellsValue({ topic, dimension, fact }, source);
      if (value === undefined || flaws.has(dimension.id)) continue;
      flaws.set(dimension.id, { kind: "dimension", record: dimension, topic, value });
    }
  }
  return [...flaws.values()];
}
