const briefLength = 90;

/** The beginning of a text, cut between words where it is long. */
export function brief(text: string, length = briefLength): string {
  const line = text.replace(/\s+/g, " ");
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const lastSpace = cut.lastIndexOf(" ");
  const whole = lastSpace > length / 2 ? cut.slice(0, lastSpace) : cut;
  return `${whole.replace(/[\s,;:.–—-]+$/, "")}…`;
}
