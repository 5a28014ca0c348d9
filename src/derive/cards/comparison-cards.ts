import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Comparison, Dimension, Fact, Topic } from "../../knowledge/records.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { factText } from "../fact-text.ts";
import { sentence, together } from "../quiz/make-question.ts";
import type { Card } from "./card.ts";
import { cardIds, idsOf } from "./card-ids.ts";
import type { CardSource } from "./card-source.ts";
import { givesAway } from "./gives-away.ts";
import { sentenceStrong } from "./record-cards.ts";
import { yesNoCard } from "./yes-no-card.ts";

/** A value longer than this is read, not remembered. */
const longestValue = 160;
/** A list with more items as well. */
const longestList = 4;

/**
 * What each topic of a comparison has on each of its dimensions: one card a fact, however many show it,
 * and of yes and no one for all topics. Where all have the same there is nothing to tell apart, so no card.
 */
export function comparisonCards(source: CardSource): Card[] {
  const cards = new Map<string, Card>();
  for (const { comparison, dimension, stated } of statedFacts(source.knowledge)) {
    if (dimension.type === "yes-no") {
      const card = yesNoCard(comparison, dimension, stated, source);
      cards.set(card.id, card);
      continue;
    }
    for (const each of stated) {
      const { fact } = each;
      if (cards.has(fact.ref)) continue;
      const card = factCard(each, source);
      if (!card) continue;
      cards.set(fact.ref, { ...card, ...(comparison.talk && { talk: comparison.talk }) });
    }
  }
  return [...cards.values()];
}

/** What a topic has on a dimension. */
export interface StatedFact {
  topic: Topic;
  dimension: Dimension;
  fact: Fact;
}

/** The facts that make cards, by comparison and dimension, in the order of the table. */
export function* statedFacts(
  knowledge: Knowledge,
): Iterable<{ comparison: Comparison; dimension: Dimension; stated: StatedFact[] }> {
  for (const comparison of knowledge.comparisons) {
    if (comparison.flashcards === false) continue;
    for (const id of comparison.dimensions) {
      const dimension = knowledge.dimension(id);
      if (!dimension || dimension.flashcards === false) continue;
      const stated = comparison.topics.flatMap((name) => {
        const topic = knowledge.topic(name);
        const fact = topic?.facts.find((each) => each.dimension === id);
        const isAsked = topic?.flashcards !== false;
        return topic && fact && isAsked ? [{ topic, dimension, fact }] : [];
      });
      const values = new Set(stated.map(({ fact }) => JSON.stringify(fact.value)));
      if (values.size > 1) yield { comparison, dimension, stated };
    }
  }
}

/** A question about options, of which a card has none. */
const asksToChoose = /\bwhich of (?:these|the following|them)\b|次の(?:うち|中)/i;

/** The value of a fact for which its dimension's own question asks, and which it says; else undefined. */
export function tellsValue(
  { topic, dimension, fact }: StatedFact,
  { facts }: Pick<CardSource, "facts">,
): string | undefined {
  const question = ownQuestion(dimension, topic);
  if (question === undefined || dimension.type === "yes-no") return undefined;
  const value = factText(fact, dimension, facts);
  if (!givesAway(question, value, [topic.title])) return undefined;
  // What names all choices asks for one of them.
  const { choices } = dimension;
  const namesAll = choices.every(({ label }) => givesAway(question, label, [topic.title]));
  return choices.length > 1 && namesAll ? undefined : value;
}

function ownQuestion({ question }: Dimension, topic: Topic): string | undefined {
  if (question === undefined || asksToChoose.test(question)) return undefined;
  return question.replaceAll("{topic}", () => topic.title);
}

function factCard(
  { topic, dimension, fact }: StatedFact,
  { words, facts }: CardSource,
): Card | undefined {
  const value = factText(fact, dimension, facts);
  if (value.length > longestValue || fact.texts.length > longestList) return undefined;
  const own = ownQuestion(dimension, topic);
  const asked = own ?? words.value(topic.title, dimension.label);
  const isTold =
    own === undefined
      ? givesAway(asked, value, [topic.title])
      : tellsValue({ topic, dimension, fact }, { facts }) !== undefined;
  if (isTold) return undefined;
  return {
    ...cardIds("fact", [idsOf(topic), idsOf(dimension)]),
    ...{ kind: "comparison", direction: "forward", topics: [topic.id] },
    front: sentence(asked),
    back: together(answer(fact, value), fact.note),
    ...{ path: fact.path, provenance: fact.provenance },
  };
}

function answer({ value, texts }: Fact, text: string): MarkupTree {
  if (!Array.isArray(value)) return texts[0] ?? sentenceStrong(text);
  const items = texts.map(({ blocks }) => ({ children: blocks }));
  return {
    blocks: [{ type: "list", ordered: false, start: 1, tight: true, items }],
    footnotes: [],
  };
}
