import type { Card } from "../../derive/cards/card.ts";
import type { Drawing } from "../../drawing/drawing.ts";
import { drawingFile } from "../../drawing/drawing-html.ts";
import { hideNode } from "../../drawing/hide-node.ts";
import { htmlElement } from "../../markup/html.ts";
import type { AnkiView, Sha256 } from "./anki-view.ts";

/** A picture of a package. */
export interface AnkiPicture {
  /** Made of what it shows: a changed picture has another name, so that Anki takes it. */
  name: string;
  svg: string;
  theme: "light" | "dark";
}

/** A drawing as a card shows it. */
export interface ShownPicture {
  html: string;
  /** One for each theme, of which the styles of the note type show the right one. */
  pictures: AnkiPicture[];
}

/** The drawing of a card with the part that is asked for hidden, and whole; neither where it has none. */
export function shownPictures(
  view: AnkiView,
  { picture }: Card,
  sha256: Sha256,
): { front?: ShownPicture; back?: ShownPicture } {
  const diagram = picture && view.knowledge.diagram(picture.diagram);
  const drawing = diagram && view.drawing(diagram.source);
  if (!drawing || !picture) return {};
  const show = (shown: Drawing, kind: string): ShownPicture => {
    const alt = view.drawingText(shown);
    const pictures = (["light", "dark"] as const).map((theme) => {
      const svg = drawingFile(shown, theme);
      return { name: `talkbook-${sha256(svg).slice(0, 24)}.png`, svg, theme };
    });
    const images = pictures.map(({ name, theme }) => image(name, { alt, theme, box: shown.box }));
    return { html: htmlElement("div", { class: kind }, images.join("")), pictures };
  };
  return {
    front: show(hideNode(drawing, picture.node) ?? drawing, "picture asked"),
    back: show(drawing, "picture"),
  };
}

/** On a narrow screen a picture is as much smaller as its words, 15 pixels high, can still be read. */
const leastScale = 0.75;

function image(
  name: string,
  { alt, theme, box }: { alt: string; theme: string; box: Drawing["box"] },
): string {
  const width = Math.ceil(box.width);
  const attributes = {
    ...{ src: name, alt, class: theme, width: String(width) },
    style: `min-width:${Math.ceil(width * leastScale)}px`,
  };
  // An image has no end tag.
  return htmlElement("img", attributes, "").replace("</img>", "");
}
