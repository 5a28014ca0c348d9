import type { Gap } from "../knowledge/records.ts";
import { blankOut } from "../markup/blank-out.ts";
import { toText } from "../markup/to-text.ts";
import type { MarkupTree } from "../markup/tree.ts";
import type { Linker } from "./linker.ts";
import type { YamlPath } from "./yaml-source.ts";

/** Links the words that a quiz may leave out of a text; a field to spread, empty where there is no gap. */
export function linkGap(
  gap: Gap | undefined,
  text: MarkupTree,
  { linker, path, field }: { linker: Linker; path: YamlPath; field: string },
): { gap?: Gap } {
  if (!gap) return {};
  const wrong = gap.wrong.findIndex((words) => words.toLowerCase() === gap.words.toLowerCase());
  if (wrong !== -1) {
    const message = `"${gap.words}" cannot be wrong in its own place.`;
    const hint = "name another word that would be wrong";
    linker.report("quiz/gap", message, [...path, "gap", "wrong", wrong], { hint });
    return {};
  }
  const again = gap.wrong.findIndex((words, index) => {
    const earlier = gap.wrong.slice(0, index);
    return earlier.some((each) => each.toLowerCase() === words.toLowerCase());
  });
  if (again !== -1) {
    const message = `"${gap.wrong[again]}" is given twice.`;
    const hint = "leave one out, or name another word that would be wrong";
    linker.report("quiz/gap", message, [...path, "gap", "wrong", again], { hint });
    return {};
  }
  if (blankOut(text, gap.words)) return { gap };
  const { message, hint } = whyNoGap(gap.words, toText(text), field);
  linker.report("quiz/gap", message, [...path, "gap", "words"], { hint });
  return {};
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
