import type { Drawing } from "./drawing.ts";
import { drawingColours } from "./drawing-colours.ts";
import { escapeXml } from "./svg-form.ts";

export interface DrawingHtmlOptions {
  /** Put before the ids in it: several drawings share a page. */
  idPrefix: string;
  title: string;
  /** What it shows, in words. */
  description: string;
}

/** A drawing as SVG for a page: one image, with its name and its meaning in words. */
export function drawingHtml(
  { svg, box }: Drawing,
  { idPrefix, title, description }: DrawingHtmlOptions,
): string {
  const [name, words] = [`${idPrefix}title`, `${idPrefix}desc`].map(escapeXml);
  const attributes = [
    `width="${Math.ceil(box.width)}" height="${Math.ceil(box.height)}"`,
    `role="img" aria-labelledby="${name}" aria-describedby="${words}"`,
  ].join(" ");
  const texts = `<title id="${name}">${escapeXml(title)}</title><desc id="${words}">${escapeXml(description)}</desc>`;
  return withIds(svg, idPrefix)
    .replace("<svg ", `<svg ${attributes} `)
    .replace(/^<svg[^>]*>/, (start) => start + texts);
}

/** A drawing as a small picture that says nothing which does not stand beside it. */
export function drawingThumbnail({ svg }: Drawing, idPrefix: string): string {
  return withIds(svg, idPrefix)
    .replace("<svg ", '<svg aria-hidden="true" ')
    .replace(/ data-(?:node|edge)="[^"]*"/g, "");
}

/** A drawing as a file of its own, in the colours of one theme. */
export function drawingFile({ svg, box }: Drawing, theme: "light" | "dark"): string {
  const attributes = [
    'xmlns="http://www.w3.org/2000/svg"',
    `width="${Math.ceil(box.width)}" height="${Math.ceil(box.height)}"`,
    'fill="none" font-family="Atkinson Hyperlegible Next, sans-serif" font-size="15"',
  ].join(" ");
  return svg
    .replace("<svg ", `<svg ${attributes} `)
    .replace(/ data-(?:node|edge)="[^"]*"/g, "")
    .replace(
      /var\(--drawing-([a-z0-9-]+)\)/g,
      (_, name: string) => drawingColours[name]?.[theme] ?? "#000000",
    );
}

// The form of the SVG leaves no other place for an id than a marker's.
function withIds(svg: string, idPrefix: string): string {
  const prefix = escapeXml(idPrefix);
  return svg
    .replace(/<marker id="/g, `<marker id="${prefix}`)
    .replace(/="url\(#(m\d+)\)"/g, `="url(#${prefix}$1)"`);
}
