import { expect, test } from "vitest";
import { deriveNodeAreas } from "../../../src/derive/node-areas.ts";
import { deriveStepMarks } from "../../../src/derive/step-marks.ts";
import type { DiagramStep, ShownPart } from "../../../src/knowledge/records.ts";
import { drawingOf } from "../drawing/drawing.ts";

const drawing = drawingOf(
  [
    ["group", 0, 0, 90, 80],
    ["a", 10, 40, 20, 20],
    ["b", 60, 40, 20, 20],
  ],
  [
    ["a", "b"],
    ["b", "a"],
  ],
);

function marksOf(...shows: ShownPart[][]): [number, number, number][] {
  const steps = shows.map((parts) => ({ shows: parts }) as DiagramStep);
  return deriveStepMarks(drawing, steps).map(({ number, x, y }) => [number, x, y]);
}

test("a number stands at the first part that no step before has shown", () => {
  expect(
    marksOf(
      [{ node: "a" }],
      [{ node: "a" }, { node: "b" }],
      [{ node: "a" }, { from: "b", to: "a" }],
    ),
  ).toEqual([
    [1, 10, 40],
    [2, 60, 40],
    [3, 50, 10],
  ]);
});

test("numbers at one place stand beside each other", () => {
  expect(marksOf([{ node: "a" }], [{ node: "a" }])).toEqual([
    [1, 10, 40],
    [2, 32, 40],
  ]);
});

test("a part that is not there has no number, and the next keeps its own", () => {
  expect(marksOf([{ node: "nowhere" }], [{ node: "b" }])).toEqual([[2, 60, 40]]);
});

test("of a group only its head can be pointed at, of other nodes everything", () => {
  expect([...deriveNodeAreas(drawing)]).toEqual([
    ["group", { x: 0, y: 0, width: 90, height: 30 }],
    ["a", { x: 10, y: 40, width: 20, height: 20 }],
    ["b", { x: 60, y: 40, width: 20, height: 20 }],
  ]);
});
