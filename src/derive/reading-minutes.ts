const wordsPerMinute = 238;
const charactersPerMinute = 500;
const wideScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/**
 * Minutes to read a text, at least 1: 238 words a minute (Brysbaert 2019, silent reading of
 * non-fiction), 500 characters where a script has no spaces.
 */
export function readingMinutes(text: string): number {
  const characters = text.match(wideScript)?.length ?? 0;
  const words = text.replace(wideScript, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu);
  const minutes = (words?.length ?? 0) / wordsPerMinute + characters / charactersPerMinute;
  return Math.max(1, Math.round(minutes));
}
