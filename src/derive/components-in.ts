import type { Block, ComponentNode, Inline, MarkupTree } from "../markup/tree.ts";

/** Every component of a tree, in reading order, those inside others included. */
export function componentsIn(tree: MarkupTree): ComponentNode<Block | Inline>[] {
  const found: ComponentNode<Block | Inline>[] = [];
  const visit = (node: Block | Inline): void => {
    if (node.type === "component") found.push(node);
    if (node.type === "list") for (const item of node.items) item.children.forEach(visit);
    else if (node.type === "table") [node.head, ...node.rows].flat(2).forEach(visit);
    else if ("children" in node) for (const child of node.children) visit(child);
  };
  tree.blocks.forEach(visit);
  tree.footnotes.flat().forEach(visit);
  return found;
}
