import type { MdastNode } from "satteri";
import type { Conversion } from "./conversion.ts";
import type { Inline } from "./tree.ts";

/** Converts what becomes a link, and reports one inside another, of which only the words are kept. */
export function convertAsLink(
  node: MdastNode,
  words: () => Inline[],
  link: (words: Inline[]) => Inline,
  conversion: Conversion,
): Inline[] {
  if (conversion.isInLink) {
    conversion.report("markup/placement", "A link cannot stand inside another link.", node, {
      hint: "put one behind the other",
    });
    return words();
  }
  conversion.isInLink = true;
  const inside = words();
  conversion.isInLink = false;
  return [link(inside)];
}
