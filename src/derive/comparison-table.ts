import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Comparison, Dimension, Fact, Provenance, Topic } from "../knowledge/records.ts";
import { factOrder } from "./fact-text.ts";

/** What a topic says on a dimension; without a fact nothing is stated. */
export interface ComparisonCell {
  topic: string;
  fact?: Fact;
  /** Number of the note that says where it comes from, from 1. */
  note?: number;
  /** Puts cells of a row in order; undefined for texts, lists and what is not stated. */
  order?: number;
}

export interface ComparisonRow {
  dimension: Dimension;
  /** One for each topic, in their order. */
  cells: ComparisonCell[];
}

/** Rows that follow each other under one heading. */
export interface ComparisonGroup {
  title: string | undefined;
  rows: ComparisonRow[];
}

/** A comparison filled in with facts. */
export interface ComparisonTable {
  topics: Topic[];
  groups: ComparisonGroup[];
  /** Where the facts come from: what several cells share stands here once. */
  notes: Provenance[];
  /** How many cells have a fact, and how many there are. */
  stated: { cells: number; of: number };
}

/** A part of a comparison; what is left out is all of it. */
export interface ComparisonPart {
  topics?: readonly string[] | undefined;
  dimensions?: readonly string[] | undefined;
}

/** Fills a comparison, or a part of it, with the facts of its topics. */
export function deriveComparisonTable(
  knowledge: Knowledge,
  comparison: Pick<Comparison, "topics" | "dimensions">,
  part: ComparisonPart = {},
): ComparisonTable {
  const topics = (part.topics ?? comparison.topics).flatMap((id) => knowledge.topic(id) ?? []);
  const dimensions = (part.dimensions ?? comparison.dimensions).flatMap(
    (id) => knowledge.dimension(id) ?? [],
  );
  const facts = topics.map((topic) => new Map(topic.facts.map((fact) => [fact.dimension, fact])));
  const numbers = new Map<string, number>();
  const notes: Provenance[] = [];
  const noteOf = ({ citations, known, asOf }: Provenance): { note?: number } => {
    if (citations.length === 0) return {};
    const key = JSON.stringify([citations, known, asOf]);
    let number = numbers.get(key);
    if (number === undefined) {
      number = notes.push({ citations, ...(known && { known }), ...(asOf && { asOf }) });
      numbers.set(key, number);
    }
    return { note: number };
  };
  const rows = dimensions.map(
    (dimension): ComparisonRow => ({
      dimension,
      cells: topics.map((topic, index): ComparisonCell => {
        const fact = facts[index]?.get(dimension.id);
        if (!fact) return { topic: topic.id };
        const order = factOrder(fact.value, dimension);
        return {
          topic: topic.id,
          fact,
          ...noteOf(fact.provenance),
          ...(order !== undefined && { order }),
        };
      }),
    }),
  );
  const cells = rows.flatMap((row) => row.cells);
  return {
    topics,
    groups: groupsOf(rows),
    notes,
    stated: { cells: cells.filter(({ fact }) => fact).length, of: cells.length },
  };
}

function groupsOf(rows: readonly ComparisonRow[]): ComparisonGroup[] {
  const groups: ComparisonGroup[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const title = row.dimension.group;
    if (last && last.title === title) last.rows.push(row);
    else groups.push({ title, rows: [row] });
  }
  return groups;
}
