import { readCodeMeta } from "./code-meta.ts";
import type { CodeToken, HighlightCode } from "./code-to-html.ts";
import type { Block } from "./tree.ts";
import { typstCall, typstString } from "./typst.ts";

/**
 * A block of code: as Typst's own, or where there are colours as the lines of the book's template, each a
 * pair of whether it is marked and its tokens with their colours.
 */
export function codeToTypst(
  { value, language, meta }: Block & { type: "code" },
  highlight?: HighlightCode,
): string {
  if (!highlight) {
    const lang = language === undefined ? undefined : typstString(language);
    return typstCall("raw", { block: "true", lang }, typstString(value));
  }
  const { title, marked } = readCodeMeta(meta);
  const plain: CodeToken[][] = value.split("\n").map((text) => (text === "" ? [] : [{ text }]));
  const lines = (language === undefined ? undefined : highlight(value, language)) ?? plain;
  const written = lines.map((tokens, index) => {
    const pairs = tokens.map(
      ({ text, colours }) =>
        `(${colours ? typstString(colours.light) : "none"}, ${typstString(text)})`,
    );
    return `(${marked.has(index + 1)}, (${pairs.map((pair) => `${pair},`).join(" ")}))`;
  });
  const named = { title: title === undefined ? undefined : typstString(title) };
  return typstCall("code-block", named, `(${written.map((line) => `${line},`).join(" ")})`);
}
