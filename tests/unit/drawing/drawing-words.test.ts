import { expect, test } from "vitest";
import { type DrawingPart, drawingParts } from "../../../src/drawing/drawing-parts.ts";
import { drawingSentences } from "../../../src/drawing/drawing-words.ts";
import { context } from "../markup/markup-context.ts";
import { drawingOf } from "./drawing.ts";

const words = context.words.drawingWords;

test("a drawing with edges says what leads where", () => {
  const drawing = drawingOf(
    [
      ["a", 0, 0, 10, 10],
      ["b", 20, 0, 10, 10],
    ],
    [
      ["a", "b", "hand over"],
      ["b", "a"],
      ["b", "unknown"],
    ],
  );
  expect(drawingSentences(drawing, words)).toEqual([
    "A leads to B: hand over.",
    "B leads to A.",
    "B leads to unknown.",
  ]);
});

test("what no edge touches is named after what leads where", () => {
  const drawing = drawingOf(
    [
      ["group", 0, 0, 40, 40],
      ["a", 0, 0, 10, 10],
      ["b", 20, 0, 10, 10],
      ["c", 20, 20, 10, 10],
    ],
    [["a", "b"]],
  );
  expect(drawingSentences(drawing, words)).toEqual(["A leads to B.", "Shows GROUP · C."]);
});

test("without edges it names its nodes, without nodes its lines of text", () => {
  expect(drawingSentences(drawingOf([["a", 0, 0, 1, 1]]), words)).toEqual(["Shows A."]);
  expect(drawingSentences(drawingOf([]), words)).toEqual(["Shows A line · Another."]);
  expect(drawingSentences({ ...drawingOf([]), texts: [] }, words)).toEqual([]);
});

test("parts stand under the smallest group around them, in the order in which one reads", () => {
  const names = (parts: readonly DrawingPart[]): unknown[] =>
    parts.map(({ node, parts: inner }) => (inner.length > 0 ? [node.id, names(inner)] : node.id));
  const parts = drawingParts(
    drawingOf([
      ["below", 0, 90, 10, 10],
      ["right", 40, 22, 10, 10],
      ["left", 22, 25, 10, 10],
      ["inner", 20, 20, 40, 20],
      ["outer", 10, 10, 80, 60],
      ["top", 0, 0, 10, 5],
    ]),
  );
  expect(names(parts)).toEqual(["top", ["outer", [["inner", ["left", "right"]]]], "below"]);
});
