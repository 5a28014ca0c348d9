import { expect, test } from "vitest";
import { drawingFile, drawingHtml, drawingThumbnail } from "../../../src/drawing/drawing-html.ts";
import { drawingOf } from "./drawing.ts";

const drawing = drawingOf([]);

test("on a page it is an image with its name, its meaning and ids of its own", () => {
  const options = { idPrefix: "x-", title: "A & B", description: 'Says "so".' };
  expect(drawingHtml(drawing, options)).toBe(
    '<svg width="100" height="101" role="img" aria-labelledby="x-title" aria-describedby="x-desc" viewBox="0 0 100 100"><title id="x-title">A &amp; B</title><desc id="x-desc">Says &quot;so&quot;.</desc><defs><marker id="x-m1"></marker></defs><path data-edge="a" d="M0,0" stroke="var(--drawing-line)" marker-end="url(#x-m1)"/></svg>',
  );
});

test("as a small picture it says nothing", () => {
  expect(drawingThumbnail(drawing, "y-")).toBe(
    '<svg aria-hidden="true" viewBox="0 0 100 100"><defs><marker id="y-m1"></marker></defs><path d="M0,0" stroke="var(--drawing-line)" marker-end="url(#y-m1)"/></svg>',
  );
});

test("as a file it has the colours of one theme and needs nothing else", () => {
  expect(drawingFile(drawing, "light")).toContain('<path d="M0,0" stroke="#545861"');
  expect(drawingFile(drawing, "dark")).toContain('<path d="M0,0" stroke="#a6abb2"');
  expect(drawingFile(drawing, "light")).not.toContain("var(");
});
