import { formatTime } from "../../derive/format-date.ts";
import { transcriptPages } from "../../derive/transcript-pages.ts";
import type { Paragraph } from "../../knowledge/records.ts";
import { escapeMarkdown, markdownLink } from "../../markup/to-markdown.ts";
import type { MarkdownView } from "./markdown-view.ts";
import { paragraphs } from "./record-markdown.ts";

/** A page of a transcript: chapters as headings, each paragraph with its time and who speaks. */
export function transcriptMarkdown(view: MarkdownView, talk: string, path: string): string {
  const { spoken } = view.words;
  const page = transcriptPages(view.knowledge, talk).find((each) => each.path === path);
  return paragraphs(
    ...(page?.sections ?? []).flatMap((section) => [
      ...section.headings.map(({ chapter, depth, isContinued }) => {
        const title = isContinued ? spoken.continued(chapter.title) : chapter.title;
        return `${"#".repeat(depth + 1)} ${escapeMarkdown(title)}`;
      }),
      ...section.paragraphs.map((paragraph) => paragraphMarkdown(view, paragraph)),
    ]),
  );
}

function paragraphMarkdown(view: MarkdownView, paragraph: Paragraph): string {
  const { startSeconds, path, speaker, text } = paragraph;
  const time = markdownLink(formatTime(startSeconds), view.address(path));
  const who =
    speaker === undefined ? "" : ` **${escapeMarkdown(view.words.spoken.says(speaker))}**`;
  return `${time}${who} ${escapeMarkdown(text)}`;
}
