import { expect, test } from "vitest";
import { countsText } from "../../../../../src/site/client/flashcards/counts-text.ts";

test.each([
  [{ due: 0, learning: 0, new: 20 }, "20 new"],
  [{ due: 10, learning: 1, new: 0 }, "10 to review · 1 in learning"],
  [{ due: 0, learning: 0, new: 0 }, ""],
])("counts that are zero are not told: %j", (counts, text) => {
  expect(countsText("{due} to review · {learning} in learning · {new} new", counts)).toBe(text);
});
