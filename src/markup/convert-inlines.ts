import type { MdastNode } from "satteri";
import { convertAsLink } from "./as-link.ts";
import { type Conversion, childrenOf, isTooDeep } from "./conversion.ts";
import { convertComponent } from "./convert-component.ts";
import { reportExpression, reportHiddenExpressions } from "./report-code.ts";
import { joinLines, mergeTexts } from "./running-text.ts";
import { isSafeLink } from "./safe-link.ts";
import type { Inline } from "./tree.ts";

/** Converts running text. */
export function convertInlines(
  nodes: readonly MdastNode[],
  depth: number,
  conversion: Conversion,
): Inline[] {
  if (isTooDeep(nodes, depth, conversion)) return [];
  return mergeTexts(nodes.flatMap((node) => convertInline(node, depth, conversion)));
}

function convertInline(node: MdastNode, depth: number, conversion: Conversion): Inline[] {
  const { guard, inlines, definitions } = conversion;
  switch (node.type) {
    case "text":
      reportHiddenExpressions(node, conversion);
      return [{ type: "text", value: joinLines(guard.restoreProse(node.value)) }];
    case "html":
      return convertRawHtml(node, conversion);
    case "emphasis":
    case "strong":
    case "delete":
      return [{ type: node.type, children: inlines(node.children, depth + 1) }];
    case "inlineCode":
      return [{ type: "inlineCode", value: guard.restore(node.value) }];
    case "break":
      return [{ type: "break" }];
    case "link":
      return convertLink(node, node, node.children, depth, conversion);
    case "linkReference": {
      const target = definitions.get(node.identifier);
      return target
        ? convertLink(node, target, node.children, depth, conversion)
        : inlines(node.children, depth + 1);
    }
    // Pictures from other hosts would be requested without being asked for: they become links.
    case "image": {
      const words: MdastNode = { type: "text", value: node.alt || node.url };
      return convertLink(node, node, [words], depth, conversion);
    }
    case "imageReference": {
      const target = definitions.get(node.identifier) ?? { url: "" };
      const words: MdastNode = { type: "text", value: node.alt || target.url };
      return convertLink(node, target, [words], depth, conversion);
    }
    case "footnoteReference":
      return convertFootnoteReference(node, conversion);
    case "mdxJsxTextElement":
    case "mdxJsxFlowElement":
      return convertComponent(node, depth, conversion).inlines;
    case "mdxTextExpression":
    case "mdxFlowExpression":
      reportExpression(node, conversion);
      return [];
    default:
      // Paragraphs inside an inline component: their words count, their edges do not.
      return "children" in node ? inlines(childrenOf(node), depth + 1) : [];
  }
}

function convertFootnoteReference(
  node: MdastNode & { type: "footnoteReference" },
  conversion: Conversion,
): Inline[] {
  const { guard, notes, noteMentions } = conversion;
  const { identifier } = node;
  if (!notes.has(identifier)) {
    return [{ type: "text", value: `[^${guard.restore(node.label ?? identifier)}]` }];
  }
  return convertAsLink(
    node,
    () => [],
    () => {
      const mention = noteMentions.get(identifier) ?? { number: noteMentions.size + 1, count: 0 };
      mention.count += 1;
      noteMentions.set(identifier, mention);
      return { type: "footnoteReference", number: mention.number, occurrence: mention.count };
    },
    conversion,
  );
}

function convertLink(
  node: MdastNode,
  target: { url: string; title?: string | null | undefined },
  nodes: readonly MdastNode[],
  depth: number,
  conversion: Conversion,
): Inline[] {
  const { guard, inlines, report } = conversion;
  const url = guard.restoreProse(target.url);
  if (!isSafeLink(url)) {
    report("markup/unsafe-link", `The link to "${url}" is shown as text.`, node, {
      hint: "links go to https, http, mailto or tel addresses, or to a page of this site",
    });
    return inlines(nodes, depth + 1);
  }
  const title = target.title ? { title: guard.restoreProse(target.title) } : {};
  return convertAsLink(
    node,
    () => inlines(nodes, depth + 1),
    (children) => ({ type: "link", url, ...title, children }),
    conversion,
  );
}

/** Raw HTML as the text that it is; reported, since the author hardly wants to show it. */
export function convertRawHtml(
  node: MdastNode & { type: "html" },
  { guard, report }: Conversion,
): Inline[] {
  // Of a pair of tags the first is enough.
  if (!node.value.startsWith("</")) {
    report("markup/raw-html", "HTML is not read here, so readers see it as it stands.", node, {
      hint: "say it in Markdown; components work in .mdx files",
    });
  }
  return [{ type: "text", value: joinLines(guard.restore(node.value)) }];
}
