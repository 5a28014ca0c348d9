import type { RecordKind } from "../knowledge/records.ts";
import type { SearchTable } from "./search-table.ts";
import { compactName, searchWords } from "./search-tokens.ts";

/** A row that the index found. */
export interface SearchHit {
  row: number;
  score: number;
}

/** Rows whose names answer a query, best first. */
export interface NamedRows {
  /** The query is the name, spaces and signs aside. */
  exact: { row: number; name: string }[];
  /** Each word of the query begins a word of the name. */
  partial: { row: number; name: string }[];
}

/** Kinds that say little by themselves; they come after everything else. */
const minorKinds: ReadonlySet<RecordKind> = new Set(["fact", "dimension", "source"]);
const nameOrder: readonly RecordKind[] = ["topic", "talk", "term"];

/** Finds the rows that are called what a query says. */
export function findNames(
  query: string,
  names: SearchTable["names"],
  kinds: readonly RecordKind[],
): NamedRows {
  const compact = compactName(query);
  const words = searchWords(query);
  const exact: NamedRows["exact"] = [];
  const partial: NamedRows["partial"] = [];
  if (compact !== "") {
    for (const [row, ...all] of names) {
      const same = all.find((name) => compactName(name) === compact);
      if (same !== undefined) exact.push({ row, name: same });
      else {
        const near = all.find((name) => hasWords(name, words));
        if (near !== undefined) partial.push({ row, name: near });
      }
    }
  }
  const order = (row: number): number => nameOrder.indexOf(kinds[row] ?? "topic");
  exact.sort((left, right) => order(left.row) - order(right.row) || left.row - right.row);
  partial.sort(
    (left, right) =>
      left.name.length - right.name.length ||
      order(left.row) - order(right.row) ||
      left.row - right.row,
  );
  return { exact, partial };
}

/** All rows that answer a query: what is called so, then what speaks of it, minor kinds last. */
export function rankRows(
  hits: readonly SearchHit[],
  { exact, partial }: NamedRows,
  kinds: readonly RecordKind[],
): number[] {
  const isMinor = ({ row }: SearchHit): number => (minorKinds.has(kinds[row] ?? "fact") ? 1 : 0);
  const sorted = [...hits].sort(
    (left, right) =>
      isMinor(left) - isMinor(right) || right.score - left.score || left.row - right.row,
  );
  return [...new Set([...exact, ...partial, ...sorted].map(({ row }) => row))];
}

function hasWords(name: string, words: readonly string[]): boolean {
  const own = searchWords(name);
  return words.length > 0 && words.every((word) => own.some((each) => each.startsWith(word)));
}
