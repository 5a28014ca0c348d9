import type { Dimension, Fact } from "../../knowledge/records.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { factText } from "../fact-text.ts";
import { sentence, sharedProvenance, together } from "../quiz/make-question.ts";
import type { Card } from "./card.ts";
import { cardIds, idsOf } from "./card-ids.ts";
import type { CardSource } from "./card-source.ts";
import type { StatedFact } from "./comparison-cards.ts";
import { givesAway } from "./gives-away.ts";
import { bulletList, sentenceStrong, strongLine } from "./strong-line.ts";

/** A value longer than this is read, not remembered. */
const longestValue = 160;
/** A list with more items as well. */
const longestList = 4;

/**
 * Asks what topics with equal cells have on a dimension. It is called after the first of them in the
 * order of the table.
 */
export function factCard(cells: readonly StatedFact[], source: CardSource): Card | undefined {
  const [first] = cells;
  if (!first) return undefined;
  const { topic, dimension, fact } = first;
  const { words, facts } = source;
  const value = factText(fact, dimension, facts);
  if (value.length > longestValue || fact.texts.length > longestList) return undefined;
  const titles = cells.map((each) => each.topic.title);
  const own = ownQuestion(dimension);
  const asked =
    own === undefined ? words.value(words.and(titles), dimension.label) : words.askOf(own, titles);
  const isTold =
    own === undefined
      ? givesAway(asked, value, titles)
      : cells.some((each) => tellsValue(each, source) !== undefined);
  if (isTold) return undefined;
  const topics = cells.map((each) => each.topic.id);
  return {
    ...cardIds("fact", [idsOf(topic), idsOf(dimension)]),
    ...{ mergedIds: [], kind: "comparison", direction: "forward", topics, asked: topics },
    front: sentence(asked),
    back: together(answer(fact, value), fact.note),
    path: fact.path,
    provenance: sharedProvenance(cells.map((each) => each.fact.provenance)),
  };
}

/** A question about options, of which a card has none. */
const asksToChoose = /\bwhich of (?:these|the following|them)\b|次の(?:うち|中)/i;

/** The question of a dimension with `{topic}`, unless it is one for a quiz alone. */
export function ownQuestion({ question }: Dimension): string | undefined {
  return question === undefined || asksToChoose.test(question) ? undefined : question;
}

/** The value of a fact for which its dimension's own question asks, and which it says; else undefined. */
export function tellsValue(
  { topic, dimension, fact }: StatedFact,
  { facts }: Pick<CardSource, "facts">,
): string | undefined {
  const question = ownQuestion(dimension)?.replaceAll("{topic}", () => topic.title);
  if (question === undefined || dimension.type === "yes-no") return undefined;
  const value = factText(fact, dimension, facts);
  if (!givesAway(question, value, [topic.title])) return undefined;
  // What names all choices asks for one of them.
  const { choices } = dimension;
  const namesAll = choices.every(({ label }) => givesAway(question, label, [topic.title]));
  return choices.length > 1 && namesAll ? undefined : value;
}

function answer({ value, texts, note }: Fact, text: string): MarkupTree {
  if (Array.isArray(value)) {
    const items = note ? texts.map(strongLine) : texts;
    return bulletList(items.map(({ blocks }) => ({ children: blocks })));
  }
  return texts[0] ? strongLine(texts[0]) : sentenceStrong(text);
}
