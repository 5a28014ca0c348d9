import { inlineText } from "../../markup/to-text.ts";
import type { Inline } from "../../markup/tree.ts";

/** The beginning of a text, so many letters long; what is no plain text stays whole or goes. */
export function cutInlines(inlines: readonly Inline[], length: number): Inline[] {
  const kept: Inline[] = [];
  let left = length;
  for (const inline of inlines) {
    if (left <= 0) break;
    const size = inlineText([inline]).length;
    if (size <= left) kept.push(inline);
    else if (inline.type === "text") kept.push({ ...inline, value: inline.value.slice(0, left) });
    else if ("children" in inline) {
      kept.push({ ...inline, children: cutInlines(inline.children, left) });
    }
    left -= size;
  }
  return kept;
}
