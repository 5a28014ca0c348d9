import type { YamlPath } from "../read/yaml-source.ts";
import type { Linker } from "./linker.ts";

/** Reports texts that stand twice, capitals and spaces aside; whether there is none. */
export function reportRepeated(
  texts: readonly string[],
  pathOf: (index: number) => YamlPath,
  linker: Linker,
): boolean {
  const first = new Map<string, number>();
  let isDistinct = true;
  for (const [index, text] of texts.entries()) {
    const key = text
      .trim()
      .replace(/\s+/g, " ")
      .replace(/[.。]$/, "")
      .toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      continue;
    }
    isDistinct = false;
    const related = [{ ...linker.valuePlace(pathOf(earlier)), message: "first given here" }];
    linker.report("quiz/repeated-option", `"${text}" is given twice.`, pathOf(index), {
      hint: "leave one out, or make them different",
      related,
    });
  }
  return isDistinct;
}
