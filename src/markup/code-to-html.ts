import { readCodeMeta } from "./code-meta.ts";
import { escapeHtml, htmlElement } from "./html.ts";
import type { Block } from "./tree.ts";

/** A piece of a line of code in one colour, as `#rrggbb` for each theme. */
export interface CodeToken {
  text: string;
  colours?: { light: string; dark: string };
}

/** Colours code: gives the tokens of each line, or nothing for a language that it does not know. */
export type HighlightCode = (code: string, language: string) => CodeToken[][] | undefined;

/** A block of code as a figure with its title, marked lines, and colours where there are any. */
export function codeToHtml(
  { value, language, meta }: Block & { type: "code" },
  highlight?: HighlightCode,
): string {
  const { title, marked } = readCodeMeta(meta);
  const coloured = language === undefined ? undefined : highlight?.(value, language);
  const written = coloured?.map((line) => line.map(tokenToHtml).join(""));
  const lines = (written ?? value.split("\n").map(escapeHtml)).map((line, index) =>
    marked.has(index + 1) ? htmlElement("mark", { class: "line" }, line) : line,
  );
  const code = htmlElement("code", { class: language && `language-${language}` }, lines.join("\n"));
  // Long lines scroll, so the keyboard must be able to reach them.
  const block = htmlElement("pre", { tabindex: "0" }, code);
  const caption = title === undefined ? "" : htmlElement("figcaption", {}, escapeHtml(title));
  return htmlElement("figure", { class: "code" }, caption + block);
}

/** Each token carries both colours; the page's colour scheme chooses. */
function tokenToHtml({ text, colours }: CodeToken): string {
  const escaped = escapeHtml(text);
  if (!colours) return escaped;
  return `<span style="color:light-dark(${colours.light},${colours.dark})">${escaped}</span>`;
}
