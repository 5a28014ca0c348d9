import { expect, test } from "vitest";
import { formatDate, formatTime } from "../../../src/derive/format-date.ts";

test.each([
  ["2022-11-30", "en", "30 November 2022"],
  ["2021-05", "en", "May 2021"],
  ["2006", "en", "2006"],
  ["2022-11-30", "en-US", "November 30, 2022"],
  ["2022-11-30", "ja", "2022年11月30日"],
])("%s in %s is %s", (date, language, words) => {
  expect(formatDate(date, language)).toBe(words);
});

test.each([
  [0, "0:00"],
  [65, "1:05"],
  [2192, "36:32"],
  [3725, "1:02:05"],
])("%d seconds are %s", (seconds, words) => {
  expect(formatTime(seconds)).toBe(words);
});
