import type { MdastNode } from "satteri";
import { bundledLanguages } from "shiki/langs";
import { didYouMean } from "../diagnostics/nearest-name.ts";
import { readCodeMeta } from "./code-meta.ts";
import type { Conversion } from "./conversion.ts";

const plainLanguages = ["text", "txt", "plain", "plaintext", "ansi"];

/** Reports a language that cannot be coloured, and what else stands after it without a meaning. */
export function reportMeta(
  node: MdastNode & { type: "code" },
  { report, guard }: Conversion,
): void {
  const language = node.lang ? guard.restore(node.lang) : undefined;
  if (language === undefined) return;
  if (!(language in bundledLanguages) && !plainLanguages.includes(language)) {
    const hint =
      didYouMean(language, [...Object.keys(bundledLanguages), ...plainLanguages]) ??
      "write `text` for code without colours";
    report("markup/code-language", `Code in "${language}" cannot be coloured.`, node, { hint });
  }
  const { unknown, marked } = readCodeMeta(node.meta ? guard.restore(node.meta) : undefined);
  if (unknown !== undefined) {
    report("markup/code-meta", `\`${unknown}\` after the language means nothing.`, node, {
      hint: 'write title="…" for a title, {2,4-6} for lines to mark',
    });
  }
  const lines = guard.restore(node.value).split("\n").length;
  const beyond = [...marked].find((line) => line < 1 || line > lines);
  if (beyond !== undefined) {
    report("markup/code-meta", `There is no line ${beyond} to mark: the code has ${lines}.`, node);
  }
}
