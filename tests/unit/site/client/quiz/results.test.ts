import { expect, test } from "vitest";
import { byTopic, percent, total } from "../../../../../src/site/client/quiz/results.ts";

const scored = [
  { spec: { topics: ["a", "b"] }, points: 1 },
  { spec: { topics: ["a"] }, points: 0.5 },
  { spec: { topics: ["c"] }, points: 1 / 3 },
  { spec: { topics: [] }, points: 0 },
];

test("points are summed, to tenths", () => {
  expect(total(scored)).toEqual({ points: 1.8, of: 4 });
});

test("nobody passes by rounding", () => {
  expect(percent({ points: 2, of: 3 })).toBe(66);
  expect(percent({ points: 7, of: 10 })).toBe(70);
  expect(percent({ points: 0, of: 0 })).toBe(0);
});

test("topics come weakest first", () => {
  expect(byTopic(scored)).toEqual([
    { topic: "c", score: { points: 0.3, of: 1 } },
    { topic: "a", score: { points: 1.5, of: 2 } },
    { topic: "b", score: { points: 1, of: 1 } },
  ]);
});
