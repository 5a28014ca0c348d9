import { readCodeMeta } from "./code-meta.ts";
import { escapeHtml, htmlElement } from "./html.ts";
import type { Block } from "./tree.ts";

/** Colours code: gives the HTML of each line, or nothing for a language that it does not know. */
export type HighlightCode = (code: string, language: string) => string[] | undefined;

/** A block of code as a figure with its title, marked lines, and colours where there are any. */
export function codeToHtml(
  { value, language, meta }: Block & { type: "code" },
  highlight?: HighlightCode,
): string {
  const { title, marked } = readCodeMeta(meta);
  const coloured = language === undefined ? undefined : highlight?.(value, language);
  const lines = (coloured ?? value.split("\n").map(escapeHtml)).map((line, index) =>
    marked.has(index + 1) ? htmlElement("mark", { class: "line" }, line) : line,
  );
  const code = htmlElement("code", { class: language && `language-${language}` }, lines.join("\n"));
  // Long lines scroll, so the keyboard must be able to reach them.
  const block = htmlElement("pre", { tabindex: "0" }, code);
  const caption = title === undefined ? "" : htmlElement("figcaption", {}, escapeHtml(title));
  return htmlElement("figure", { class: "code" }, caption + block);
}
