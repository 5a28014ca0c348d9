/** The front matter of an MDX text: offsets of the YAML between the fences. */
export interface FrontMatter {
  start: number;
  end: number;
}

/** Finds the front matter that opens a text; undefined when there is none or it is not closed. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!opening) return undefined;
  const start = opening[0].length;
  // Not `^` and the flag m: to those, lines end at more signs than a file's lines do.
  const closing = /(?<=[\r\n])---[ \t]*(?=[\r\n]|$)/g;
  closing.lastIndex = start;
  const found = closing.exec(text);
  return found ? { start, end: found.index } : undefined;
}
