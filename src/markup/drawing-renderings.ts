import { drawingFile, drawingHtml } from "../drawing/drawing-html.ts";
import { drawingSentences } from "../drawing/drawing-words.ts";
import { codeToHtml } from "./code-to-html.ts";
import type { RenderContext } from "./component.ts";
import { escapeHtml, htmlElement } from "./html.ts";
import { typstCall, typstString } from "./typst.ts";

/** A Mermaid source with what is known of it. */
export interface ShownDrawing {
  source: string;
  title?: string | undefined;
  /** What it shows; default: its nodes and edges as sentences. */
  description?: string | undefined;
}

/** A drawing as a figure; what was not drawn is shown as the code that it is. */
export function drawingToHtml(
  { source, title, description }: ShownDrawing,
  context: RenderContext,
  caption = title === undefined ? "" : escapeHtml(title),
): string {
  const drawing = context.drawing(source);
  if (!drawing) return codeToHtml({ type: "code", value: source, language: "mermaid" });
  const { words } = context;
  const svg = drawingHtml(drawing, {
    idPrefix: `${context.idPrefix}_drawing-${hashOf(source)}-`,
    title: title ?? words.drawing,
    description: description ?? drawingSentences(drawing, words.drawingWords).join(" "),
  });
  const below = caption === "" ? "" : htmlElement("figcaption", {}, caption);
  const scroller = htmlElement("div", { class: "drawing-view" }, svg);
  return htmlElement("figure", { class: "drawing" }, scroller + below);
}

/** A drawing as a figure of a book. */
export function drawingToTypst(shown: ShownDrawing, context: RenderContext): string {
  const { source, title, description } = shown;
  const drawing = context.drawing(source);
  if (!drawing) return typstCall("raw", { block: "true" }, typstString(source));
  const { words } = context;
  const told = description ?? drawingSentences(drawing, words.drawingWords).join(" ");
  const alt = told || words.drawing;
  if (title !== undefined && context.figure) return context.figure(drawing, alt, title);
  const named = { format: typstString("svg"), alt: typstString(alt) };
  const bytes = typstCall("bytes", {}, typstString(drawingFile(drawing, "light")));
  const image = typstCall("image", named, bytes);
  return title === undefined ? image : typstCall("figure", { caption: typstString(title) }, image);
}

/** The words of a drawing: its title, and each line of text in it. */
export function drawingToText({ source, title }: ShownDrawing, context?: RenderContext): string {
  const texts = context?.drawing(source)?.texts ?? [];
  return [...(title === undefined ? [] : [title]), ...texts].join("\n");
}

// Several texts can share a page, and one text can hold several drawings: ids are told apart by both.
function hashOf(text: string): string {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash >>> 0).toString(36);
}
