import { expect, test } from "vitest";
import type { Drawing } from "../../../src/drawing/drawing.ts";
import { hideNode } from "../../../src/drawing/hide-node.ts";

const box = { x: 0, y: 0, width: 10, height: 10 };
const rect = '<rect x="0" y="0" width="9" height="9" fill="var(--drawing-node)"/>';
const drawing: Drawing = {
  type: "sequence",
  svg: `<svg viewBox="0 0 10 10"><g data-node="a">${rect}<text x="1" y="1">Cell</text><text x="1" y="2">with it</text><text x="1" y="3">all</text></g><g data-node="b">${rect}<text x="5" y="1">Cells &amp; zones</text><text x="5" y="2">all</text></g><text x="1" y="9">Cell</text></svg>`,
  box,
  nodes: [
    { ...box, id: "a", label: "Cell with it all" },
    { ...box, id: "b", label: "Cells & zones all" },
  ],
  edges: [],
  texts: ["Cell", "with it", "all", "Cells & zones", "all", "Cell"],
};

test("a part's words are a question mark, its name elsewhere too, and its box stands out", () => {
  const asked = '<rect x="0" y="0" width="9" height="9" fill="var(--drawing-accent)"/>';
  const hidden = hideNode(drawing, "a");
  expect(hidden?.svg).toBe(
    `<svg viewBox="0 0 10 10"><g data-node="a">${asked}<text x="1" y="1"/><text x="1" y="2">?</text><text x="1" y="3"/></g><g data-node="b">${rect}<text x="5" y="1">Cells &amp; zones</text><text x="5" y="2">all</text></g><text x="1" y="9">?</text></svg>`,
  );
  expect(hidden?.nodes.map(({ label }) => label)).toEqual(["?", "Cells & zones all"]);
  expect(hidden?.texts).toEqual(["?", "?", "?", "Cells & zones", "?", "?"]);
});

test("nothing is hidden in a drawing without the part", () => {
  expect(hideNode(drawing, "c")).toBeUndefined();
});
