import { codeLanguages } from "../derive/code-languages.ts";
import type { Drawing } from "../drawing/drawing.ts";
import { drawingSentences } from "../drawing/drawing-words.ts";
import type { AnkiView } from "../export/anki/anki-view.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { siteBase } from "../knowledge/site-base.ts";
import { toHtml } from "../markup/to-html.ts";
import { codeHighlighter } from "./highlight-code.ts";
import { siteView } from "./site-view.ts";

/** Anki's view of a site: the same records in the same words; links are full addresses. */
export async function ankiView(
  knowledge: Knowledge,
  drawings: ReadonlyMap<string, Drawing>,
): Promise<AnkiView> {
  const highlight = await codeHighlighter(codeLanguages(knowledge));
  const site = siteView(knowledge, { base: siteBase(knowledge.site), drawings });
  const { context, registry, texts } = site;
  // Nothing can be reached by a path alone from within Anki.
  const href = (path: string): string => site.address(path) ?? "";
  return {
    knowledge,
    language: site.language,
    html: (tree, idPrefix) =>
      toHtml(tree, { registry, highlight, context: { ...context, href, idPrefix } }),
    address: site.address,
    citationLabel: site.citationLabel,
    date: site.date,
    drawing: (source) => drawings.get(source),
    drawingText: (drawing) => drawingSentences(drawing, texts.markup.drawingWords).join(" "),
    words: texts,
  };
}
