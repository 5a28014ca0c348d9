import type { MdastNode } from "satteri";
import { type Conversion, isTooDeep } from "./conversion.ts";
import { convertComponent } from "./convert-component.ts";
import { convertDrawing } from "./convert-drawing.ts";
import { convertRawHtml } from "./convert-inlines.ts";
import { joinParagraphs } from "./join-paragraphs.ts";
import { reportExpression, reportStatement } from "./report-code.ts";
import { reportMeta } from "./report-meta.ts";
import { trimInlines } from "./running-text.ts";
import { slug } from "./slug.ts";
import { inlineText } from "./to-text.ts";
import type { Block, ListItem } from "./tree.ts";

/** Converts blocks; running text among them becomes paragraphs. */
export function convertBlocks(
  nodes: readonly MdastNode[],
  depth: number,
  conversion: Conversion,
): Block[] {
  if (isTooDeep(nodes, depth, conversion)) return [];
  return joinParagraphs(nodes, conversion).flatMap((node) => convertBlock(node, depth, conversion));
}

function convertBlock(node: MdastNode, depth: number, conversion: Conversion): Block[] {
  const { guard, blocks, inlines } = conversion;
  switch (node.type) {
    case "paragraph":
      return convertParagraph(node, depth, conversion);
    case "heading": {
      const children = trimInlines(inlines(node.children, depth));
      return [
        {
          type: "heading",
          depth: node.depth,
          id: conversion.headingId(slug(inlineText(children))),
          children,
        },
      ];
    }
    case "blockquote":
      return [{ type: "blockquote", children: blocks(node.children, depth + 1) }];
    case "list":
      return [convertList(node, depth, conversion)];
    case "code":
      if (node.lang === "mermaid") return [convertDrawing(node, conversion)];
      reportMeta(node, conversion);
      return [
        {
          type: "code",
          value: guard.restore(node.value),
          ...(node.lang && { language: guard.restore(node.lang) }),
          ...(node.meta && { meta: guard.restore(node.meta) }),
        },
      ];
    case "table":
      return [convertTable(node, depth, conversion)];
    case "thematicBreak":
      return [{ type: "thematicBreak" }];
    case "html":
      return [{ type: "paragraph", children: convertRawHtml(node, conversion) }];
    case "mdxJsxFlowElement":
      return convertComponent(node, depth, conversion).blocks;
    case "mdxFlowExpression":
      reportExpression(node, conversion);
      return [];
    case "mdxjsEsm":
      reportStatement(node, conversion);
      return [];
    default:
      return [];
  }
}

function convertParagraph(
  node: MdastNode & { type: "paragraph" },
  depth: number,
  conversion: Conversion,
): Block[] {
  const { guard, inlines } = conversion;
  const [first] = node.children;
  if (
    first?.type === "text" &&
    node.position?.start.column === 1 &&
    guard.isCodeStatement(sourceOf(node, conversion))
  ) {
    reportStatement(node, conversion);
    return [];
  }
  // A block component that stands alone in a paragraph is where it belongs.
  const content = node.children.filter(
    (child) => child.type !== "text" || child.value.trim() !== "",
  );
  const [only] = content;
  if (content.length === 1 && only?.type === "mdxJsxTextElement") {
    const converted = convertComponent(only, depth, conversion);
    if (converted.inlines.length === 0) return converted.blocks;
    return [{ type: "paragraph", children: converted.inlines }];
  }
  const children = trimInlines(inlines(node.children, depth));
  return children.length > 0 ? [{ type: "paragraph", children }] : [];
}

function convertList(
  node: MdastNode & { type: "list" },
  depth: number,
  conversion: Conversion,
): Block {
  const items = node.children.map((item): ListItem => {
    const children = conversion.blocks(item.children, depth + 1);
    return typeof item.checked === "boolean" ? { checked: item.checked, children } : { children };
  });
  const tight = !node.spread && node.children.every((item) => !item.spread);
  return { type: "list", ordered: node.ordered === true, start: node.start ?? 1, tight, items };
}

function convertTable(
  node: MdastNode & { type: "table" },
  depth: number,
  conversion: Conversion,
): Block {
  const rows = node.children.map((row) =>
    row.children.map((cell) => trimInlines(conversion.inlines(cell.children, depth + 1))),
  );
  const width = Math.max(...rows.map((row) => row.length));
  // A row may be written with fewer cells, or with more than the head.
  const filled = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? []));
  const [head = [], ...body] = filled;
  const align = head.map((_, column) => node.align?.[column] ?? null);
  return { type: "table", align, head, rows: body };
}

function sourceOf({ position }: MdastNode, { text }: Conversion): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
