import type { Gap } from "../../knowledge/records.ts";
import { blankOut } from "../../markup/blank-out.ts";
import { toText } from "../../markup/to-text.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import type { AuthoredGap } from "../../schema/primitives.ts";
import { optional } from "../optional.ts";
import type { YamlPath } from "../read/yaml-source.ts";
import type { Linker } from "./linker.ts";

/** Links the words that may be left out of a text; a field to spread, empty where there is no gap. */
export function linkGap(
  gap: AuthoredGap | undefined,
  text: MarkupTree,
  { linker, path, field }: { linker: Linker; path: YamlPath; field: string },
): { gap?: Gap } {
  if (!gap) return {};
  const { words, wrong, accept = [] } = gap;
  const right = wrong.findIndex((each) => isSame(each, words) || accept.some(is(each)));
  if (right !== -1) {
    const named = isSame(wrong[right] ?? "", words) ? words : wrong[right];
    const message = `"${named}" cannot be wrong in its own place.`;
    const hint = "name another word that would be wrong";
    linker.report("quiz/gap", message, [...path, "gap", "wrong", right], { hint });
    return {};
  }
  for (const [name, list] of [["wrong", wrong] as const, ["accept", accept] as const]) {
    const again = list.findIndex((each, index) => list.slice(0, index).some(is(each)));
    if (again === -1) continue;
    const message = `"${list[again]}" is given twice.`;
    const hint = `leave one out, or name another word that would be ${name === "wrong" ? "wrong" : "right"}`;
    linker.report("quiz/gap", message, [...path, "gap", name, again], { hint });
    return {};
  }
  if (blankOut(text, words)) return { gap: { words, wrong, ...optional({ accept: gap.accept }) } };
  const { message, hint } = whyNoGap(words, toText(text), field);
  linker.report("quiz/gap", message, [...path, "gap", "words"], { hint });
  return {};
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function is(words: string): (other: string) => boolean {
  return (other) => isSame(words, other);
}

function whyNoGap(words: string, text: string, field: string): { message: string; hint: string } {
  const count = text.split(words).length - 1;
  if (count === 0) {
    const message = `"${words}" does not stand in \`${field}\`.`;
    return { message, hint: "copy the words from there, without the marks of links or emphasis" };
  }
  if (count > 1) {
    const message = `"${words}" stands ${count} times in \`${field}\`.`;
    return { message, hint: "take more of the words around it, so that they stand there once" };
  }
  const message = `"${words}" does not stand in one piece in a paragraph of \`${field}\`.`;
  return { message, hint: "choose words that no link, emphasis or code begins or ends within" };
}
