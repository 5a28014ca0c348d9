import type { Block, Inline, MarkupTree } from "../markup/tree.ts";
import type { TermMatcher } from "./term-matcher.ts";

/**
 * The ids of the terms that a text uses, one for each mention: those that its author names, and those
 * that are found in its words, headings and links included. Code and drawings are no words.
 */
export function termUses(text: MarkupTree | string, matcher: TermMatcher): string[] {
  const found: string[] = [];
  const words = (value: string): void => {
    for (const { term } of matcher.mentions(value)) found.push(term.id);
  };
  const inline = (node: Inline): void => {
    if (node.type === "text") words(node.value);
    else if (node.type === "component" && node.name === "Term") found.push(String(node.props.id));
    else if ("children" in node) node.children.forEach(inline);
  };
  const block = (node: Block): void => {
    switch (node.type) {
      case "paragraph":
      case "heading":
        node.children.forEach(inline);
        break;
      case "blockquote":
      case "component":
        node.children.forEach(block);
        break;
      case "list":
        for (const { children } of node.items) children.forEach(block);
        break;
      case "table":
        [node.head, ...node.rows].flat(2).forEach(inline);
        break;
    }
  };
  if (typeof text === "string") words(text);
  else [...text.blocks, ...text.footnotes.flat()].forEach(block);
  return found;
}
