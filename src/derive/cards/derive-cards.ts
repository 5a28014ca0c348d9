import type { CardKind } from "../../knowledge/records.ts";
import { factWords } from "../fact-words.ts";
import type { QuizMaterial } from "../quiz/quiz-source.ts";
import type { Card } from "./card.ts";
import type { CardSource } from "./card-source.ts";
import { cardWords } from "./card-words.ts";
import { comparisonCards } from "./comparison-cards.ts";
import { diagramCards } from "./diagram-cards.ts";
import { questionCards, takeawayCards } from "./record-cards.ts";
import { termCards } from "./term-cards.ts";

const rules: Record<CardKind, (source: CardSource) => Card[]> = {
  takeaway: takeawayCards,
  question: questionCards,
  term: termCards,
  diagram: diagramCards,
  comparison: comparisonCards,
};

/**
 * All flashcards of a knowledge, in the order in which they are learnt. A record or site that wants none
 * has none; a card whose front says what is on its back is not made.
 */
export function deriveCards(material: QuizMaterial): Card[] {
  const { site } = material.knowledge;
  const source = cardSource(material);
  const kinds = Object.keys(rules) as CardKind[];
  return kinds
    .filter((kind) => site.flashcards?.includes(kind) ?? true)
    .flatMap((kind) => rules[kind](source));
}

/** A knowledge with the words in which its cards ask. */
export function cardSource(material: QuizMaterial): CardSource {
  const { language } = material.knowledge.site;
  return { ...material, words: cardWords(language), facts: factWords(language) };
}
