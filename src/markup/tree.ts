/** Plain data: what Markdown and MDX become before they are rendered to any form. */
export type Inline =
  | { type: "text"; value: string }
  | { type: "emphasis"; children: Inline[] }
  | { type: "strong"; children: Inline[] }
  | { type: "delete"; children: Inline[] }
  | { type: "inlineCode"; value: string }
  | { type: "break" }
  | { type: "link"; url: string; title?: string; children: Inline[] }
  /** `occurrence` counts the mentions of one footnote from 1. */
  | { type: "footnoteReference"; number: number; occurrence: number }
  | ComponentNode<Inline>;

export type Block =
  | { type: "paragraph"; children: Inline[] }
  /** `id` is unique within its tree. */
  | { type: "heading"; depth: number; id: string; children: Inline[] }
  | { type: "blockquote"; children: Block[] }
  | { type: "list"; ordered: boolean; start: number; tight: boolean; items: ListItem[] }
  | { type: "code"; value: string; language?: string; meta?: string }
  /** A Mermaid source, to be drawn. */
  | { type: "drawing"; source: string; title?: string }
  | { type: "table"; align: ColumnAlign[]; head: Inline[][]; rows: Inline[][][] }
  | { type: "thematicBreak" }
  | ComponentNode<Block>;

export type ColumnAlign = "left" | "center" | "right" | null;

export interface ListItem {
  /** Present on task lists alone. */
  checked?: boolean;
  children: Block[];
}

/** A registered component whose properties have passed its schema. */
export interface ComponentNode<Child> {
  type: "component";
  name: string;
  props: Record<string, unknown>;
  children: Child[];
}

/** A whole text: its blocks, and its footnotes in the order of their first mention. */
export interface MarkupTree {
  blocks: Block[];
  footnotes: Block[][];
}

export const emptyTree: MarkupTree = { blocks: [], footnotes: [] };

/** The inline content of a tree that is a single paragraph; undefined for anything longer. */
export function onlyParagraph(tree: MarkupTree): Inline[] | undefined {
  const [first, ...rest] = tree.blocks;
  return first?.type === "paragraph" && rest.length === 0 && tree.footnotes.length === 0
    ? first.children
    : undefined;
}
