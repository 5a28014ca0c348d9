import type { SearchKind } from "./search-documents.ts";
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
const minorKinds: ReadonlySet<SearchKind> = new Set(["fact", "dimension", "source"]);
const nameOrder: readonly SearchKind[] = ["page", "topic", "talk", "term"];
/** Every talk has pages of the same names: so many come first, the others as the index ranks them. */
const mostPages = { exact: 5, partial: 3 };

/** Finds the rows that are called what a query says. */
export function findNames(
  query: string,
  names: SearchTable["names"],
  kinds: readonly SearchKind[],
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
  const isPage = ({ row }: { row: number }): boolean => kinds[row] === "page";
  const withFewPages = (named: NamedRows["exact"], most: number): NamedRows["exact"] => {
    let pages = 0;
    return named.filter((each) => {
      if (isPage(each)) pages += 1;
      return !isPage(each) || pages <= most;
    });
  };
  exact.sort((left, right) => order(left.row) - order(right.row) || left.row - right.row);
  partial.sort(
    (left, right) =>
      Number(isPage(left)) - Number(isPage(right)) ||
      left.name.length - right.name.length ||
      order(left.row) - order(right.row) ||
      left.row - right.row,
  );
  return {
    exact: withFewPages(exact, mostPages.exact),
    partial: withFewPages(partial, mostPages.partial),
  };
}

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

function hasWords(name: string, words: readonly string[]): boolean {
  const own = searchWords(name);
  return words.length > 0 && words.every((word) => own.some((each) => each.startsWith(word)));
}
