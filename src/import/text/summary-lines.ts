/** One line of a summary text. */
export interface SummaryLine {
  /** Counted from 1. */
  number: number;
  /** Columns of white space before the text; a tab reaches to the next multiple of four. */
  indent: number;
  /** The line without white space around it and without invisible signs; empty for a blank line. */
  text: string;
}

const lineEnd = /\r\n|\r|\n/;
const spaceLike = /[\t\v\f\u0085\u2028\u2029]/g;
// French puts a space that does not break before these signs; elsewhere it is left over from a page.
const strayNoBreakSpace = /(?<!«)\u00a0(?![?!:;»%])/g;
// Joiners, direction marks and variation selectors stay: emoji and several scripts need them.
const invisible = /[\p{Cc}\p{Noncharacter_Code_Point}\u00ad\u200b\u2060\ufeff\ufff9-\ufffb]/gu;
// No text needs more; without a bound, patterns that skip space would take quadratic time.
const longGap = /\s{33,}/g;
const onlyInvisible = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}]*$/u;

/** Splits a text into lines; lone surrogates become U+FFFD, control characters go. */
export function splitLines(text: string): SummaryLine[] {
  return text
    .toWellFormed()
    .split(lineEnd)
    .map((source, index) => {
      const cleaned = cleanText(source);
      return { number: index + 1, indent: cleaned === "" ? 0 : indentOf(source), text: cleaned };
    });
}

function cleanText(source: string): string {
  const text = source
    .replace(spaceLike, " ")
    .replace(strayNoBreakSpace, " ")
    .replace(invisible, "")
    .trim()
    .replace(longGap, " ".repeat(32));
  return onlyInvisible.test(text) ? "" : text;
}

function indentOf(source: string): number {
  let columns = 0;
  for (const sign of source) {
    if (sign === "\t") columns += 4 - (columns % 4);
    else if (sign === "\u3000") columns += 2;
    else if (/\s/.test(sign)) columns += 1;
    else if (!/[\u200b\u2060\ufeff]/.test(sign)) break;
  }
  return columns;
}
