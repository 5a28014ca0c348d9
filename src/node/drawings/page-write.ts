// Runs in the page that draws, as `page-draw.ts` says.

/** A number with two decimals at most. */
export function round(number: number): string {
  return String(Math.round(number * 100) / 100);
}

/** Numbers of a list or path, cut to two decimals; all else stays, since flags of arcs may touch them. */
export function roundAll(text: string): string {
  return text.replace(/(\.\d{2})\d+/g, "$1");
}

/** An attribute with the space before it. */
export function attribute(name: string, value: string): string {
  return ` ${name}="${escapeXml(value)}"`;
}

/** Text as XML; signs that no reader sees become spaces. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, " ");
}
