import type { Diagnostic, Range } from "../diagnostics/diagnostic.ts";
import type { ReferenceKind } from "./component.ts";
import type { MarkupTree } from "./tree.ts";

/** A place in a text that points at a record. */
export interface MarkupReference {
  kind: ReferenceKind;
  id: string;
  /** As in `<Term id>`. */
  component: string;
  range: Range;
}

/** A Mermaid source in a text. */
export interface MarkupDrawing {
  source: string;
  title?: string;
  /** Its first line; the others stand below it, from the same column on. */
  range: Range;
}

/** A parsed text with everything that was noticed on the way. */
export interface ParsedMarkup {
  tree: MarkupTree;
  references: MarkupReference[];
  drawings: MarkupDrawing[];
  diagnostics: Diagnostic[];
}
