/** Words a minute of somebody who reads English prose in silence (Brysbaert 2019, non-fiction). */
const englishWordsPerMinute = 238;
const charactersPerMinute = 500;
const wideScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/**
 * Words a minute in which texts of one content were read in several languages (Trauzettel-Klosinski and
 * Dietz 2012, IReST); only how they relate to English is used.
 */
const measured: Readonly<Record<string, number>> = {
  ...{ ar: 138, de: 179, en: 228, es: 218, fi: 161, fr: 195, he: 187, it: 188 },
  ...{ nl: 202, pl: 166, pt: 181, ru: 184, sl: 180, sv: 199, tr: 166 },
};

/**
 * Seconds to read prose: 238 words a minute in English, more or fewer in a language by how much longer
 * it takes to read the same there, and 500 characters where a script has no spaces.
 */
export function readingSeconds(text: string, language = "en"): number {
  const characters = text.match(wideScript)?.length ?? 0;
  const words = text.replace(wideScript, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu);
  const [code = ""] = language.split("-");
  const pace = englishWordsPerMinute * ((measured[code] ?? 228) / 228);
  return ((words?.length ?? 0) / pace + characters / charactersPerMinute) * 60;
}

/** Minutes to read a text in English, or one in a script without spaces; at least 1. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(readingSeconds(text) / 60));
}
