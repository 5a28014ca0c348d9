import { typstBlock, typstCall } from "../../markup/typst.ts";

/** Begins a page; the book is cut into runs of pages here. */
const newPage = "pagebreak(weak: true)";

/** What begins a page for every record of a part but the first, which stands below the part's title. */
export function newPageAfter(index: number): string[] {
  return index === 0 ? [] : [newPage];
}

/**
 * Parts as runs of pages, one from each start of a page to the next. Typst sets runs side by side on all
 * cores, and each asks for the headings of its own pages alone. The first one is what stands before the text.
 */
export function pageRuns(parts: readonly (readonly string[])[]): string[] {
  const runs: string[][] = [];
  for (const part of parts.filter(({ length }) => length > 0)) {
    runs.push([]);
    for (const piece of part) {
      if (piece === newPage) runs.push([]);
      else runs.at(-1)?.push(piece);
    }
  }
  return runs.map((run, index) => typstCall("run", {}, String(index + 1), typstBlock(run)));
}
