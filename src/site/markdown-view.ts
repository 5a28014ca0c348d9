import type { MarkdownView } from "../export/markdown/markdown-view.ts";
import { toMarkdown } from "../markup/to-markdown.ts";
import type { SiteView } from "./site-view.ts";

/** The Markdown form's view of a site: links are full addresses where the site has one. */
export function markdownView(site: SiteView): MarkdownView {
  const address = (path: string): string => site.address(path) ?? site.href(path);
  const context = { ...site.context, href: address };
  return {
    knowledge: site.knowledge,
    words: site.texts,
    markdown: (tree) => toMarkdown(tree, { registry: site.registry, context }),
    address,
    citationLabel: site.citationLabel,
    date: site.date,
    factWords: site.factWords,
    quizQuestions: site.quizQuestions,
    tracks: site.tracks,
    timeText: site.timeText,
    drawing: (source) => site.context.drawing?.(source),
  };
}
