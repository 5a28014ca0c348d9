import type { QuizOption, QuizQuestion } from "../../knowledge/quiz-records.ts";
import { toText } from "../../markup/to-text.ts";
import type { Inline, MarkupTree } from "../../markup/tree.ts";
import { normalName } from "./same-meaning.ts";

/**
 * Flaws of one question, after the guidelines of Haladyna, Downing and Rodriguez (2002), "A Review of
 * Multiple-Choice Item-Writing Guidelines for Classroom Assessment".
 */
export type ItemFlaw =
  | { kind: "all-of-the-above"; option: number; text: string }
  | { kind: "negative"; word: string }
  | { kind: "overlap"; option: number; other: number }
  | { kind: "clue"; word: string; option: number }
  /** Whether the one option has the form, or all others. */
  | { kind: "uneven"; option: number; by: "full-stop" | "number"; has: boolean }
  | { kind: "longest-key"; option: number };

/**
 * Flaws that a single question shows by itself; `longest-key` is one only where it comes again and again.
 * Names that its stem cannot do without, such as the topic's, give nothing away.
 */
export function flawsOf(question: QuizQuestion, names: readonly string[] = []): ItemFlaw[] {
  const { answer, stem } = question;
  const negative = negativeWord(stem);
  const flaws: ItemFlaw[] = negative === undefined ? [] : [{ kind: "negative", word: negative }];
  if (answer.type === "text") {
    const asked = normalName(toText(stem));
    const told = answer.accept.find((text) => hasPhrase(asked, normalName(text)));
    return told === undefined ? flaws : [...flaws, { kind: "clue", word: told, option: 0 }];
  }
  if (answer.type !== "one-answer" && answer.type !== "several-answers") return flaws;
  const texts = answer.options.map(({ text }) => toText(text).trim());
  flaws.push(...catchAlls(texts), ...overlaps(texts, answer), ...uneven(texts));
  if (answer.type !== "one-answer") return flaws;
  return [
    ...flaws,
    ...clues(without(toText(stem), names), texts, answer.options),
    ...longestKey(texts, answer.options),
  ];
}

const catchAll =
  /^(?:all|none|both|any|neither)(?: of)?(?: the| these)? (?:above|following|options|answers)|^(?:all|none|both|neither) of (?:them|these|those)$|^(?:上記|これら|以上)の(?:すべて|全て|いずれ|どれ)/i;

function catchAlls(texts: readonly string[]): ItemFlaw[] {
  return texts.flatMap((text, option): ItemFlaw[] =>
    catchAll.test(text) ? [{ kind: "all-of-the-above", option, text }] : [],
  );
}

const negativeWords =
  /\b(?:not|never|except|cannot|(?<!at )least|\p{L}+n['’]t)\b|(?:(?<![少危])ない|不適切な|誤った)(?:もの|の)/iu;

/** A negative in the sentence that asks, unless it is set off: emphasised, or in capitals. */
function negativeWord(stem: MarkupTree): string | undefined {
  const plain = stem.blocks.flatMap((block) =>
    block.type === "paragraph" ? [plainInlines(block.children)] : [],
  );
  const sentences = plain.flatMap((text) => text.match(/[^.!?。？]+[.!?。？]*/g) ?? []);
  const asking = sentences.findLast((each) => /[?？]/.test(each)) ?? sentences.at(-1) ?? "";
  const [found] = negativeWords.exec(asking) ?? [];
  const isInCapitals = found !== found?.toLowerCase() && found === found?.toUpperCase();
  return isInCapitals ? undefined : found;
}

/** The words that are not emphasised. */
function plainInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "text") return inline.value;
      if (inline.type === "link" || inline.type === "component")
        return plainInlines(inline.children);
      return " ";
    })
    .join("");
}

/**
 * Options one of which says what another one says, and more: "Fargate" beside "Fargate and EC2". Where
 * several are right, only one that is and one that is not have to exclude each other.
 */
function overlaps(
  texts: readonly string[],
  { type, options }: { type: string; options: readonly QuizOption[] },
): ItemFlaw[] {
  const mayMeet = (option: number, at: number): boolean =>
    type === "several-answers" && options[option]?.isKey === options[at]?.isKey;
  const names = texts.map(normalName);
  const ranges = texts.map(rangeOf);
  return names.flatMap((name, option) =>
    names.flatMap((other, at): ItemFlaw[] => {
      if (at === option || mayMeet(option, at)) return [];
      // Japanese has no spaces around its "and".
      const parted = other.replaceAll("と", "、");
      const isPart = /\b(?:and|or)\b|[,&+、]/.test(parted) && hasPhrase(parted, name);
      const [one, two] = [ranges[option], ranges[at]];
      const meets = at > option && one && two && one[0] <= two[1] && two[0] <= one[1];
      return isPart || meets ? [{ kind: "overlap", option, other: at }] : [];
    }),
  );
}

function rangeOf(text: string): [number, number] | undefined {
  const [, from, to] = /^(\d+(?:\.\d+)?)\s*(?:[-–—]|to)\s*(\d+(?:\.\d+)?)\b/.exec(text) ?? [];
  return from === undefined || to === undefined ? undefined : [Number(from), Number(to)];
}

/** One option that differs in form from all others, of three or more. */
function uneven(texts: readonly string[]): ItemFlaw[] {
  if (texts.length < 3) return [];
  const forms = {
    "full-stop": (text: string) => /[.!?。]$/.test(text),
    number: (text: string) => /^[\d.,\s%–-]+$/.test(text),
  };
  return (["full-stop", "number"] as const).flatMap((by): ItemFlaw[] => {
    const has = texts.map(forms[by]);
    const single = [true, false].find((form) => has.filter((each) => each === form).length === 1);
    if (single === undefined) return [];
    return [{ kind: "uneven", option: has.indexOf(single), by, has: single }];
  });
}

function without(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => left.replaceAll(name, " "), text);
}

const shortestClue = 5;

/** A word that the stem shares with the key and with no distractor, or the key itself, however short. */
function clues(stem: string, texts: readonly string[], options: readonly QuizOption[]): ItemFlaw[] {
  const asked = new Set(wordsOf(stem));
  const sentence = normalName(stem);
  const isNamed = texts.map((text) => text.length > 2 && hasPhrase(sentence, normalName(text)));
  return texts.flatMap((text, option): ItemFlaw[] => {
    if (!options[option]?.isKey) return [];
    if (isNamed[option] && isNamed.filter((is) => is).length === 1) {
      return [{ kind: "clue", word: text, option }];
    }
    const others = new Set(texts.filter((_, at) => at !== option).flatMap(wordsOf));
    const word = wordsOf(text).find((each) => asked.has(each) && !others.has(each));
    return word === undefined ? [] : [{ kind: "clue", word, option }];
  });
}

/** Words that carry meaning, their plural taken off. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= shortestClue && !commonWords.has(word))
    .map((word) => word.replace(/s$/, ""));
}

const commonWords = new Set(
  "about above after again before below being between could doing during every first other their there these thing those under until where which while whose would your yours".split(
    " ",
  ),
);

/** A key that is longer than every distractor, and clearly so. */
function longestKey(texts: readonly string[], options: readonly QuizOption[]): ItemFlaw[] {
  const option = options.findIndex(({ isKey }) => isKey);
  const length = texts[option]?.length ?? 0;
  const longest = Math.max(0, ...texts.filter((_, at) => at !== option).map((text) => text.length));
  return length > longest * 1.25 && length > longest + 8 ? [{ kind: "longest-key", option }] : [];
}

/** Whether words stand in a text as words. */
export function hasPhrase(text: string, phrase: string): boolean {
  if (phrase === "") return false;
  const isLetter = (letter: string | undefined): boolean =>
    letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + phrase.length])) return true;
  }
  return false;
}
