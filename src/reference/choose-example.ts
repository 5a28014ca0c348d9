import { isSeq, parseDocument } from "yaml";
import type { ReferenceExample } from "./kind-reference.ts";

/** In lines: what is longer explains less. */
const longestExample = 80;

/**
 * What of some files of one kind makes a good example: a file, or an entry of a list, of middle length
 * among those that are not too long; undefined where all are.
 */
export function chooseExample(files: readonly ReferenceExample[]): ReferenceExample | undefined {
  const parts = files.flatMap(({ path, text }) =>
    (path.endsWith(".yaml") ? partsOf(text) : [text]).map((part) => ({ path, text: part })),
  );
  const short = parts.filter(({ text }) => lineCount(text) <= longestExample);
  const ordered = short.toSorted((a, b) => lineCount(a.text) - lineCount(b.text));
  return ordered[Math.floor(ordered.length / 2)];
}

function lineCount(text: string): number {
  return text.trimEnd().split("\n").length;
}

/** Each entry of a list as a list of its own; what is no list as it is. */
function partsOf(text: string): string[] {
  const { contents } = parseDocument(text);
  if (!isSeq(contents)) return [text];
  return contents.items.flatMap((item) => {
    const range = (item as { range?: [number, number, number] }).range;
    if (!range) return [];
    const start = text.lastIndexOf("\n", range[0]) + 1;
    return [text.slice(start, range[1]).trimEnd()];
  });
}
