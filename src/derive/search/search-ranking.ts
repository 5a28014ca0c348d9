import type { SearchKind } from "./search-documents.ts";
import type { NamedRows } from "./search-names.ts";

/** A row that the index found. */
export interface SearchHit {
  row: number;
  score: number;
}

/** Kinds that say little by themselves; they come after everything else. */
const minorKinds: ReadonlySet<SearchKind> = new Set(["paragraph", "fact", "dimension", "source"]);
/** Whether a kind says little by itself. */
export function isMinorKind(kind: SearchKind | undefined): boolean {
  return kind !== undefined && minorKinds.has(kind);
}

/** What ranking must know of all rows. */
export interface RankedTable {
  kinds: readonly SearchKind[];
  /** Rows of updates that decide about their topic. */
  decisive: readonly number[];
}

/** All rows that answer a query: what is called so, then what speaks of it, minor kinds last. */
export function rankRows(
  hits: readonly SearchHit[],
  { exact, partial }: NamedRows,
  table: RankedTable,
): number[] {
  const { kinds } = table;
  const isMinor = ({ row }: SearchHit): number => (isMinorKind(kinds[row]) ? 1 : 0);
  const sorted = [...hits].sort(
    (left, right) =>
      isMinor(left) - isMinor(right) || right.score - left.score || left.row - right.row,
  );
  const rows = (all: readonly { row: number }[]): number[] => all.map(({ row }) => row);
  const named = withDecisive(rows(exact), table);
  return [...new Set([...named, ...rows(partial), ...rows(sorted)])];
}

/** Rows, each topic among them followed by its decisive updates. */
export function withDecisive(rows: readonly number[], { kinds, decisive }: RankedTable): number[] {
  return rows.flatMap((row) => {
    if (kinds[row] !== "topic") return row;
    // The records of a topic follow it.
    const next = kinds.findIndex((kind, at) => at > row && kind !== "fact" && kind !== "update");
    const end = next < 0 ? kinds.length : next;
    return [row, ...decisive.filter((update) => update > row && update < end)];
  });
}
