import { isNegation, isStopWord } from "../text/stop-words.ts";

const fewestWords = 3;
const mostWords = 6;
const widest = 48;
// Signs of East Asian scripts are as wide as two letters and carry as much.
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const clauseEnd = /[,;:!?。、，；：！？]+(?:\s|$)|\.(?:\s|$)|[。、，！？]|\s[-–—]\s/u;

/**
 * A short readable id from the words that say what a text is about: its first clause, up to six
 * words and 48 columns. Empty when the text has no letters or digits.
 */
export function itemSlug(text: string): string {
  const words: string[] = [];
  for (const clause of text.slice(0, 600).split(clauseEnd)) {
    words.push(...meaningfulWords(clause));
    if (words.length >= fewestWords) break;
  }
  const slug = joinWords(words);
  return slug.length > 1 ? slug : joinWords(slugWords(text.slice(0, 600)));
}

/** An id from all the words of a name. */
export function nameSlug(name: string): string {
  return joinWords(slugWords(name), Number.POSITIVE_INFINITY);
}

/** An id from the words of a title that carry meaning, or turn it round. */
export function titleSlug(title: string): string {
  const words = slugWords(title).filter((word) => !isStopWord(word) || isNegation(word));
  return joinWords(words.length > 0 ? words : slugWords(title));
}

/** Gives each wanted id once; one that is taken gets a number behind it. */
export function idGiver(taken: Iterable<string> = []): (wanted: string) => string {
  const given = new Set(taken);
  const next = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let number = next.get(wanted) ?? 2;
    while (given.has(id)) id = `${wanted}-${number++}`;
    next.set(wanted, number);
    given.add(id);
    return id;
  };
}

function meaningfulWords(clause: string): string[] {
  return slugWords(clause).filter((word) => !isStopWord(word));
}

/** Words in small letters; hyphens inside a word stay, `'s` goes. */
function slugWords(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .normalize("NFC")
      .replace(/['’]s(?!\p{L})/gu, "")
      .replace(/['’]/gu, "")
      .match(
        /[\p{Ll}\p{Lo}\p{Lm}\p{N}][\p{Ll}\p{Lo}\p{Lm}\p{N}\p{M}]*(?:-(?=[\p{Ll}\p{Lo}\p{Lm}\p{N}])[\p{Ll}\p{Lo}\p{Lm}\p{N}\p{M}]+)*/gu,
      ) ?? []
  );
}

function joinWords(words: readonly string[], most = mostWords): string {
  let slug = "";
  for (const word of words.slice(0, most)) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (widthOf(longer) > widest) return slug === "" ? cut(word) : slug;
    slug = longer;
  }
  return slug;
}

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += wide.test(sign) ? 2 : sign.length;
  return width;
}

function cut(word: string): string {
  let slug = "";
  let width = 0;
  for (const sign of word) {
    width += wide.test(sign) ? 2 : sign.length;
    if (width > widest) break;
    slug += sign;
  }
  return slug.replace(/-+$/u, "");
}
