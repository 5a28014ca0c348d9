/** HTML as GIFT has it: what it reads as signs is escaped, and lines end with `\n` written out. */
export function giftHtml(html: string): string {
  // At the beginning these would be read as a format and as a weight.
  const safe = html.replace(/^\[/, "&#91;").replace(/^%/, "&#37;");
  return escaped(safe).replace(/\r?\n/g, "\\n");
}

/** A plain text on one line. */
export function giftLine(text: string): string {
  return escaped(text.replace(/\s+/g, " ").trim());
}

/** A text that is compared with what was typed, in which Moodle reads a star as any letters. */
export function giftTyped(text: string): string {
  return giftLine(text.replaceAll("*", "\\*"));
}

/** A number without an exponent, which GIFT does not read. */
export function giftNumber(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 });
}

/** What stands in `[id:…]` and `[tag:…]`. */
export function giftName(text: string): string {
  return text.replace(/\s+/g, " ").replace(/\[/g, "(").replace(/\]/g, ")");
}

function escaped(text: string): string {
  return text.replace(/[\\~=#{}:]/g, "\\$&");
}
