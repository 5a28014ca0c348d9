import type { Block, MarkupTree } from "../../markup/tree.ts";

/** A short answer that stands out. */
export function sentenceStrong(text: string): MarkupTree {
  const children = [
    { type: "strong" as const, children: [{ type: "text" as const, value: text }] },
  ];
  return { blocks: [{ type: "paragraph", children }], footnotes: [] };
}

/** A text of one paragraph that stands out; longer ones as they are. */
export function strongLine(tree: MarkupTree): MarkupTree {
  const [block, ...rest] = tree.blocks;
  if (block?.type !== "paragraph" || rest.length > 0) return tree;
  const strong = { type: "strong" as const, children: block.children };
  return { ...tree, blocks: [{ ...block, children: [strong] }] };
}

/** A list without numbers or gaps. */
export function bulletList(items: (Block & { type: "list" })["items"]): MarkupTree {
  return {
    blocks: [{ type: "list", ordered: false, start: 1, tight: true, items }],
    footnotes: [],
  };
}
