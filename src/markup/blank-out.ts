import { inlineText, toText } from "./to-text.ts";
import type { Block, Inline, MarkupTree } from "./tree.ts";

/** What stands where words are left out. */
export const blank = "_____";

/**
 * The paragraph or list item of a text in which words stand, with a blank in their place; undefined
 * unless they stand once in the whole text, within one stretch of plain letters.
 */
export function blankOut(tree: MarkupTree, words: string): MarkupTree | undefined {
  const whole = toText(tree);
  if (words === "" || whole.split(words).length !== 2) return undefined;
  const paragraph = paragraphs(tree.blocks).find((children) =>
    inlineText(children).includes(words),
  );
  const children = paragraph && replaceIn(withoutNotes(paragraph), words);
  return children && { blocks: [{ type: "paragraph", children }], footnotes: [] };
}

/** Every run of text of a tree, in order; tables and code are left out. */
function paragraphs(blocks: readonly Block[]): Inline[][] {
  return blocks.flatMap((block): Inline[][] => {
    switch (block.type) {
      case "paragraph":
        return [block.children];
      case "blockquote":
        return paragraphs(block.children);
      case "list":
        return block.items.flatMap(({ children }) => paragraphs(children));
      default:
        return [];
    }
  });
}

/** The inlines without marks of footnotes, which stay with the whole text. */
function withoutNotes(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === "footnoteReference") return [];
    return "children" in inline
      ? [{ ...inline, children: withoutNotes(inline.children) }]
      : [inline];
  });
}

/** The inlines with a blank for the words; undefined where they are split over several. */
function replaceIn(inlines: readonly Inline[], words: string): Inline[] | undefined {
  let isFound = false;
  const replaced = inlines.map((inline): Inline => {
    if (isFound) return inline;
    if (inline.type === "text" && inline.value.includes(words)) {
      isFound = true;
      return { ...inline, value: inline.value.replace(words, () => blank) };
    }
    if (!("children" in inline)) return inline;
    const children = replaceIn(inline.children, words);
    if (children) isFound = true;
    return children ? { ...inline, children } : inline;
  });
  return isFound ? replaced : undefined;
}
