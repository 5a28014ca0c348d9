/** The beginning of a text, cut between words where it is longer than so many characters. */
export function brief(text: string, briefLength = 90): string {
  const line = text.replace(/\s+/g, " ");
  if (line.length <= briefLength) return line;
  const cut = line.slice(0, briefLength);
  const lastSpace = cut.lastIndexOf(" ");
  const whole = lastSpace > briefLength / 2 ? cut.slice(0, lastSpace) : cut;
  return `${whole.replace(/[\s,;:.–—-]+$/, "")}…`;
}
