import type { ComparisonTable } from "../../derive/comparison-table.ts";
import { type FactWords, factText } from "../../derive/fact-text.ts";
import type { Citation, Comparison, DimensionType, FactValue } from "../../knowledge/records.ts";
import type { MarkupTree } from "../../markup/tree.ts";

/** A comparison as `table.json` has it: what its page shows, for programs. */
export interface ComparisonData {
  title: string;
  topics: { id: string; title: string }[];
  rows: ComparisonDataRow[];
}

export interface ComparisonDataRow {
  id: string;
  label: string;
  group?: string;
  type: DimensionType;
  /** One for each topic; null where nothing is stated. */
  cells: (ComparisonDataCell | null)[];
}

export interface ComparisonDataCell {
  /** The value as the content has it: the id of a choice, a number, a text in Markdown. */
  value: FactValue;
  /** The value in words. */
  text: string;
  note?: string;
  sources: string[];
  /** The day on which it was last checked, YYYY-MM-DD. */
  asOf?: string;
}

/** What turns records into plain words. */
export interface ComparisonWording extends FactWords {
  text(tree: MarkupTree): string;
  citationLabel(citation: Citation): string;
}

/** The data of a comparison's table. */
export function comparisonData(
  { title }: Pick<Comparison, "title">,
  table: ComparisonTable,
  wording: ComparisonWording,
): ComparisonData {
  return {
    title,
    topics: table.topics.map((topic) => ({ id: topic.id, title: topic.title })),
    rows: table.groups.flatMap(({ rows }) =>
      rows.map(({ dimension, cells }) => ({
        id: dimension.id,
        label: dimension.label,
        ...(dimension.group !== undefined && { group: dimension.group }),
        type: dimension.type,
        cells: cells.map(({ fact }) => {
          if (!fact) return null;
          const { value, note, provenance } = fact;
          return {
            value,
            text: factText(fact, dimension, wording),
            ...(note && { note: wording.text(note) }),
            sources: provenance.citations.map(wording.citationLabel),
            ...(provenance.asOf !== undefined && { asOf: provenance.asOf }),
          };
        }),
      })),
    ),
  };
}

/** What a reader chose to see of a table. */
export interface ComparisonChoice {
  /** Ids in the order shown. */
  topics: readonly string[];
  rows: readonly string[];
}

/** The part of a table that a reader chose, in its order; unknown ids are left out. */
export function chosenData(data: ComparisonData, choice: ComparisonChoice): ComparisonData {
  const columns = choice.topics.flatMap((id) => {
    const index = data.topics.findIndex((topic) => topic.id === id);
    return index === -1 ? [] : [index];
  });
  const pick = <T>(list: readonly T[]): T[] => columns.map((index) => list[index] as T);
  const rows = new Map(data.rows.map((row) => [row.id, row]));
  return {
    ...data,
    topics: pick(data.topics),
    rows: choice.rows.flatMap((id) => {
      const row = rows.get(id);
      return row ? [{ ...row, cells: pick(row.cells) }] : [];
    }),
  };
}
