import type { ReferenceKind, RenderContext } from "../../../src/markup/component.ts";
import { type ParsedMarkup, parseMarkdown, parseMdx } from "../../../src/markup/parse-markup.ts";
import { componentRegistry } from "../../../src/markup/standard-components.ts";
import { toHtml } from "../../../src/markup/to-html.ts";
import { toText } from "../../../src/markup/to-text.ts";
import { toTypst } from "../../../src/markup/to-typst.ts";

export const registry = componentRegistry();

const titles: Partial<Record<ReferenceKind, Record<string, string>>> = {
  topic: { fargate: "AWS Fargate <3" },
  term: { cell: "Cell" },
  note: { "t/n": "A note <3" },
  source: { summary: "A summary", "summary#takeaway-1": "A summary, takeaway 1" },
};

/** A world with one topic, one term, one note and one source. */
export const context: RenderContext = {
  resolve(kind, id) {
    const title = titles[kind]?.[id];
    return title === undefined ? undefined : { title, path: `/${kind}s/${id}/` };
  },
  href: (path) => `/base${path}`,
  drawing: () => undefined,
  diagramSource: () => undefined,
  comparison: () => undefined,
  idPrefix: "",
  words: {
    callouts: { note: "Note", tip: "Tip", caution: "Caution" },
    footnotes: "Footnotes",
    backToText: "Back to the text",
    source: "Source",
    drawing: "Diagram",
    drawingWords: {
      leadsTo: (from, to) => `${from} leads to ${to}.`,
      leadsToWith: (from, to, label) => `${from} leads to ${to}: ${label}.`,
      shows: (labels) => `Shows ${labels}.`,
      holds: (frame, labels) => `${frame} holds ${labels}.`,
    },
  },
};

export const options = { registry, context };

export const mdx = (text: string): ParsedMarkup => parseMdx(text, "a.mdx", registry);
export const markdown = (text: string): ParsedMarkup => parseMarkdown(text, "a.yaml");

export const mdxToHtml = (text: string): string => toHtml(mdx(text).tree, options);
export const mdxToTypst = (text: string): string => toTypst(mdx(text).tree, options);
export const mdxToText = (text: string): string => toText(mdx(text).tree, options);
export const markdownToHtml = (text: string): string => toHtml(markdown(text).tree, options);
