import type { Inline } from "./tree.ts";

const wideScript =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]";
const breakBetweenWide = new RegExp(
  `(?<=${wideScript})[ \\t]*\\r?\\n[ \\t]*(?=${wideScript})`,
  "gu",
);

/** Line ends in the source are spaces to the reader, and nothing at all between Chinese or Japanese characters. */
export function joinLines(text: string): string {
  return text.replace(breakBetweenWide, "").replace(/[ \t]*[\r\n]+[ \t]*/g, " ");
}

/** Neighbouring texts as one; empty ones go. */
export function mergeTexts(nodes: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === "text" && last?.type === "text") {
      merged[merged.length - 1] = { type: "text", value: last.value + node.value };
    } else if (node.type !== "text" || node.value !== "") merged.push(node);
  }
  return merged;
}

/** Without white space at either end. */
export function trimInlines(nodes: Inline[]): Inline[] {
  const trimmed = [...nodes];
  const [first] = trimmed;
  if (first?.type === "text") trimmed[0] = { type: "text", value: first.value.trimStart() };
  const last = trimmed.at(-1);
  if (last?.type === "text")
    trimmed[trimmed.length - 1] = { type: "text", value: last.value.trimEnd() };
  return trimmed.filter((node) => node.type !== "text" || node.value !== "");
}
