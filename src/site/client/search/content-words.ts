import { hasNoSpaces, searchWords } from "../../../derive/search/search-tokens.ts";

const grammar = /^[\p{Script=Hiragana}ー]+$/u;

/**
 * The words within a query's runs of a script without spaces, those of grammar left out. Empty for a
 * query that has no such run, and where the browser cannot tell its words.
 */
export function contentWords(query: string): string[] {
  const words = searchWords(query);
  if (!words.some(hasNoSpaces) || typeof Intl.Segmenter === "undefined") return [];
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: "word" });
  return words.flatMap((word) => {
    if (!hasNoSpaces(word)) return [word];
    const parts = Array.from(segmenter.segment(word), ({ segment }) => segment);
    return parts.filter((part) => part.length > 1 && !grammar.test(part));
  });
}
