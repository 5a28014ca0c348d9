import { typstBlock, typstCall, typstString } from "../../markup/typst.ts";
import { fitsOnPage, type Paper, type Share } from "./room-needed.ts";

/** Pieces that no end of a page cuts, where they need little of one. */
export interface KeptPieces {
  /** Whether a piece is small enough to be kept whole. */
  fits(piece: string, share?: Share): boolean;
  /** Pieces on one page where they need little of it; if not, those after the first. */
  together(pieces: readonly string[]): string;
  /** A box with a title. */
  box(look: "callout" | "changed", title: string, body: string): string;
  /** Pieces behind their number. */
  numbered(number: number, pieces: readonly string[]): string;
}

/** Keeps pieces whole on pages of a size. */
export function keptPieces(paper: Paper): KeptPieces {
  const whole = (body: string): string | undefined =>
    fitsOnPage(body, paper) ? "true" : undefined;
  return {
    fits: (piece, share) => fitsOnPage(piece, paper, share),
    together(pieces) {
      const body = typstBlock(pieces);
      if (fitsOnPage(body, paper, { height: 0.3 })) return unbroken(body);
      const [first = "[]", ...others] = pieces;
      const rest = typstBlock(others);
      return typstBlock([first, fitsOnPage(rest, paper) ? unbroken(rest) : rest]);
    },
    box: (look, title, body) => typstCall(look, { whole: whole(body) }, typstString(title), body),
    numbered(number, pieces) {
      const body = typstBlock(pieces);
      // A key's reasons are long, and its last line alone on a page is worse than a gap.
      const isWhole = fitsOnPage(body, paper, { height: 0.65 });
      return typstCall("task", { whole: isWhole ? "true" : undefined }, String(number), body);
    },
  };
}

function unbroken(body: string): string {
  return typstCall("block", { breakable: "false" }, body);
}
