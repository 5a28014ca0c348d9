import { countStopWords } from "./stop-words.ts";

const sampleLength = 20_000;
const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["th", /\p{Script=Thai}/gu],
];

/** The language of a text as a BCP 47 tag; undefined where too little speaks for any. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, pattern] of scripts) {
    const count = sample.match(pattern)?.length ?? 0;
    if (count * 5 > letters) return language;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [best] = [...countStopWords(words)].sort(([, a], [, b]) => b - a);
  return best && best[1] * 8 > words.length && best[1] > 2 ? best[0] : undefined;
}
