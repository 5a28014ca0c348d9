import type { Block, Inline, MarkupTree } from "../markup/tree.ts";
import type { TermMatcher } from "./term-matcher.ts";

export interface LinkTermsOptions {
  matcher: TermMatcher;
  /** Terms that lead to this topic are not linked: its own page says more. */
  topic?: string;
  /** Ids of terms that the section has linked already; what is linked is added. */
  linked?: Set<string>;
}

/**
 * Makes the first mention of each term in a section a link to the glossary, unless the author has linked
 * it there. A section ends at a heading; headings, links and code are left alone.
 */
export function linkTerms(tree: MarkupTree, options: LinkTermsOptions): MarkupTree {
  const { matcher, topic, linked = new Set<string>() } = options;

  const inlines = (nodes: readonly Inline[]): Inline[] => nodes.flatMap(inline);
  const inline = (node: Inline): Inline[] => {
    switch (node.type) {
      case "text":
        return textWithLinks(node.value);
      case "emphasis":
      case "strong":
        return [{ ...node, children: inlines(node.children) }];
      default:
        return [node];
    }
  };
  const textWithLinks = (text: string): Inline[] => {
    const parts: Inline[] = [];
    let end = 0;
    for (const { term, index, words } of matcher.mentions(text)) {
      if (linked.has(term.id) || (topic !== undefined && term.topic === topic)) continue;
      linked.add(term.id);
      if (index > end) parts.push({ type: "text", value: text.slice(end, index) });
      const children: Inline[] = [{ type: "text", value: words }];
      parts.push({ type: "component", name: "Term", props: { id: term.id }, children });
      end = index + words.length;
    }
    if (end < text.length) parts.push({ type: "text", value: text.slice(end) });
    return parts;
  };
  const block = (node: Block): Block => {
    switch (node.type) {
      case "paragraph":
        return { ...node, children: inlines(node.children) };
      case "blockquote":
        return { ...node, children: node.children.map(block) };
      case "list": {
        const items = node.items.map((item) => ({ ...item, children: item.children.map(block) }));
        return { ...node, items };
      }
      case "table":
        return { ...node, rows: node.rows.map((row) => row.map(inlines)) };
      case "component":
        return { ...node, children: node.children.map(block) };
      default:
        return node;
    }
  };

  for (const id of explicitTerms(sectionFrom(tree.blocks, 0))) linked.add(id);
  const blocks = tree.blocks.map((node, index) => {
    if (node.type !== "heading") return block(node);
    linked.clear();
    for (const id of explicitTerms(sectionFrom(tree.blocks, index + 1))) linked.add(id);
    return node;
  });
  return { ...tree, blocks };
}

/** The blocks from a position up to the next heading. */
function sectionFrom(blocks: readonly Block[], from: number): readonly Block[] {
  const end = blocks.findIndex((node, index) => index >= from && node.type === "heading");
  return blocks.slice(from, end < 0 ? undefined : end);
}

/** Ids of the terms that an author has linked. */
function explicitTerms(nodes: readonly unknown[]): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === "object" && node !== null) {
      const { name, props } = node as { name?: unknown; props?: { id?: unknown } };
      if (name === "Term" && typeof props?.id === "string") found.push(props.id);
      for (const child of Object.values(node)) if (typeof child === "object") visit(child);
    }
  };
  nodes.forEach(visit);
  return found;
}
