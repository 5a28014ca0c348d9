/** How a text names one thing. */
export interface NameEntry {
  /** Spellings with how often each occurs. */
  spellings: Map<string, number>;
  count: number;
  /** The numbers of the texts that name it. */
  texts: Set<number>;
  /** Whether its capitals cannot come from the beginning of a sentence. */
  certain: boolean;
}

/** Names counted, by a key under which spellings of one name come together. */
export type NameTally = Map<string, NameEntry>;

/** Spaces, hyphens, case and the plural of an acronym make no other name. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/(\p{Lu})s\b/gu, "$1")
    .toLowerCase()
    .replace(/[\s\-_]+/gu, "");
}

/** Counts one mention. */
export function countName(
  tally: NameTally,
  spelling: string,
  text: number,
  certain: boolean,
): void {
  const singular = spelling.replace(/(\p{Lu})s$/u, "$1");
  const key = nameKey(singular);
  const entry = tally.get(key) ?? {
    spellings: new Map(),
    count: 0,
    texts: new Set(),
    certain: false,
  };
  entry.spellings.set(singular, (entry.spellings.get(singular) ?? 0) + 1);
  entry.count += 1;
  entry.texts.add(text);
  entry.certain ||= certain;
  tally.set(key, entry);
}

/** Adds the mentions of one entry to another. */
export function addEntry(tally: NameTally, key: string, from: NameEntry): void {
  const entry = tally.get(key) ?? {
    spellings: new Map(),
    count: 0,
    texts: new Set(),
    certain: false,
  };
  for (const [spelling, count] of from.spellings) {
    entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + count);
  }
  for (const text of from.texts) entry.texts.add(text);
  entry.count += from.count;
  entry.certain ||= from.certain;
  tally.set(key, entry);
}

/** The most frequent spelling, but "microVM" before "micro VM"; of equal ones the first met. */
export function usualSpelling(entry: NameEntry): string {
  const [best] = [...entry.spellings].sort(
    ([a, countA], [b, countB]) => Number(isMixed(b)) - Number(isMixed(a)) || countB - countA,
  );
  return best?.[0] ?? "";
}

function isMixed(spelling: string): boolean {
  return /^\p{Ll}\S*\p{Lu}\S*$/u.test(spelling);
}
