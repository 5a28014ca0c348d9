/** Scripts that put no spaces between words. */
const unspaced =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々ｰﾞﾟ]";
const unspacedRun = new RegExp(`${unspaced}+`, "gu");
const isUnspaced = new RegExp(`^${unspaced}`, "u");
const word = new RegExp(`${unspaced}+|(?:(?!${unspaced})[\\p{L}\\p{N}\\p{M}])+`, "gu");
/** サーバー and サーバ are one word: the last long vowel of a longer katakana word counts for nothing. */
const lastLongVowel = /(?<=[ァ-ヺー]{2})ー(?![ァ-ヺー])/gu;
/** The index finds "café" by "cafe". */
const latinAccents = /(?<=\p{Script=Latin})\p{M}+/gu;

/** A word of a text, with its place in the text as it was given. */
export interface PlacedWord {
  /** Normalised: small letters without accents, compatible forms made one. */
  word: string;
  start: number;
  end: number;
}

/**
 * A text as the index takes it. Runs of scripts without spaces become pairs of neighbouring letters, so
 * that any part of a compound is found without a dictionary; the rest stays for the index to split.
 */
export function indexText(text: string): string {
  return encodeRuns(text, (letters) => [
    ...pairs(letters),
    `${code([letters.at(-1) ?? ""])}000000`,
  ]);
}

/** A query as the index understands it: the counterpart of `indexText`. */
export function queryText(query: string): string {
  return encodeRuns(query, (letters) => (letters.length === 1 ? [code(letters)] : pairs(letters)))
    .replace(/["\s]+/g, " ")
    .trim();
}

/** The words of a text in order; a run of a script without spaces is one word. */
export function searchWords(text: string): string[] {
  return placedWords(text).map((placed) => placed.word);
}

/** The words of a text with their places. */
export function placedWords(text: string): PlacedWord[] {
  return Array.from(text.matchAll(word), (match) => ({
    word: normalise(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A name without spaces, signs and capitals: "App Runner" and "apprunner" are one. */
export function compactName(name: string): string {
  return normalise(name).replace(/[^\p{L}\p{N}\p{M}ー]/gu, "");
}

/** Whether a normalised word is of a script without spaces. */
export function hasNoSpaces(normalised: string): boolean {
  return isUnspaced.test(normalised);
}

function normalise(text: string): string {
  return text
    .normalize("NFKD")
    .replace(latinAccents, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(lastLongVowel, "");
}

function encodeRuns(text: string, encode: (letters: string[]) => string[]): string {
  return text
    .normalize("NFKC")
    .replace(lastLongVowel, "")
    .replace(unspacedRun, (run) => ` ${encode([...run]).join(" ")} `);
}

function pairs(letters: readonly string[]): string[] {
  return letters.slice(1).map((letter, index) => code([letters[index] ?? "", letter]));
}

// Digits pass through stemming, folding of accents and segmenting by the browser as they are.
function code(letters: readonly string[]): string {
  return `q${letters.map((letter) => String(letter.codePointAt(0)).padStart(6, "0")).join("")}`;
}
