/** The mark that begins an item of a list. */
export interface ListMarker {
  /** `-`, `•` … or `1.` for every number with a point, `1)` for one with a bracket. */
  style: string;
  /** Present for numbered items. */
  number?: string;
  /** What follows the mark. */
  text: string;
}

// A hyphen, a plus sign or an asterisk needs a space behind it; the rounder marks do not.
const dash = /^([-*+–—])\s+(\S.*)$/su;
const round = /^([•◦‣⁃▪▫●○■□・⚫➤►▶✓✔➢∙·])[\ufe0e\ufe0f]?\s*(\S.*)$/su;
const numbered = /^[(（]?(\d{1,3})([.)](?=\s)|[）．、])\s*(\S.*)$/su;
const emptyMarker = /^(?:[-*+–—•◦‣⁃▪▫●○■□・∙·]|\d{1,3}[.)])$/u;

/** Takes the mark off a line's text; undefined for a line that is no item of a list. */
export function parseListMarker(text: string): ListMarker | undefined {
  const bullet = dash.exec(text) ?? round.exec(text);
  if (bullet) return { style: bullet[1] ?? "", text: bullet[2] ?? "" };
  const number = numbered.exec(text);
  if (!number) return undefined;
  const style = number[2] === ")" || number[2] === "）" ? "1)" : "1.";
  return { style, number: number[1] ?? "", text: number[3] ?? "" };
}

/** The text of a line without the mark of a list before it. */
export function withoutMarker(text: string): string {
  return parseListMarker(text)?.text ?? text;
}

/** Whether a line is a mark with nothing behind it. */
export function isEmptyMarker(text: string): boolean {
  return emptyMarker.test(text);
}
