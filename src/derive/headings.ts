import type { ComponentRegistry, RenderContext } from "../markup/component.ts";
import { inlineText } from "../markup/to-text.ts";
import type { MarkupTree } from "../markup/tree.ts";

/** A heading that can be jumped to. */
export interface Heading {
  /** Its id within the text, without the prefix of the page. */
  id: string;
  title: string;
  depth: number;
}

/** The headings of a text that do not stand inside anything else, in order. */
export function headings(
  tree: MarkupTree,
  rendering: { registry: ComponentRegistry; context: RenderContext },
): Heading[] {
  return tree.blocks.flatMap((block) =>
    block.type === "heading"
      ? [{ id: block.id, title: inlineText(block.children, rendering), depth: block.depth }]
      : [],
  );
}
