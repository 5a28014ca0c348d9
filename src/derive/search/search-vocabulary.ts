import { distance } from "fastest-levenshtein";
import type { SearchDocument } from "./search-documents.ts";
import { compactName, hasNoSpaces, placedWords, searchWords } from "./search-tokens.ts";

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

/**
 * A query as it was probably meant: each unknown word replaced by the nearest one, or left out where none
 * is near. Undefined where that changes nothing or leaves nothing.
 */
export function correctQuery(
  query: string,
  unknown: readonly string[],
  vocabulary: SearchVocabulary,
): string | undefined {
  const lists = vocabulary.map((list) => list.split(" "));
  const typed = query.normalize("NFKC").trim();
  let read = typed;
  for (const { word, start, end } of placedWords(typed).toReversed()) {
    const meant = hasNoSpaces(word)
      ? correctRun(typed.slice(start, end), unknown, lists)
      : unknown.includes(word)
        ? (nearestWord(word, lists) ?? "")
        : typed.slice(start, end);
    read = read.slice(0, start) + meant + read.slice(end);
  }
  read = read.replace(/\s+/g, " ").trim();
  return read === typed || searchWords(read).length === 0 ? undefined : read;
}

// What stands in no record within a compound is kept: its parts may still find something.
function correctRun(run: string, unknown: readonly string[], lists: readonly string[][]): string {
  return run.replace(katakana, (part) => {
    const [word = part] = searchWords(part);
    return unknown.includes(word) ? (nearestWord(word, lists) ?? part) : part;
  });
}

/** The words that can be corrected: those with spaces around them, and katakana. */
export function correctableWords(text: string): string[] {
  return searchWords(text).flatMap((word) =>
    hasNoSpaces(word) ? (word.match(katakana) ?? []) : [word],
  );
}

/** The word itself where it is short or begins a known one; undefined where none is near. */
function nearestWord(word: string, lists: readonly string[][]): string | undefined {
  if (word.length < shortest || /^\d+$/.test(word)) return word;
  let best: string | undefined;
  let limit = word.length < 6 ? 1 : 2;
  let isFirst = true;
  // The most frequent words come first and win among equally near ones.
  for (const candidate of lists.toReversed().flat()) {
    if (candidate.startsWith(word)) return word;
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
