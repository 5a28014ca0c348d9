import type { SearchKind } from "./search-documents.ts";
import type { NamedRows } from "./search-names.ts";

/** A row that the index found. */
export interface SearchHit {
  row: number;
  score: number;
}

/** Kinds that say little by themselves; they come after everything else. */
const minorKinds: ReadonlySet<SearchKind> = new Set(["fact", "dimension", "source"]);
/** Whether a kind says little by itself. */
export function isMinorKind(kind: SearchKind | undefined): boolean {
  return kind !== undefined && minorKinds.has(kind);
}

/** All rows that answer a query: what is called so, then what speaks of it, minor kinds last. */
export function rankRows(
  hits: readonly SearchHit[],
  { exact, partial }: NamedRows,
  kinds: readonly SearchKind[],
): number[] {
  const isMinor = ({ row }: SearchHit): number => (isMinorKind(kinds[row]) ? 1 : 0);
  const sorted = [...hits].sort(
    (left, right) =>
      isMinor(left) - isMinor(right) || right.score - left.score || left.row - right.row,
  );
  return [...new Set([...exact, ...partial, ...sorted].map(({ row }) => row))];
}
