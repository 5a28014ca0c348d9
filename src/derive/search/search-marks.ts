import { isSameWord } from "./search-match.ts";
import { type Range, runRanges } from "./search-snippet.ts";
import { hasNoSpaces, type PlacedWord, placedWords, searchWords } from "./search-tokens.ts";

/** What may stand between the words of a phrase. */
const between = /^[\s\p{Pd}/:'’&_]*$/u;
const shortestBeginning = 4;

/**
 * What to mark in texts that a search led to, a list of ranges a text: its phrases, else their whole
 * words, else words that they begin. A page full of marks for every "app" shows nothing.
 */
export function markRanges(
  texts: readonly string[],
  phrases: readonly string[],
  parts: readonly string[],
): Range[][] {
  const placed = texts.map(placedWords);
  const ranges = (sequences: readonly string[][], isHit: typeof isSameWord): Range[][] =>
    texts.map((text, index) => sequenceRanges(text, placed[index] ?? [], sequences, isHit));
  const sequences = phrases.map(searchWords).filter(({ length }) => length > 0);
  const words = [...new Set([...sequences.flat(), ...parts.flatMap(searchWords)])];
  const single = words.map((word) => [word]);
  const begins = (word: string, queried: string): boolean =>
    queried.length >= shortestBeginning && word.startsWith(queried);
  const readings = [ranges(sequences, isSameWord), ranges(single, isSameWord)];
  return readings.find((all) => all.some(({ length }) => length > 0)) ?? ranges(single, begins);
}

function sequenceRanges(
  text: string,
  placed: readonly PlacedWord[],
  sequences: readonly string[][],
  isHit: typeof isSameWord,
): Range[] {
  const found: Range[] = [];
  for (let at = 0; at < placed.length; at += 1) {
    const word = placed[at];
    if (!word) continue;
    if (hasNoSpaces(word.word)) {
      found.push(...runRanges(text, word, sequences.flat()));
      continue;
    }
    const lengths = sequences
      .filter((sequence) => standsAt(text, placed, at, sequence, isHit))
      .map(({ length }) => length);
    const last = placed[at + Math.max(0, ...lengths) - 1];
    if (lengths.length === 0 || !last) continue;
    found.push([word.start, last.end]);
    at += Math.max(...lengths) - 1;
  }
  return found;
}

function standsAt(
  text: string,
  placed: readonly PlacedWord[],
  at: number,
  sequence: readonly string[],
  isHit: typeof isSameWord,
): boolean {
  return sequence.every((queried, offset) => {
    const word = placed[at + offset];
    const before = placed[at + offset - 1];
    if (!word || !isHit(word.word, queried)) return false;
    return offset === 0 || !before || between.test(text.slice(before.end, word.start));
  });
}
