/** Options of a question of which several can be right. */
export interface SeveralOptions {
  keys: number;
  /** Options that are not right. */
  wrong: number;
}

/**
 * How many wrong choices take back everything: each takes at least one right one back, and all of them
 * together all right ones, so that choosing everything is worth nothing.
 */
export function missesThatCostAll({ keys, wrong }: SeveralOptions): number {
  return Math.min(keys, wrong);
}

/** What is worth, from 0 to 1, to have chosen so many right options and so many wrong ones. */
export function severalPoints(options: SeveralOptions, hits: number, misses: number): number {
  const { keys } = options;
  if (misses === 0) return hits / keys;
  const costsAll = missesThatCostAll(options);
  return Math.max(0, (hits * costsAll - misses * keys) / (keys * costsAll));
}
