import type { Range } from "../diagnostics/diagnostic.ts";
import type { ShownPart } from "../knowledge/records.ts";

/** A Mermaid source where an author wrote it, to be drawn and checked. */
export interface DrawingPlace {
  source: string;
  file: string;
  /** Its first line; the others stand below it, from the same column on. */
  range: Range;
  /** What the author says of parts of it, and where. */
  named: { part: ShownPart; range: Range }[];
  /** The source stands in another file, which has a place of its own. */
  isBorrowed?: boolean;
}

/** Reads `a`, a node, or `a -> b`, what leads from one to another. */
export function readShownPart(text: string): ShownPart {
  const [, from, to] = /^(.+?)\s+-+>\s+(.+)$/.exec(text.trim()) ?? [];
  return from === undefined || to === undefined ? { node: text.trim() } : { from, to };
}
