import type { MdastNode } from "satteri";
import type { Conversion } from "./conversion.ts";

type Paragraph = MdastNode & { type: "paragraph" };

/**
 * Puts running text among blocks into paragraphs.
 * The parser also ends a paragraph at a line that holds a component alone; without an empty line
 * between them the two are joined again.
 */
export function joinParagraphs(nodes: readonly MdastNode[], conversion: Conversion): MdastNode[] {
  const joined: MdastNode[] = [];
  for (const node of nodes) {
    const paragraph = asParagraph(node, conversion);
    const last = joined.at(-1);
    if (!paragraph) joined.push(node);
    else if (last?.type === "paragraph" && isNextTo(last, paragraph)) {
      joined[joined.length - 1] = joinTwo(last, paragraph);
    } else joined.push(paragraph);
  }
  return joined;
}

function asParagraph(node: MdastNode, { components, guard }: Conversion): Paragraph | undefined {
  if (node.type === "paragraph") return node;
  const isInline =
    node.type === "mdxJsxFlowElement" &&
    components.get(guard.restore(node.name ?? ""))?.placement === "inline";
  if (!isInline && !phrasingTypes.has(node.type)) return undefined;
  // What stands in running text may stand in a paragraph; the parser's types say so of some only.
  const children = [node] as Paragraph["children"];
  return { type: "paragraph", children, ...(node.position && { position: node.position }) };
}

/** Whether a paragraph begins where the other ends, on the same line or the next. */
function isNextTo(above: Paragraph, below: Paragraph): boolean {
  if (!above.position || !below.position) return true;
  return below.position.start.line - above.position.end.line <= 1;
}

function joinTwo(above: Paragraph, below: Paragraph): Paragraph {
  const end = above.position?.end;
  const start = below.position?.start;
  // Text of one element touches; components that have a line to themselves do not.
  const touches = end?.offset !== undefined && end.offset === start?.offset;
  const space: Paragraph["children"] = touches ? [] : [{ type: "text", value: " " }];
  const children = [...above.children, ...space, ...below.children];
  if (!above.position || !below.position) return { type: "paragraph", children };
  const position = { start: above.position.start, end: below.position.end };
  return { type: "paragraph", children, position };
}

const phrasingTypes = new Set([
  "text",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "break",
  "link",
  "linkReference",
  "image",
  "imageReference",
  "footnoteReference",
  "mdxJsxTextElement",
  "mdxTextExpression",
]);
