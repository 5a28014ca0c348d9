import { expect, test } from "vitest";
import { markRanges } from "../../../../src/derive/search/search-marks.ts";

/** The marked pieces of each text. */
const marked = (texts: string[], phrases: string[], parts: string[] = []): string[][] =>
  markRanges(texts, phrases, parts).map((ranges, index) =>
    ranges.map(([start, end]) => texts[index]?.slice(start, end) ?? ""),
  );

test("where the phrase stands, it alone is marked, with a hyphen and in other forms too", () => {
  const texts = ["App Runner appears where an app runs.", "AWS App-Runners, an app. Runner."];
  expect(marked(texts, ["app runner"])).toEqual([["App Runner"], ["App-Runners"]]);
});

test("the name that a query stands for is a phrase as well", () => {
  expect(marked(["On App Runner an app runs."], ["apprunner", "App Runner"])).toEqual([
    ["App Runner"],
  ]);
});

test("without the phrase whole words are marked, in every form of theirs and no longer ones", () => {
  expect(marked(["The runner runs apps; it appears."], ["app runner"])).toEqual([
    ["runner", "apps"],
  ]);
});

test("what was typed in part marks the words that it begins, unless it is very short", () => {
  expect(marked(["Firecracker"], ["firecr"])).toEqual([["Firecracker"]]);
  expect(marked(["Firecracker"], ["fir"])).toEqual([[]]);
});

test("of a run without spaces the phrase is marked, else its parts", () => {
  expect(marked(["障害の影響範囲を示す影響"], ["影響範囲"], ["影響", "範囲"])).toEqual([
    ["影響範囲"],
  ]);
  expect(marked(["影響と範囲"], ["影響範囲"], ["影響", "範囲"])).toEqual([["影響", "範囲"]]);
});
