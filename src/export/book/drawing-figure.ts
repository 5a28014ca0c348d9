import { markRadius } from "../../derive/step-marks.ts";
import type { Drawing } from "../../drawing/drawing.ts";
import { drawingFile } from "../../drawing/drawing-html.ts";
import { typstCall, typstString } from "../../markup/typst.ts";

/** A sign in a circle on a drawing, at a place in the drawing's own units. */
export interface DrawingMark {
  sign: string;
  x: number;
  y: number;
}

/** What a figure says besides its drawing. */
export interface FigureOptions {
  alt: string;
  caption: string;
  marks?: readonly DrawingMark[];
}

/** A drawing as a numbered figure, as large as it is or as the page allows. */
export function drawingFigure(drawing: Drawing, options: FigureOptions): string {
  const { alt, caption, marks = [] } = options;
  return typstCall(
    "picture",
    sizeOf(drawing),
    picture(drawing, marks),
    typstString(alt),
    typstString(caption),
  );
}

/** A drawing that belongs to a question: without a number, in no list. */
export function drawingOfTask(
  drawing: Drawing,
  alt: string,
  marks: readonly DrawingMark[],
): string {
  return typstCall("task-picture", sizeOf(drawing), picture(drawing, marks), typstString(alt));
}

/** A unit of a drawing is a pixel on a page of the site; on paper it is a little smaller than that. */
const pointsAUnit = 0.72;

function sizeOf({ box }: Drawing): { width: string; height: string } {
  return {
    width: `${Math.round(box.width * pointsAUnit)}pt`,
    height: `${Math.round(box.height * pointsAUnit)}pt`,
  };
}

const beyondLatin = /[\u0370-\u1cff\u2e80-\u{3ffff}]/u;

function picture(drawing: Drawing, marks: readonly DrawingMark[]): string {
  const circles = marks.map(
    ({ sign, x, y }) =>
      `<circle cx="${x}" cy="${y}" r="${markRadius}" fill="#22242b" stroke="#ffffff" stroke-width="2"/>` +
      `<text x="${x}" y="${y + 4.5}" text-anchor="middle" font-size="12.5" font-weight="700" fill="#ffffff">${sign}</text>`,
  );
  const svg = drawingFile(drawing, "light").replace(/<\/svg>\s*$/, `${circles.join("")}</svg>`);
  // A drawing has one face: what that lacks would be taken from whatever the machine has.
  return typstString(
    drawing.texts.some((text) => beyondLatin.test(text))
      ? svg.replace('font-family="Atkinson Hyperlegible Next', 'font-family="Noto Sans JP')
      : svg,
  );
}
