import type { Dimension } from "../../knowledge/records.ts";
import { blank } from "../../markup/blank-out.ts";
import type { Block, MarkupTree } from "../../markup/tree.ts";
import { factText } from "../fact-text.ts";
import { sentence, sentenceAbout, sharedProvenance, together } from "../quiz/make-question.ts";
import type { Card } from "./card.ts";
import type { CardSource } from "./card-source.ts";
import type { StatedFact } from "./comparison-cards.ts";
import { equalCells } from "./equal-cells.ts";
import { says } from "./gives-away.ts";
import { bulletList, sentenceStrong } from "./strong-line.ts";

/** Those of a row of a table that have the value that is asked for. */
export interface Side {
  members: readonly StatedFact[];
  /** All of the row. */
  stated: readonly StatedFact[];
}

/**
 * Asks which of the compared topics have a value, and says how many these are: asked of one alone, half
 * of the answers would be right by chance.
 */
export function whichCard(
  record: Pick<Card, "id" | "formerIds" | "path">,
  { members, stated }: Side,
  source: CardSource,
): Card {
  const { words, facts } = source;
  const [first] = members;
  if (!first) throw new Error("Somebody has every value that is asked for.");
  const { type, label } = first.dimension;
  const lines = equalCells(
    stated.filter(({ fact }) => type !== "yes-no" || fact.note !== undefined),
  ).flatMap((cells) => line(cells, source));
  const names = stated.map(({ topic }) => topic.title).join(" · ");
  const answer = members.map(({ topic }) => topic.title).join(facts.comma);
  return {
    ...record,
    ...{ mergedIds: [], kind: "comparison", direction: "forward" },
    topics: stated.map(({ topic }) => topic.id),
    asked: members.map(({ topic }) => topic.id),
    front: together(question(first, members, source), sentence(names)),
    back: together(
      sentenceStrong(answer),
      // Beside the sentence of a no, another no would be read as its opposite.
      first.fact.value === false && lines.length > 0 ? sentence(words.above(label)) : undefined,
      lines.length > 0 ? bulletList(lines) : undefined,
    ),
    provenance: sharedProvenance(stated.map(({ fact }) => fact.provenance)),
  };
}

/** What topics with equal cells have. */
function line(cells: readonly StatedFact[], { words, facts }: CardSource): { children: Block[] }[] {
  const [first] = cells;
  if (!first) return [];
  const { dimension, fact } = first;
  const names = cells.map(({ topic }) => topic.title).join(facts.comma);
  const value = words.valueOf(factText(fact, dimension, facts), fact.note !== undefined);
  return [{ children: [...sentence(names + value).blocks, ...(fact.note?.blocks ?? [])] }];
}

/** The question, by the sentence of the value, by that of a yes-no's other value, or by the label. */
function question(
  { dimension, fact }: StatedFact,
  members: readonly StatedFact[],
  { words, facts }: CardSource,
): MarkupTree {
  const value = factText(fact, dimension, facts);
  const usable = (text: string | undefined): string | undefined => {
    const filled = text?.replaceAll("{topic}", blank).replaceAll("{value}", () => value);
    const tells = members.some(({ topic }) => filled !== undefined && says(filled, topic.title));
    return tells ? undefined : filled;
  };
  const own = usable(sentenceOf(dimension, fact.value));
  if (own !== undefined) return sentenceAbout(words.belong(members.length), sentence(own));
  const other =
    typeof fact.value === "boolean" ? usable(sentenceOf(dimension, !fact.value)) : undefined;
  if (other !== undefined) return sentenceAbout(words.belongNot(members.length), sentence(other));
  const asked = usable(dimension.type === "yes-no" ? dimension.question : undefined);
  return asked === undefined
    ? sentence(words.whichHave(dimension.label, value, members.length))
    : sentenceAbout(words.answerIs(value, members.length), sentence(asked));
}

/** What a value says of a topic, as the author wrote it. */
function sentenceOf(dimension: Dimension, value: unknown): string | undefined {
  if (value === false) return dimension.denial;
  const choice = dimension.choices.find(({ id }) => id === value);
  return choice ? choice.statement : dimension.statement;
}
