import { expect, test } from "vitest";
import { spokenWords } from "../../../src/captions/spoken-words.ts";
import { webvtt } from "./read-captions.ts";

const { find } = spokenWords(
  webvtt(
    [
      "00:01.000 --> 00:05.000\nGood morning. Nobody really misses",
      "00:05.000 --> 00:09.000\nthe web-site’s machines, and that is fine.",
      "02:00.000 --> 02:04.000\nThat is fine: Ｆｕｌｌ width, É.",
      "03:00.000 --> 03:04.000\n容器は、箱である。",
    ].join("\n\n"),
  ).cues,
);

test.each([
  ["nobody REALLY misses the website's machines", 31, { kind: "said", seconds: 1, isOnly: true }],
  ["that is fine", undefined, { kind: "said", seconds: 5, isOnly: false }],
  ["That is fine", 100, { kind: "said", seconds: 120, isOnly: false }],
  ["full width, é", undefined, { kind: "said", seconds: 120, isOnly: true }],
  ["Nobody … [the] web site", 10, { kind: "said", seconds: 1, isOnly: true }],
  ["容器は箱である", 180, { kind: "said", seconds: 180, isOnly: true }],
  ["misses the web-site", 60, { kind: "elsewhere", seconds: 1 }],
  ["…", 10, { kind: "said", seconds: 10, isOnly: false }],
  [
    "nobody misses the machines",
    10,
    { kind: "near", seconds: 1, words: "Nobody really misses the web-site’s machines" },
  ],
  ["容器は石である", 185, { kind: "near", seconds: 180, words: "容器は、箱である" }],
  ["nobody misses the machines", 100, { kind: "not-said" }],
  ["Databases are tables", undefined, { kind: "not-said" }],
])("%s at %s", (quote, at, found) => {
  expect(find(quote, at)).toEqual(found);
});
