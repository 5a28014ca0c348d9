import type { Block, Inline, MarkupTree } from "../../markup/tree.ts";

/** A text in which words that stand there once, within one stretch of plain letters, stand out. */
export function withStrong(tree: MarkupTree, words: string): MarkupTree {
  return { ...tree, blocks: tree.blocks.map((block) => strongBlock(block, words)) };
}

function strongBlock(block: Block, words: string): Block {
  switch (block.type) {
    case "paragraph":
      return { ...block, children: strongInlines(block.children, words) };
    case "blockquote":
      return { ...block, children: block.children.map((each) => strongBlock(each, words)) };
    case "list": {
      const items = block.items.map((item) => ({
        ...item,
        children: item.children.map((each) => strongBlock(each, words)),
      }));
      return { ...block, items };
    }
    default:
      return block;
  }
}

function strongInlines(inlines: readonly Inline[], words: string): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === "text") {
      const at = inline.value.indexOf(words);
      if (at === -1) return [inline];
      return [
        { type: "text", value: inline.value.slice(0, at) },
        { type: "strong", children: [{ type: "text", value: words }] },
        { type: "text", value: inline.value.slice(at + words.length) },
      ];
    }
    if (inline.type === "strong" || !("children" in inline)) return [inline];
    return [{ ...inline, children: strongInlines(inline.children, words) }];
  });
}
