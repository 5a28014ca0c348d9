/**
 * Ways to write an accepted text that our own quizzes take as the same, for formats that compare letter
 * by letter but for capitals: without accents, hyphens, quotation marks, an article or a full stop.
 */
export function acceptedSpellings(accept: readonly string[]): string[] {
  const spellings = accept.flatMap((text) => {
    const plain = text
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC")
      .replace(/["'“”‘’«»]/g, "")
      .replace(/[.。]\s*$/, "")
      .replace(/\s+/g, " ")
      .trim();
    return [text, plain, plain.replace(/[\s-]+/g, " "), plain.replace(/^(?:the|an?) (?=.)/i, "")];
  });
  const seen = new Set<string>();
  return spellings.filter((text) => {
    const key = text.toLowerCase();
    if (text === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
