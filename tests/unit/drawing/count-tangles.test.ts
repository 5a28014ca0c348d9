import { describe, expect, test } from "vitest";
import { countTangles } from "../../../src/drawing/count-tangles.ts";

const none = { x: 0, y: 0, width: 0, height: 0 };
const line = (...points: [number, number][]) => ({
  points: points.map(([x, y]) => ({ x, y })),
  label: none,
});

describe("tangles", () => {
  test("lines that cross are one", () => {
    expect(countTangles([line([0, 0], [10, 10]), line([0, 10], [10, 0])])).toBe(1);
  });

  test("lines that meet at an end, or lie apart, are none", () => {
    expect(countTangles([line([0, 0], [10, 10]), line([20, 0], [10, 10])])).toBe(0);
    expect(countTangles([line([0, 0], [10, 0]), line([0, 5], [10, 5])])).toBe(0);
  });

  test("a line through the label of another is worse, through its own it is none", () => {
    const labelled = { ...line([0, 0], [0, 20]), label: { x: 0, y: 10, width: 8, height: 6 } };
    expect(countTangles([labelled, line([-9, 10], [9, 10])])).toBe(6);
    expect(countTangles([labelled])).toBe(0);
  });
});
