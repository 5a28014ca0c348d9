import { describe, expect, test } from "vitest";
import { talkReadingOrder } from "../../../src/derive/reading-order.ts";
import { paragraphAt, transcriptPages } from "../../../src/derive/transcript-pages.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

const talk = { "talks/x/talk.yaml": "title: X" };

/** A WebVTT file with one word a cue, at these times. */
function captions(...times: string[]): string {
  const cues = times.map((time) => `${time}.200 --> ${time}.900\nAt ${time}.`);
  return ["WEBVTT", ...cues].join("\n\n");
}

/** Pages as lines: addresses, headings by depth, ids of paragraphs. */
function outlineOf(files: Record<string, string>): string[] {
  const knowledge = knowledgeOf({ ...talk, ...files });
  return transcriptPages(knowledge, "x").flatMap(({ path, sections }) => [
    path,
    ...sections.flatMap(({ headings, paragraphs }) => [
      ...headings.map(
        ({ chapter, depth, isContinued }) =>
          `${"#".repeat(depth)} ${chapter.title}${isContinued ? " …" : ""}`,
      ),
      ...paragraphs.map(({ id }) => id),
    ]),
  ]);
}

test("a transcript without chapters is one section", () => {
  expect(
    outlineOf({ "talks/x/transcript.vtt": captions("00:00:01", "00:20:00", "00:40:00") }),
  ).toEqual(["/talks/x/transcript/", "t-0-00-01", "t-0-20-00", "t-0-40-00"]);
  expect(outlineOf({})).toEqual([]);
});

test("chapters with times are headings, nested ones too, wherever they are known", () => {
  const outline = [
    "- { id: a, title: A, start: '0:00', chapters: [",
    "    { id: b, title: B, start: '0:00' }, { id: c, title: C, chapters: [",
    "      { id: d, title: D, start: '10:00' }] }] }",
    "- { id: e, title: E }",
    "- { id: f, title: F, start: '40:00' }",
    "- { id: g, title: G, start: '59:00' }",
  ].join("\n");
  expect(
    outlineOf({
      "talks/x/outline.yaml": outline,
      "talks/x/transcript.srt": captions("00:00:01", "00:09:59", "00:20:00", "00:40:00"),
    }),
  ).toEqual([
    "/talks/x/transcript/",
    ...["# A", "## B", "t-0-00-01", "## D", "t-0-09-59", "t-0-20-00", "# F", "t-0-40-00"],
  ]);
});

describe("a transcript of more than three hours", () => {
  const files = {
    "talks/x/outline.yaml":
      "- { id: a, title: A, start: '0:00', chapters: [{ id: b, title: B, start: '30:00' }] }\n- { id: c, title: C, start: '2:00:00' }",
    "talks/x/transcript.vtt": captions("00:00:01", "00:40:00", "01:10:00", "02:00:00", "03:30:00"),
  };

  test("has a page an hour, on which its chapters go on", () => {
    expect(outlineOf(files)).toEqual([
      ...["/talks/x/transcript/", "# A", "t-0-00-01", "## B", "t-0-40-00"],
      ...["/talks/x/transcript/from-1h/", "# A …", "## B …", "t-1-10-00"],
      ...["/talks/x/transcript/from-2h/", "# C", "t-2-00-00"],
      ...["/talks/x/transcript/from-3h/", "# C …", "t-3-30-00"],
    ]);
  });

  test("is read page by page, and its paragraphs know their page and chapter", () => {
    const knowledge = knowledgeOf({ ...talk, ...files });
    expect(talkReadingOrder(knowledge, "x")).toEqual([
      ...["/talks/x/", "/talks/x/outline/", "/talks/x/mindmap/", "/talks/x/transcript/"],
      ...["/talks/x/transcript/from-1h/", "/talks/x/transcript/from-2h/"],
      "/talks/x/transcript/from-3h/",
    ]);
    expect(knowledge.paragraphsOf("x")[2]).toEqual({
      ...{ kind: "paragraph", ref: "x/t-1-10-00", id: "t-1-10-00", talk: "x", formerIds: [] },
      path: "/talks/x/transcript/from-1h/#t-1-10-00",
      ...{ draft: false, origin: { file: "talks/x/transcript.vtt", line: 9 } },
      ...{ startSeconds: 4200.2, endSeconds: 4200.9, text: "At 01:10:00.", chapter: "x/b" },
      parts: [{ startSeconds: 4200.2, endSeconds: 4200.9, from: 0, to: 12 }],
    });
  });

  test("has its first page at the plain address, whatever its clock says", () => {
    const late = captions("10:00:00", "11:00:00", "14:00:00");
    expect(outlineOf({ "talks/x/transcript.vtt": late })).toEqual([
      ...["/talks/x/transcript/", "t-10-00-00", "/talks/x/transcript/from-11h/", "t-11-00-00"],
      ...["/talks/x/transcript/from-14h/", "t-14-00-00"],
    ]);
  });
});

test("several paragraphs of one second have ids of their own", () => {
  const text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>One\n<v B>Two\n<v A>Three";
  expect(outlineOf({ "talks/x/transcript.vtt": text })).toEqual([
    ...["/talks/x/transcript/", "t-0-00-01", "t-0-00-01-2", "t-0-00-01-3"],
  ]);
});

test("a time leads to the paragraph in which it is spoken", () => {
  const { paragraphsOf } = knowledgeOf({
    ...talk,
    "talks/x/transcript.vtt": captions("00:00:10", "00:20:00", "00:40:00"),
  });
  const ids = [0, 10, 1199, 1200, 9999].map((at) => paragraphAt(paragraphsOf("x"), at)?.id);
  expect(ids).toEqual(["t-0-00-10", "t-0-00-10", "t-0-00-10", "t-0-20-00", "t-0-40-00"]);
  expect(paragraphAt([], 10)).toBeUndefined();
});
