import type { HighlightCode } from "./code-to-html.ts";
import { codeToTypst } from "./code-to-typst.ts";
import { type ComponentRegistry, type RenderContext, renderComponent } from "./component.ts";
import { drawingToTypst } from "./drawing-renderings.ts";
import { isOutsideLink } from "./safe-link.ts";
import { inlineText } from "./to-text.ts";
import { type Block, type Inline, type MarkupTree, onlyParagraph } from "./tree.ts";
import { typstBlock, typstCall, typstString } from "./typst.ts";

export interface TypstOptions {
  registry: ComponentRegistry;
  context: RenderContext;
  /** Default: code has no colours. */
  highlight?: HighlightCode | undefined;
  /**
   * Level of the highest headings; deeper ones follow without a gap, as PDF/UA wants it. Default: headings
   * have the author's levels.
   */
  headingLevel?: number;
}

/**
 * Renders a tree as one Typst content value in code mode.
 * Texts are string values, so nothing that an author writes is read as Typst.
 */
export function toTypst(tree: MarkupTree, options: TypstOptions): string {
  const render = typstRenderer(tree.footnotes, options);
  return typstBlock(render.blocks(tree.blocks));
}

/** Renders a tree without the paragraph around it where it is a single one. */
export function toInlineTypst(tree: MarkupTree, options: TypstOptions): string {
  const only = onlyParagraph(tree);
  return only ? typstRenderer(tree.footnotes, options).inlines(only) : toTypst(tree, options);
}

/** Longer ones PDF does not allow; Typst would refuse the whole book. */
const longestAddress = 8000;

function typstRenderer(footnotes: readonly Block[][], options: TypstOptions) {
  const { registry, context, headingLevel } = options;
  const levels = headingLevel === undefined ? undefined : headingLevels(headingLevel);
  // A footnote may mention itself; in print it is set once, where it is mentioned first.
  const open = new Set<number>();

  function inlines(nodes: readonly Inline[]): string {
    return typstBlock(nodes.map(inline));
  }

  function blocks(nodes: readonly Block[]): string[] {
    return nodes.map(block);
  }

  function inline(node: Inline): string {
    switch (node.type) {
      case "text":
        return typstString(node.value);
      case "emphasis":
        return typstCall("emph", {}, inlines(node.children));
      case "strong":
        return typstCall("strong", {}, inlines(node.children));
      case "delete":
        return typstCall("strike", {}, inlines(node.children));
      case "inlineCode":
        return typstCall("raw", {}, typstString(node.value));
      case "break":
        return "linebreak()";
      case "link":
        return isOutsideLink(node.url) && node.url.length <= longestAddress
          ? typstCall("link", {}, typstString(node.url), inlines(node.children))
          : inlines(node.children);
      case "footnoteReference":
        return footnote(node.number);
      case "component":
        return renderComponent(node, "typst", inlines(node.children), registry, context);
    }
  }

  function footnote(number: number): string {
    if (open.has(number)) return typstCall("super", {}, typstString(String(number)));
    open.add(number);
    return typstCall("footnote", {}, typstBlock(blocks(footnotes[number - 1] ?? [])));
  }

  function block(node: Block): string {
    switch (node.type) {
      case "paragraph":
        return typstCall("par", {}, inlines(node.children));
      case "heading":
        // PDF/UA has no heading without words.
        if (!hasWords(inlineText(node.children)))
          return typstCall("par", {}, inlines(node.children));
        return typstCall(
          "heading",
          { level: String(levels?.(node.depth) ?? node.depth) },
          inlines(node.children),
        );
      case "blockquote":
        return typstCall("quote", { block: "true" }, typstBlock(blocks(node.children)));
      case "list": {
        const items = node.items.map((item) => typstBlock(blocks(item.children)));
        return node.ordered
          ? typstCall("enum", { start: String(node.start), tight: String(node.tight) }, ...items)
          : typstCall("list", { tight: String(node.tight) }, ...items);
      }
      case "code":
        return codeToTypst(node, options.highlight);
      case "drawing":
        return drawingToTypst(node, context);
      case "table": {
        const cells = (row: readonly Inline[][]): string[] => row.map(inlines);
        const align = `(${node.align.map((side) => side ?? "auto").join(", ")},)`;
        const named = { columns: String(node.head.length), align };
        const head = typstCall("table.header", {}, ...cells(node.head));
        const rows = node.rows.flatMap((row) => {
          const [first = "[]", ...others] = cells(row);
          return isShortRow(row)
            ? [typstCall("table.cell", { breakable: "false" }, first), ...others]
            : [first, ...others];
        });
        return typstCall("table", named, head, ...rows);
      }
      case "thematicBreak":
        return typstCall("line", { length: "100%" });
      case "component":
        return renderComponent(node, "typst", typstBlock(blocks(node.children)), registry, context);
    }
  }

  return { blocks, inlines };
}

/** Whether a row takes about ten lines of the smallest paper at most; such a row stays whole. */
function isShortRow(row: readonly Inline[][]): boolean {
  return row.every((cell) => inlineText(cell).length * row.length <= 400);
}

/** Whether a text shows anything. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/** Gives depths as authors chose them the levels of a book: from `top` on, and none left out. */
function headingLevels(top: number): (depth: number) => number {
  const open: number[] = [];
  return (depth) => {
    while ((open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    // Deeper ones PDF does not have.
    return Math.min(top + open.length - 1, 6);
  };
}
