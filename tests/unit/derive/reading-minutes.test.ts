import { expect, test } from "vitest";
import { readingMinutes } from "../../../src/derive/reading-minutes.ts";

test.each([
  ["", 1],
  ["word ".repeat(100), 1],
  ["word ".repeat(238 * 3), 3],
  ["it’s well-known ".repeat(238), 2],
  ["字".repeat(1000), 2],
  [`${"word ".repeat(238)}${"かな".repeat(250)}`, 2],
])("%.20s takes %i min", (text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes);
});
