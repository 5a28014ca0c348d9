import { typstBlock, typstCall } from "../../markup/typst.ts";

/** Begins a page; the book is cut into runs of pages here. */
const newPage = "pagebreak(weak: true)";

/** Begins a page that is turned on its side, for a wide table. */
export const turnedPage = "pagebreak(weak: true) // turned";

/** What begins a page for every record of a part but the first, which stands below the part's title. */
export function newPageAfter(index: number): string[] {
  return index === 0 ? [] : [newPage];
}

/**
 * Parts as runs of pages, one from each start of a page to the next. Typst sets runs side by side on all
 * cores, and each asks for the headings of its own pages alone. The first one is what stands before the text.
 */
export function pageRuns(parts: readonly (readonly string[])[]): string[] {
  const runs: { pieces: string[]; isTurned: boolean }[] = [];
  for (const part of parts.filter(({ length }) => length > 0)) {
    const [first] = part;
    runs.push({ pieces: [], isTurned: first === turnedPage });
    for (const [index, piece] of part.entries()) {
      const begins = piece === newPage || piece === turnedPage;
      if (!begins) runs.at(-1)?.pieces.push(piece);
      else if (index > 0) runs.push({ pieces: [], isTurned: piece === turnedPage });
    }
  }
  return runs.map(({ pieces, isTurned }, index) =>
    typstCall(isTurned ? "turned-run" : "run", {}, String(index + 1), typstBlock(pieces)),
  );
}
