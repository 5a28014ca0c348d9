import type { MdastNode } from "satteri";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LineIndex } from "../diagnostics/line-index.ts";
import type { ComponentRegistry } from "./component.ts";
import type { CodeGuard } from "./guard-code.ts";
import type { MarkupDrawing, MarkupReference } from "./parsed-markup.ts";
import type { Block, Inline } from "./tree.ts";

/** Deeper than any text for readers. Typst gives up at 15 quotes in one another. */
export const deepestNesting = 12;

export interface ConversionInput {
  text: string;
  file: string;
  components: ComponentRegistry;
  guard: CodeGuard;
}

/** The state of one conversion, shared by its parts. */
export interface Conversion extends ConversionInput {
  diagnostics: Diagnostic[];
  references: MarkupReference[];
  drawings: MarkupDrawing[];
  /** Targets of links by reference, by identifier. */
  definitions: Map<string, MdastNode & { type: "definition" }>;
  notes: Map<string, MdastNode & { type: "footnoteDefinition" }>;
  /** Footnotes in the order of their first mention, with the number of mentions so far. */
  noteMentions: Map<string, { number: number; count: number }>;
  /** Whether what is being converted stands inside a link. */
  isInLink: boolean;
  /** An id for a heading, unique in the text. */
  headingId(wanted: string): string;
  lines(): LineIndex;
  blocks(nodes: readonly MdastNode[], depth: number): Block[];
  inlines(nodes: readonly MdastNode[], depth: number): Inline[];
  report(
    code: Diagnostic["code"],
    message: string,
    node: MdastNode,
    more?: { hint?: string | undefined; width?: number },
  ): void;
}

/** The nodes inside a node; none where its type has none. */
export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return "children" in node ? (node.children as MdastNode[]) : [];
}

/** Whether a conversion has gone too deep; it is reported once, at the first of the nodes. */
export function isTooDeep(
  nodes: readonly MdastNode[],
  depth: number,
  { report }: Conversion,
): boolean {
  if (depth <= deepestNesting) return false;
  const [node] = nodes;
  if (node) report("markup/too-deep", `Nesting goes deeper than ${deepestNesting} levels.`, node);
  return true;
}
