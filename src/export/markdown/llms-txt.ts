import type { SitePage } from "../../derive/site-pages.ts";
import { escapeMarkdown, markdownLink } from "../../markup/to-markdown.ts";
import type { MarkdownView } from "./markdown-view.ts";
import { pageTitle } from "./page-markdown.ts";
import { paragraphs } from "./record-markdown.ts";

/** Path of the Markdown form of a page, from the site's root. */
export function markdownPath(path: string): string {
  return `${path}index.md`;
}

/** The site's guide for language models, in the form of llmstxt.org; ends in a line feed. */
export function llmsTxt(view: MarkdownView, pages: readonly SitePage[]): string {
  const { site } = view.knowledge;
  const list = (some: readonly SitePage[]): string =>
    some
      .map((page) => {
        const title = escapeMarkdown(pageTitle(view, page));
        return `- ${markdownLink(title, view.address(markdownPath(page.path)))}`;
      })
      .join("\n");
  const isOfTalk = (page: SitePage): boolean => "talk" in page;
  const isTopic = ({ kind }: SitePage): boolean => kind === "topic";
  const ofTalks = pages.filter(isOfTalk);
  const ofTopics = pages.filter(isTopic);
  const others = pages.filter((page) => !isOfTalk(page) && !isTopic(page));
  const section = (title: string, some: readonly SitePage[]): string =>
    some.length > 0 ? paragraphs(`## ${title}`, list(some)) : "";
  const text = paragraphs(
    `# ${escapeMarkdown(site.title)}`,
    site.description && `> ${escapeMarkdown(site.description.replace(/\s+/g, " "))}`,
    section(view.words.talks, ofTalks),
    section(view.words.topics, ofTopics),
    section(view.knowledge.site.title, others),
  );
  return `${text}\n`;
}
