import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Comparison, Dimension, Fact, Topic } from "../../knowledge/records.ts";
import type { Card } from "./card.ts";
import { cardIds, idsOf } from "./card-ids.ts";
import type { CardSource } from "./card-source.ts";
import { equalCells, groupBy } from "./equal-cells.ts";
import { factCard } from "./fact-card.ts";
import { type Side, whichCard } from "./which-card.ts";

/**
 * What each topic of a comparison has on each of its dimensions: one card a fact, however many show it, and
 * one for topics with equal cells. Of yes and no the smaller side is asked for, and so is a topic that
 * alone differs from all others. Where all have the same there is nothing to tell apart, so no card.
 */
export function comparisonCards(source: CardSource): Card[] {
  const cards: Card[] = [];
  const done = new Set<string>();
  for (const row of statedFacts(source.knowledge)) {
    const { talk } = row.comparison;
    for (const made of cardsOf(row, done, source)) {
      const card = {
        ...made,
        ...(talk !== undefined && { talk }),
        ...mergedInto(made, row.stated),
      };
      cards.push(card);
      for (const id of [card.id, ...card.mergedIds]) done.add(id);
    }
  }
  return cards;
}

/** What a topic has on a dimension. */
export interface StatedFact {
  topic: Topic;
  dimension: Dimension;
  fact: Fact;
}

interface StatedRow {
  comparison: Comparison;
  dimension: Dimension;
  stated: StatedFact[];
}

/** The facts that make cards, by comparison and dimension, in the order of the table. */
export function* statedFacts(knowledge: Knowledge): Iterable<StatedRow> {
  for (const comparison of knowledge.comparisons) {
    if (comparison.flashcards === false) continue;
    for (const id of comparison.dimensions) {
      const dimension = knowledge.dimension(id);
      if (!dimension || dimension.flashcards === false) continue;
      const stated = comparison.topics.flatMap((name) => {
        const topic = knowledge.topic(name);
        const fact = topic?.facts.find((each) => each.dimension === id);
        const isAsked = topic?.flashcards !== false && fact?.flashcards !== false;
        return topic && fact && isAsked ? [{ topic, dimension, fact }] : [];
      });
      const values = new Set(stated.map(({ fact }) => JSON.stringify(fact.value)));
      if (values.size > 1) yield { comparison, dimension, stated };
    }
  }
}

/** The cards of a row of a table, without facts for which an earlier comparison asks. */
function cardsOf(
  { comparison, dimension, stated }: StatedRow,
  done: ReadonlySet<string>,
  source: CardSource,
): Card[] {
  if (dimension.type === "yes-no") {
    const ids = cardIds("comparison", [idsOf(comparison), idsOf(dimension)]);
    return [whichCard({ ...ids, path: comparison.path }, smallerSide(stated), source)];
  }
  const isNew = ({ topic }: StatedFact): boolean => !done.has(`fact:${topic.id}/${dimension.id}`);
  const side = exception(dimension, stated);
  const alone = side?.members[0];
  if (side && alone) {
    const ids = cardIds("fact", [idsOf(alone.topic), idsOf(dimension)]);
    return isNew(alone) ? [whichCard({ ...ids, path: alone.fact.path }, side, source)] : [];
  }
  return equalCells(stated.filter(isNew)).flatMap((cells) => factCard(cells, source) ?? []);
}

/** Those of whom a yes is true, or those of whom it is not where they are fewer. */
function smallerSide(stated: readonly StatedFact[]): Side {
  const yes = stated.filter(({ fact }) => fact.value === true);
  const no = stated.filter(({ fact }) => fact.value !== true);
  return { members: no.length < yes.length ? no : yes, stated };
}

const fewestAlike = 3;

/** A topic whose value differs from that of all others, which all have the same. */
function exception({ type }: Dimension, stated: readonly StatedFact[]): Side | undefined {
  // Texts and lists are equal or not by their wording, which says little.
  if (type === "text" || type === "list" || stated.length <= fewestAlike) return undefined;
  const byValue = groupBy(stated, ({ fact }) => JSON.stringify(fact.value));
  const members = byValue.find((group) => group.length === 1);
  return members && byValue.length === 2 ? { members, stated } : undefined;
}

/** The ids of the facts that a card asks for besides the one after which it is called. */
function mergedInto(card: Card, stated: readonly StatedFact[]): Pick<Card, "mergedIds"> {
  const own = new Set([card.id, ...card.formerIds]);
  const asked = stated.filter(({ topic }) => card.asked.includes(topic.id));
  const ids = asked.flatMap(({ topic, dimension }) => {
    const { id, formerIds } = cardIds("fact", [idsOf(topic), idsOf(dimension)]);
    return [id, ...formerIds];
  });
  return { mergedIds: card.id.startsWith("fact:") ? ids.filter((id) => !own.has(id)) : [] };
}
