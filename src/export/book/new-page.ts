import { typstBlock, typstCall } from "../../markup/typst.ts";

/** Begins a page; the book is cut into runs of pages here. */
const newPage = "pagebreak(weak: true)";

/** Begins a page that is turned on its side, for a wide table. */
export const turnedPage = "pagebreak(weak: true) // turned";

/** Begins a page in every book, as the key does so that nobody sees it beside the questions. */
export const ownPage = "pagebreak(weak: true) // in every book";

/** What begins a page for every record of a part but the first, which stands below the part's title. */
export function newPageAfter(index: number): string[] {
  return index === 0 ? [] : [newPage];
}

/**
 * Parts as runs of pages, one from each start of a page to the next; where they run on, only what needs a
 * page of its own begins one. Typst sets runs side by side on all
 * cores, and each asks for the headings of its own pages alone. The first one is what stands before the text.
 */
export function pageRuns(
  parts: readonly (readonly string[])[],
  { runOn = false, opening = [] }: { runOn?: boolean; opening?: readonly string[] } = {},
): string[] {
  const runs: { pieces: string[]; isTurned: boolean }[] = [];
  for (const part of parts.filter(({ length }) => length > 0)) {
    const begin = (isTurned: boolean): void => {
      const last = runs.at(-1);
      if (last?.pieces.length === 0) last.isTurned = isTurned;
      else runs.push({ pieces: [], isTurned });
    };
    if (!runOn || runs.length === 0 || runs.at(-1)?.isTurned) begin(false);
    for (const piece of part) {
      if (piece === turnedPage || piece === ownPage) begin(piece === turnedPage);
      else if (piece !== newPage) runs.at(-1)?.pieces.push(piece);
      else if (!runOn || runs.at(-1)?.isTurned) begin(false);
    }
  }
  runs[0]?.pieces.unshift(...opening);
  return runs.map(({ pieces, isTurned }, index) =>
    typstCall(isTurned ? "turned-run" : "run", {}, String(index + 1), typstBlock(pieces)),
  );
}
