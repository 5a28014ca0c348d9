import type { Comparison, Dimension } from "../../knowledge/records.ts";
import type { Block, MarkupTree } from "../../markup/tree.ts";
import { factText } from "../fact-text.ts";
import { sentence, sharedProvenance, together } from "../quiz/make-question.ts";
import type { Card } from "./card.ts";
import { cardIds, idsOf } from "./card-ids.ts";
import type { CardSource } from "./card-source.ts";
import type { StatedFact } from "./comparison-cards.ts";

/**
 * Asks of which of the compared topics a thing is true: asked of one alone, half of the answers would be
 * right by chance.
 */
export function yesNoCard(
  comparison: Comparison,
  dimension: Dimension,
  stated: readonly StatedFact[],
  { words, facts }: CardSource,
): Card {
  const asked = stated.map(({ topic }) => ({ children: sentence(topic.title).blocks }));
  const answers = stated.map(({ topic, fact }) => {
    const text = { type: "text" as const, value: topic.title };
    const name = fact.value === true ? { type: "strong" as const, children: [text] } : text;
    const value = words.valueOf(factText(fact, dimension, facts), fact.note !== undefined);
    const line: Block = { type: "paragraph", children: [name, { type: "text", value }] };
    return { children: [line, ...(fact.note?.blocks ?? [])] };
  });
  return {
    ...cardIds("comparison", [idsOf(comparison), idsOf(dimension)]),
    ...{ kind: "comparison", direction: "forward" },
    ...(comparison.talk && { talk: comparison.talk }),
    topics: stated.map(({ topic }) => topic.id),
    front: together(sentence(words.whichAre(dimension.label)), list(asked)),
    back: list(answers),
    path: comparison.path,
    provenance: sharedProvenance(stated.map(({ fact }) => fact.provenance)),
  };
}

function list(items: (Block & { type: "list" })["items"]): MarkupTree {
  return {
    blocks: [{ type: "list", ordered: false, start: 1, tight: true, items }],
    footnotes: [],
  };
}
