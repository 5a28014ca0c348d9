/** An acronym that a text spells out, as in "write-ahead log (WAL)". */
export interface Expansion {
  acronym: string;
  words: string;
  /** Whether the words are in small letters, so that they describe and do not name. */
  descriptive: boolean;
}

const bracketed =
  /((?:[\p{L}\p{N}]{1,30}[\s-]){1,6}[\p{L}\p{N}]{1,30})\s\((\p{Lu}[\p{Lu}\p{N}]{1,7})s?\)/gu;

/** Finds the words whose initials are the acronym in brackets behind them. */
export function findExpansions(texts: readonly string[]): Map<string, Expansion> {
  const found = new Map<string, Expansion>();
  for (const text of texts) {
    for (const [, before = "", acronym = ""] of text.matchAll(bracketed)) {
      const words = wordsWithInitials(before, acronym);
      if (!words || found.has(acronym)) continue;
      found.set(acronym, { acronym, words, descriptive: !/\p{Lu}/u.test(words) });
    }
  }
  return found;
}

function wordsWithInitials(before: string, acronym: string): string | undefined {
  const starts = [...before.matchAll(/[\p{L}\p{N}]+/gu)].slice(-acronym.length);
  const initials = starts.map(([word]) => word.slice(0, 1).toUpperCase()).join("");
  return initials === acronym ? before.slice(starts[0]?.index ?? 0).trim() : undefined;
}
