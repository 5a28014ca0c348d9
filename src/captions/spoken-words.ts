import type { Cue } from "./cue.ts";
import { nearestPassage } from "./nearest-passage.ts";

/** What a transcript says to a quote. */
export type QuoteFinding =
  /** It is said; the seconds are those of its only place, or the nearest one. */
  | { kind: "said"; seconds: number; isOnly: boolean }
  /** It is said, but not near the time that was given. */
  | { kind: "elsewhere"; seconds: number }
  /** Something like it is said near that time. */
  | { kind: "near"; seconds: number; words: string }
  | { kind: "not-said" };

/** The words of a talk, to be asked for quotes. */
export interface SpokenWords {
  /** Case, white space, punctuation and what `…` or `[…]` leaves out are of no account. */
  find(quote: string, atSeconds: number | undefined): QuoteFinding;
}

/** A quote may be so many seconds away from the time that is given for it. */
const nearSeconds = 30;
/** What `…` stands for is no longer than this. */
const longestElision = 2000;
const mostPlaces = 1000;
const mostTries = 20_000;
const elision = /\[[^\]]{0,200}\]|…|\.{3}/u;
const isSign = /[\p{L}\p{N}\p{M}]/u;

/** Reads the words of cues once; the first question takes the time. */
export function spokenWords(cues: readonly Cue[]): SpokenWords {
  let read: ReadWords | undefined;
  return {
    find(quote, atSeconds) {
      read ??= readWords(cues);
      return findQuote(read, quote, atSeconds);
    },
  };
}

interface ReadWords {
  cues: readonly Cue[];
  raw: string;
  /** Letters and digits alone. */
  letters: string;
  /** Where each letter stands in `raw`. */
  rawAt: number[];
  /** The first letter of each cue. */
  cueAt: number[];
}

function readWords(cues: readonly Cue[]): ReadWords {
  const rawAt: number[] = [];
  const cueAt: number[] = [];
  let raw = "";
  const letters: string[] = [];
  let count = 0;
  for (const cue of cues) {
    cueAt.push(count);
    for (const { text } of cue.lines) {
      const composed = text.normalize("NFC");
      let at = raw.length;
      for (const sign of composed) {
        const plain = lettersOf(sign);
        for (let unit = 0; unit < plain.length; unit++) rawAt.push(at);
        count += plain.length;
        letters.push(plain);
        at += sign.length;
      }
      raw += `${composed} `;
    }
  }
  return { cues, raw, letters: letters.join(""), rawAt, cueAt };
}

/** Letters and digits of a sign in small letters; empty for what is of no account. */
function lettersOf(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 128 && sign.length === 1) {
    const isDigit = code >= 48 && code <= 57;
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    return isDigit || isLetter ? sign.toLowerCase() : "";
  }
  let letters = "";
  for (const each of sign.normalize("NFKC").toLowerCase()) if (isSign.test(each)) letters += each;
  return letters;
}

function allLetters(text: string): string {
  return [...text.normalize("NFC")].map(lettersOf).join("");
}

function findQuote(read: ReadWords, quote: string, atSeconds: number | undefined): QuoteFinding {
  const pieces = quote
    .split(elision)
    .map(allLetters)
    .filter((piece) => piece !== "");
  if (pieces.length === 0) return { kind: "said", seconds: atSeconds ?? 0, isOnly: false };
  const places = placesOf(read.letters, pieces).map(({ start, end }) => ({
    from: cueOf(read, start).startSeconds,
    to: cueOf(read, end - 1).endSeconds,
  }));
  const distance = ({ from, to }: { from: number; to: number }): number =>
    atSeconds === undefined ? 0 : Math.max(from - atSeconds, atSeconds - to, 0);
  const [nearest] = [...places].sort((left, right) => distance(left) - distance(right));
  if (nearest) {
    const seconds = nearest.from;
    return distance(nearest) <= nearSeconds
      ? { kind: "said", seconds, isOnly: places.length === 1 }
      : { kind: "elsewhere", seconds };
  }
  const [start, end] = lettersNear(read, atSeconds);
  const found = nearestPassage(pieces.join(""), read.letters.slice(start, end));
  if (!found) return { kind: "not-said" };
  const seconds = cueOf(read, start + found.start).startSeconds;
  return { kind: "near", seconds, words: passage(read, start + found.start, start + found.end) };
}

/** Where all pieces stand one after the other. */
function placesOf(letters: string, pieces: readonly string[]): { start: number; end: number }[] {
  const [first = "", ...others] = pieces;
  const places: { start: number; end: number }[] = [];
  let start = letters.indexOf(first);
  for (let tries = 0; start >= 0 && tries < mostTries && places.length < mostPlaces; tries++) {
    let end: number | undefined = start + first.length;
    for (const piece of others) {
      const from: number = end;
      const within = letters.slice(from, from + longestElision + piece.length).indexOf(piece);
      end = within < 0 ? undefined : from + within + piece.length;
      if (end === undefined) break;
    }
    if (end !== undefined) places.push({ start, end });
    start = letters.indexOf(first, start + 1);
  }
  return places;
}

function cueOf({ cues, cueAt }: ReadWords, letter: number): Cue {
  let low = 0;
  let high = cueAt.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cueAt[middle] ?? 0) <= letter) low = middle;
    else high = middle - 1;
  }
  return cues[low] ?? { startSeconds: 0, endSeconds: 0, lines: [], line: 1 };
}

/** The letters that are said near a time; all without one. */
function lettersNear({ cues, cueAt, letters }: ReadWords, atSeconds: number | undefined) {
  if (atSeconds === undefined) return [0, letters.length] as const;
  const first = cues.findIndex(({ endSeconds }) => endSeconds >= atSeconds - nearSeconds);
  const after = cues.findIndex(({ startSeconds }) => startSeconds > atSeconds + nearSeconds);
  const start = first < 0 ? letters.length : (cueAt[first] ?? 0);
  const end = after < 0 ? letters.length : (cueAt[after] ?? 0);
  return [start, Math.max(start, end)] as const;
}

const widestWord = 30;

/** The words as they are said, whole at both ends. */
function passage({ raw, rawAt }: ReadWords, start: number, end: number): string {
  let from = rawAt[start] ?? 0;
  let to = (rawAt[end - 1] ?? from) + 1;
  const [earliest, latest] = [Math.max(0, from - widestWord), to + widestWord];
  while (from > earliest && isSign.test(raw[from - 1] ?? "")) from -= 1;
  while (to < latest && isSign.test(raw[to] ?? "")) to += 1;
  return raw.slice(from, to).toWellFormed().trim();
}
