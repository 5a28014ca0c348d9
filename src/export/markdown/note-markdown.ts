import type { Keyword } from "../../derive/keywords.ts";
import type { MindMapRecord } from "../../derive/mind-map.ts";
import type { Note } from "../../knowledge/records.ts";
import { escapeMarkdown, markdownLink } from "../../markup/to-markdown.ts";
import type { MarkdownView } from "./markdown-view.ts";
import { correction, paragraphs, sourceLine } from "./record-markdown.ts";

export function noteMarkdown(view: MarkdownView, note: Note): string {
  return paragraphs(
    note.description && view.markdown(note.description),
    correction(view, note.provenance),
    sourceLine(view, note.provenance),
    view.markdown(note.body),
  );
}

/** A node of a mind map as an item, those that lead on from it below. */
export function mindMapMarkdown(view: MarkdownView, node: MindMapRecord, depth = 0): string {
  const link = markdownLink(oneLine(node.title), view.address(node.path));
  const inner = node.nodes.map((each) => mindMapMarkdown(view, each, depth + 1));
  return [`${"  ".repeat(depth)}- ${link}`, ...inner].join("\n");
}

/** A term with the records that use it. */
export function keywordMarkdown(view: MarkdownView, { term, count, places }: Keyword): string {
  const name = markdownLink(escapeMarkdown(term.term), view.address(term.path));
  return paragraphs(
    `## ${name}: ${view.words.keyword.times(count, places.length)}`,
    places
      .map(({ title, path }) => `- ${markdownLink(oneLine(title), view.address(path))}`)
      .join("\n"),
  );
}

function oneLine(title: string): string {
  return escapeMarkdown(title.replace(/\s+/g, " "));
}
