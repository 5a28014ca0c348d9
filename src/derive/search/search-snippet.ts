import { isSameWord } from "./search-match.ts";
import { hasNoSpaces, type PlacedWord, placedWords, searchWords } from "./search-tokens.ts";

/** A piece of a text; hits are what the query asked for. */
export interface SnippetPiece {
  text: string;
  isHit: boolean;
}

const defaultLength = 160;

/** The whole text, cut where hits of a query begin and end. */
export function markWords(text: string, query: string): SnippetPiece[] {
  return cut(text, hitRanges(text, query));
}

export interface SnippetOptions {
  /** About so many characters; 160 by default. */
  length?: number;
  /** The beginning of the text, wherever hits are. */
  fromStart?: boolean;
}

/** A part of a text around most hits of a query; its beginning where there are none. */
export function searchSnippet(
  text: string,
  query: string,
  { length = defaultLength, fromStart = false }: SnippetOptions = {},
): SnippetPiece[] {
  const line = text.replace(/\s+/g, " ").trim();
  const ranges = hitRanges(line, query);
  if (line.length <= length) return cut(line, ranges);
  const from = fromStart ? 0 : bestStart(line, ranges, length);
  const to = wordEnd(line, from + length);
  const inside = ranges
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]): Range => [start - from, end - from]);
  const pieces = cut(line.slice(from, to).trimEnd(), inside);
  if (from > 0) pieces.unshift({ text: "… ", isHit: false });
  if (to < line.length) pieces.push({ text: " …", isHit: false });
  return pieces;
}

export type Range = [start: number, end: number];

/** From so many letters on the beginning of a word says which one is meant. */
const tellingLength = 5;

/** Where a query's words stand in a text, in order and without overlap; the last may still be typed. */
export function hitRanges(text: string, query: string): Range[] {
  const queried = [...new Set(searchWords(query))];
  const last = queried.at(-1);
  const isHit = (word: string, each: string): boolean =>
    isSameWord(word, each) ||
    ((each === last || each.length >= tellingLength) && word.startsWith(each));
  return placedWords(text).flatMap(({ word, start, end }): Range[] => {
    if (!hasNoSpaces(word)) {
      return queried.some((each) => isHit(word, each)) ? [[start, end]] : [];
    }
    return runRanges(text, { start, end }, queried);
  });
}

/** Where words stand in a run of a script without spaces. */
export function runRanges(
  text: string,
  { start, end }: Pick<PlacedWord, "start" | "end">,
  queried: readonly string[],
): Range[] {
  // A run holds many words; only what was asked for is marked. Offsets hold where nothing was folded.
  const run = text.slice(start, end);
  const found = queried.filter(hasNoSpaces).flatMap((each) => occurrences(run, each));
  return merged(found).map(([left, right]): Range => [start + left, start + right]);
}

function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [start, end] of [...ranges].sort(([left], [right]) => left - right)) {
    const last = result.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function occurrences(run: string, queried: string): Range[] {
  const found: Range[] = [];
  for (let at = run.indexOf(queried); at >= 0; at = run.indexOf(queried, at + queried.length)) {
    found.push([at, at + queried.length]);
  }
  return found;
}

/** The start from which most hits are in view: of their sentence where it is near, else a little before them. */
function bestStart(text: string, ranges: readonly Range[], length: number): number {
  let best = 0;
  let most = 0;
  for (const [start] of ranges) {
    const hits = ranges.filter(([each, end]) => each >= start && end <= start + length * 0.75);
    if (hits.length <= most) continue;
    most = hits.length;
    best = start;
  }
  const earliest = Math.max(0, best - Math.round(length * 0.4));
  if (earliest === 0) return 0;
  const sentence = /^.*[.!?。！？]\s*/u.exec(text.slice(earliest, best))?.[0].length;
  if (sentence !== undefined) return earliest + sentence;
  const lead = Math.min(best - Math.round(length / 4), text.length - length);
  const space = text.indexOf(" ", lead);
  return space < 0 || space >= best ? lead : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  return space < 0 || at - space > 30 ? at : space;
}

function cut(text: string, ranges: readonly Range[]): SnippetPiece[] {
  const pieces: SnippetPiece[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start > at) pieces.push({ text: text.slice(at, start), isHit: false });
    pieces.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHit: false });
  return pieces;
}
