import { expect, test } from "vitest";
import { contentOf, importText, listOf } from "./import-text.ts";

test.each([
  "  • One\n  • Two",
  "- One\n- Two",
  "* One\n* Two",
  "1. One\n2. Two",
  "1) One\n2) Two",
  "・One\n・Two",
  "•One\n\n•Two",
  "\t•\tOne\r\n\t•\tTwo",
  "One\n\nTwo",
  "\u00a0–\u00a0One\n\u200b– Two\ufeff",
])("takeaways in any list: %j", (list) => {
  expect(listOf(importText(`Takeaways\n\n${list}\n`), "takeaways", "text")).toEqual(["One", "Two"]);
});

test.each([
  "Takeaways",
  "TAKEAWAYS:",
  "## Takeaways",
  "# Key takeaways #",
  "**Takeaways**",
  "📝 Takeaways",
  "Takeaways (1)",
  "Takeaways\n---------",
  "要点",
  "【要点】",
  "Wichtigste Erkenntnisse",
  "Points clés",
  "Puntos clave",
  "要点：",
])("headings in many forms: %j", (heading) => {
  expect(listOf(importText(`${heading}\n- One`), "takeaways", "text")).toEqual(["One"]);
});

test("a heading's word inside a list or a sentence opens nothing", () => {
  const result = importText(
    "Takeaways\n- Summary\n- Keywords\nsummary\nQ & A\n- Highlights\n  Tags it is.",
  );
  expect(listOf(result, "takeaways", "text")).toEqual(["Summary", "Keywords\nsummary"]);
});

test("chapters may be called like sections", () => {
  const result = importText(
    "Summary\nShort.\nOutline\nBeginning\n0:30\nQ & A\nSummary\nTags\n#one #two",
  );
  expect(listOf(result, "outline", "title", "start", "summary")).toEqual([
    { title: "Q & A", start: "0:30", summary: "Summary" },
  ]);
});

test("missing and empty sections leave no file behind", () => {
  const result = importText("A talk\n\nTakeaways\n\nQ & A\n\nSummary\n\nShort.\n\nHighlights\n");
  expect(result.files.map(({ path }) => path)).toEqual([
    "site.yaml",
    "sources.yaml",
    "talks/talk/talk.yaml",
  ]);
  expect(result.report).toEqual([]);
});

test("wrapped lines and what stands under a takeaway belong to it", () => {
  const text =
    "Takeaways\nIn short:\n\n- One line\n  and its rest\n  - a detail\n\n  A paragraph.\n\nStray words\n- \n- Two";
  const result = importText(text);
  expect(listOf(result, "takeaways", "text", "detail")).toEqual([
    { text: "One line\nand its rest", detail: "- a detail\n\nA paragraph." },
    { text: "Two" },
  ]);
  expect(result.report.map(({ line, reason }) => [line, reason])).toEqual([
    [2, "stands among the takeaways and is none"],
    [10, "stands among the takeaways and is none"],
    [11, "an item of the list with nothing in it"],
  ]);
});

test("odd spaces become plain ones, but not those that French wants", () => {
  const text = "Takeaways\r• One\u00a0two\tthree\r\r• Quoi\u00a0? « a\u200bb »\r";
  expect(listOf(importText(text), "takeaways", "text")).toEqual([
    "One two three",
    "Quoi\u00a0? « ab »",
  ]);
});

test("a mind map is reported: the site draws its own", () => {
  const { report } = importText("Takeaways\n- One\nMindmap\n- Root\n  - Leaf");
  expect(report.map(({ line, reason }) => [line, reason])).toEqual([
    [4, "the mind map is not kept: the site draws its own from the outline"],
    [5, "the mind map is not kept: the site draws its own from the outline"],
  ]);
});

test("an outline without times, one with numbers, and one with times behind", () => {
  const titles = (outline: string): unknown[] =>
    listOf(importText(`Outline\n${outline}`), "outline", "title", "start", "chapters");
  expect(titles("Begin\nEnd")).toEqual([{ title: "Begin" }, { title: "End" }]);
  expect(titles("1. Begin\n1.1 Details\n2. End")).toMatchObject([
    { title: "Begin", chapters: [{ title: "Details" }] },
    { title: "End" },
  ]);
  expect(titles("Begin (0:05)\nEnd - 1:02:03")).toEqual([
    { title: "Begin", start: "0:05" },
    { title: "End", start: "1:02:03" },
  ]);
});

test("terms alone become tags, and a transcript without times is reported", () => {
  const result = importText(
    "Keywords\nDNS, cache, resolver\nTranscripts\nGood morning.\nHello.\nGood.\nBye.\nEnd.\nAnd so on.\nReally.",
  );
  expect(contentOf(result, "talks/talk/talk.yaml")).toMatchObject({
    tags: ["DNS", "cache", "resolver"],
  });
  expect(result.report.map(({ line }) => line)).toEqual([4, 5, 6, 7, 8, 9, 10]);
});

test("captions come in the order of their times", () => {
  const result = importText("Transcript\n0:10 ten\n0:05 five\n0:05 again\n0:10\nmore");
  expect(result.files.find(({ path }) => path.endsWith(".vtt"))?.text).toBe(`WEBVTT

00:00:05.000 --> 00:00:10.000
five
again

00:00:10.000 --> 00:00:15.000
ten
more
`);
});
