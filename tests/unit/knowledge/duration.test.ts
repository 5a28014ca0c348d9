import { expect, test } from "vitest";
import { durationParts, durationSeconds } from "../../../src/knowledge/duration.ts";

test.each([
  ["90 s", 90],
  ["1 h 30 min", 5400],
  ["500ms", 0.5],
  ["2d", 172_800],
  ["1.5 h", 5400],
])("%s is %d seconds", (text, seconds) => {
  expect(durationSeconds(text)).toBe(seconds);
});

test.each(["", "5", "5 minutes", "30 min 1 h", "1 h 2 h", "h", "-5 s", "1 h, 5 min"])(
  "%j is no duration",
  (text) => {
    expect(durationSeconds(text)).toBeUndefined();
  },
);

test("parts keep their units", () => {
  expect(durationParts("1 h 30 min")).toEqual([
    { count: 1, unit: "h" },
    { count: 30, unit: "min" },
  ]);
});
