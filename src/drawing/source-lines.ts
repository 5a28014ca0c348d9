/**
 * The line of a source, from 1, that Mermaid calls by a number: it does not count front matter, comments
 * and empty lines at the beginning, since it removes them before it reads.
 */
export function sourceLine(source: string, mermaidLine: number): number {
  const lines = source.split("\n");
  let at = 0;
  const skipBlank = (): void => {
    while (at < lines.length && lines[at]?.trim() === "") at += 1;
  };
  skipBlank();
  if (lines[at]?.trim() === "---") {
    const end = lines.findIndex((line, index) => index > at && line.trim() === "---");
    if (end > 0) at = end + 1;
  }
  const kept: number[] = [];
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (/^\s*%%(?!\{)/.test(line) || (kept.length === 0 && line.trim() === "")) continue;
    kept.push(at + 1);
  }
  return kept[mermaidLine - 1] ?? kept.at(-1) ?? 1;
}
