import { composeBlocks } from "./compose-blocks.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { SummaryLine } from "./summary-lines.ts";

const strong = /(\*\*|__)(?=\S)([^*_]+?)\1/gu;
const code = /`([^`]+)`/gu;

/** The text of a Markdown line for a field that holds no Markdown: bold and code marks go. */
export function withoutMarks(text: string): string {
  return text.replace(strong, "$2").replace(code, "$1").trim();
}

/** How the texts of one input become the texts of content files. */
export interface TextForm {
  /** For fields that hold Markdown. */
  toMarkdown(text: string): string;
  /** For fields that hold one line of plain text. */
  toPlain(text: string): string;
  /** For fields that hold Markdown of several lines; blank lines part paragraphs. */
  toBlocks(lines: readonly SummaryLine[]): string;
}

/** Markdown input keeps its inline Markdown; any other text is escaped where it must be. */
export function textForm(markdown: boolean): TextForm {
  const toMarkdown = (text: string): string => (markdown ? text : escapeMarkdown(text));
  return {
    toMarkdown,
    toPlain: (text) => (markdown ? withoutMarks(text) || text : text),
    toBlocks: (lines) => composeBlocks(lines, toMarkdown, { codeBlocks: markdown }),
  };
}
