const longest = 160;

/** A text as one line for search engines and previews, cut between words; at most 160 characters. */
export function shortDescription(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  const lastSpace = cut.lastIndexOf(" ");
  const whole = lastSpace > longest / 2 ? cut.slice(0, lastSpace) : cut;
  return `${whole.replace(/[\s,;:–—-]+$/, "")}…`;
}
