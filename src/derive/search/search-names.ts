import type { SearchKind } from "./search-documents.ts";
import type { SearchTable } from "./search-table.ts";
import { compactName, searchWords } from "./search-tokens.ts";

/** What a row is called, read once: names are compared at every key. */
export interface RowNames {
  row: number;
  names: OpenName[];
}

interface OpenName {
  name: string;
  compact: string;
  words: string[];
}

/** Rows whose names answer a query, best first. */
export interface NamedRows {
  /** The query is the name, spaces and signs aside. */
  exact: { row: number; name: string }[];
  /** Each word of the query begins a word of the name. */
  partial: { row: number; name: string }[];
}

const nameOrder: readonly SearchKind[] = ["page", "topic", "talk", "term"];
/** Every talk has pages of the same names: so many come first, the others as the index ranks them. */
const mostPages = { exact: 5, partial: 3 };

/** Reads the names of a table. */
export function openNames(names: SearchTable["names"]): RowNames[] {
  return names.map(([row, ...all]) => ({
    row,
    names: all.map((name) => ({
      name,
      compact: compactName(name),
      words: searchWords(name),
    })),
  }));
}

/** Finds the rows that are called what a query says. */
export function findNames(
  query: string,
  names: readonly RowNames[],
  kinds: readonly SearchKind[],
): NamedRows {
  const compact = compactName(query);
  const words = searchWords(query);
  const exact: NamedRows["exact"] = [];
  const partial: NamedRows["partial"] = [];
  if (compact !== "") {
    for (const { row, names: all } of names) {
      const same = all.find((name) => name.compact === compact);
      if (same) exact.push({ row, name: same.name });
      else {
        const near = all.find((name) => hasWords(name, words));
        if (near) partial.push({ row, name: near.name });
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

/** The rows of which a name stands within the query, longest name first. */
export function namedWithin(
  words: { has(word: string): boolean },
  names: readonly RowNames[],
  kinds: readonly SearchKind[],
): number[] {
  const lengths = names.flatMap(({ row, names: all }): [row: number, length: number][] => {
    const within = all.filter((name) => name.words.every((word) => words.has(word)));
    const length = Math.max(0, ...within.map((name) => name.words.length));
    // Pages are called by everyday words, of which one alone means little.
    return length > (kinds[row] === "page" ? 1 : 0) ? [[row, length]] : [];
  });
  return lengths
    .sort(([left, its], [right, other]) => other - its || left - right)
    .map(([row]) => row);
}

function hasWords({ words: own }: OpenName, words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => own.some((each) => each.startsWith(word)));
}
