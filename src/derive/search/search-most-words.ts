import { namedWithin, type RowNames } from "./search-names.ts";
import { isMinorKind, type RankedTable, type SearchHit, withDecisive } from "./search-ranking.ts";

/** What was found of a query whose words stand together in no row. */
export interface PartlyFound {
  /** Best first. */
  rows: number[];
  /** Rows of which a name stands within the query. */
  named: number[];
  /** Whether they have more than half of the words. */
  haveMost: boolean;
}

/**
 * Ranks rows by how many words of a query they have, from what each word finds alone. What the query
 * names comes first: "App Runner" in "app runner prices".
 */
export function rankByWords(
  hits: ReadonlyMap<string, readonly SearchHit[]>,
  names: readonly RowNames[],
  table: RankedTable,
): PartlyFound {
  const { kinds } = table;
  const found = new Map<number, { words: number; score: number }>();
  for (const each of hits.values()) {
    for (const { row, score } of each) {
      const { words = 0, score: sum = 0 } = found.get(row) ?? {};
      found.set(row, { words: words + 1, score: sum + score });
    }
  }
  const top = Math.max(0, ...Array.from(found.values(), ({ words }) => words));
  const haveMost = top * 2 > hits.size;
  const fewest = haveMost ? Math.floor(hits.size / 2) + 1 : top;
  const minor = (row: number): number => (isMinorKind(kinds[row]) ? 1 : 0);
  const rows = [...found]
    .filter(([, { words }]) => words >= fewest)
    .sort(
      ([left, its], [right, other]) =>
        other.words - its.words ||
        minor(left) - minor(right) ||
        other.score - its.score ||
        left - right,
    )
    .map(([row]) => row);
  const named = namedWithin(hits, names, kinds);
  return { rows: [...new Set([...withDecisive(named, table), ...rows])], named, haveMost };
}
