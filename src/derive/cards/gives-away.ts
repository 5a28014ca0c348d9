import { hasPhrase } from "../quiz/item-flaws.ts";
import { normalName } from "../quiz/same-meaning.ts";

/**
 * Whether a text holds an answer: as a phrase, or all of its words in any order and ending. Names that
 * the text cannot do without, such as that of the topic that is asked about, give nothing away.
 */
export function givesAway(text: string, answer: string, names: readonly string[] = []): boolean {
  const asked = names.reduce(
    (left, name) => left.replaceAll(normalName(name), " "),
    normalName(text),
  );
  const wanted = normalName(answer);
  if (wanted === "") return true;
  if (says(asked, wanted)) return true;
  const words = stemsOf(wanted);
  const there = new Set(stemsOf(asked));
  return words.length > 0 && words.every((word) => there.has(word));
}

/** Whether words stand in a text as words, capitals apart. */
export function says(text: string, words: string): boolean {
  const [said, wanted] = [normalName(text), normalName(words)];
  if (wanted === "") return false;
  return noSpaces.test(wanted) ? said.includes(wanted) : hasPhrase(said, wanted);
}

/** Scripts that are written without spaces. */
const noSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const shortestWord = 3;
const longestStem = 6;

/** The beginnings of words, so that endings do not count. */
export function stemsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= shortestWord && !littleWords.has(word))
    .map((word) => word.replace(/(?:ies|es|s|e|y)$/, "").slice(0, longestStem));
}

const littleWords = new Set(
  "and are but can does for from has have its not one the them they this was with you your".split(
    " ",
  ),
);
