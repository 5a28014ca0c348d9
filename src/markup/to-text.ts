import { type ComponentRegistry, type RenderContext, renderComponent } from "./component.ts";
import { drawingToText } from "./drawing-renderings.ts";
import type { Block, Inline, MarkupTree } from "./tree.ts";

interface TextOptions {
  registry: ComponentRegistry;
  context: RenderContext;
}

/** The words of a tree: paragraphs, items and rows on lines of their own, footnotes at the end. */
export function toText(tree: MarkupTree, options?: TextOptions): string {
  return [...tree.blocks, ...tree.footnotes.flat()]
    .map((block) => blockText(block, options))
    .filter((text) => text !== "")
    .join("\n\n");
}

/** The words of a line of text; without options components give the words inside them. */
export function inlineText(nodes: readonly Inline[], options?: TextOptions): string {
  return nodes.map((node) => oneInline(node, options)).join("");
}

function oneInline(node: Inline, options: TextOptions | undefined): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value;
    case "break":
      return "\n";
    case "footnoteReference":
      return "";
    case "component": {
      const children = inlineText(node.children, options);
      return options
        ? renderComponent(node, "text", children, options.registry, options.context)
        : children;
    }
    default:
      return inlineText(node.children, options);
  }
}

function blockText(node: Block, options: TextOptions | undefined): string {
  const join = (blocks: readonly Block[], separator: string): string =>
    blocks
      .map((block) => blockText(block, options))
      .filter((text) => text !== "")
      .join(separator);
  switch (node.type) {
    case "paragraph":
    case "heading":
      return inlineText(node.children, options);
    case "code":
      return node.value;
    case "drawing":
      return drawingToText(node, options?.context);
    case "thematicBreak":
      return "";
    case "blockquote":
      return join(node.children, "\n\n");
    case "list":
      return node.items.map((item) => join(item.children, "\n")).join("\n");
    case "table":
      return [node.head, ...node.rows]
        .map((row) => row.map((cell) => inlineText(cell, options)).join(" · "))
        .join("\n");
    case "component": {
      const children = join(node.children, "\n\n");
      return options
        ? renderComponent(node, "text", children, options.registry, options.context)
        : children;
    }
  }
}
