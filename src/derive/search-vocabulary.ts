import { distance } from "fastest-levenshtein";
import type { SearchDocument } from "./search-documents.ts";
import { compactName, hasNoSpaces, searchWords } from "./search-tokens.ts";

/** Words of the documents, parted by spaces; each list holds words about twice as frequent as those before it. */
export type SearchVocabulary = string[];

const shortest = 4;
const mostWords = 8000;
const katakana = /[ァ-ヺー]{3,}/gu;

/** The words that a wrongly typed one may have meant; of a large site the most frequent ones. */
export function deriveSearchVocabulary(documents: readonly SearchDocument[]): SearchVocabulary {
  const counts = new Map<string, number>();
  const count = (word: string, times = 1): void => {
    if (word.length < shortest || /^\d+$/.test(word)) return;
    counts.set(word, (counts.get(word) ?? 0) + times);
  };
  for (const { title, text, hidden, names } of documents) {
    for (const word of correctableWords(`${title}\n${text}\n${hidden}`)) count(word);
    // Names are what people look for; they also come written together.
    for (const name of names) {
      for (const word of [...correctableWords(name), compactName(name)]) count(word, 4);
    }
  }
  const kept = [...counts]
    .sort(([left, more], [right, less]) => less - more || (left < right ? -1 : 1))
    .slice(0, mostWords);
  const lists: string[][] = [];
  for (const [word, times] of kept) {
    const rank = Math.floor(Math.log2(times));
    for (let missing = lists.length; missing <= rank; missing += 1) lists.push([]);
    lists[rank]?.push(word);
  }
  return lists.map((list) => list.sort().join(" "));
}

/** A query with each unknown word replaced by the nearest known one; undefined when nothing is to correct. */
export function correctQuery(
  query: string,
  unknown: readonly string[],
  vocabulary: SearchVocabulary,
): string | undefined {
  const lists = vocabulary.map((list) => list.split(" "));
  let corrected = query.normalize("NFKC");
  for (const word of unknown) {
    const nearest = nearestWord(word, lists);
    if (nearest === undefined) continue;
    const at = corrected.toLowerCase().indexOf(word);
    if (at >= 0) corrected = corrected.slice(0, at) + nearest + corrected.slice(at + word.length);
  }
  return corrected === query.normalize("NFKC") ? undefined : corrected;
}

/** The words that can be corrected: those with spaces around them, and katakana. */
export function correctableWords(text: string): string[] {
  return searchWords(text).flatMap((word) =>
    hasNoSpaces(word) ? (word.match(katakana) ?? []) : [word],
  );
}

function nearestWord(word: string, lists: readonly string[][]): string | undefined {
  if (word.length < shortest || /^\d+$/.test(word)) return undefined;
  let best: string | undefined;
  let limit = word.length < 6 ? 1 : 2;
  let isFirst = true;
  // The most frequent words come first and win among equally near ones.
  for (const candidate of lists.toReversed().flat()) {
    if (candidate.startsWith(word)) return undefined;
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const edits = editsBetween(word, candidate, limit);
    if (edits > limit || (edits === limit && !isFirst)) continue;
    best = candidate;
    limit = edits;
    isFirst = false;
  }
  return best;
}

/** Edits from one word to another; two neighbours exchanged are one edit. Exact up to `limit`. */
function editsBetween(word: string, candidate: string, limit: number): number {
  const plain = distance(word, candidate);
  if (plain < 2 || plain > limit + 1) return plain;
  let edits = plain;
  for (let at = 0; at + 1 < word.length; at += 1) {
    const exchanged = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    edits = Math.min(edits, 1 + distance(exchanged, candidate));
  }
  return edits;
}
