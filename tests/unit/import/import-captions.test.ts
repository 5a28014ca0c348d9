import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { importFile } from "../../../src/import/import-file.ts";
import type { ImportResult } from "../../../src/import/import-summary.ts";

function imported(
  fileName: string,
  text: string,
  { files = {}, talk }: { files?: Record<string, string>; talk?: string } = {},
): ImportResult & { ok: true } {
  const result = importFile({ fileName, text }, { files: new Map(Object.entries(files)) }, talk);
  if (!result.ok) throw new Error(result.diagnostic.message);
  return result;
}

const changes = ({ files }: { files: { path: string; change: string }[] }): string[] =>
  files.map(({ path, change }) => `${change} ${path}`);
const textOf = (result: ImportResult & { ok: true }, path: string): string | undefined =>
  result.files.find((file) => file.path === path)?.text;

const talk = { "site.yaml": "title: Site\n", "talks/c1/talk.yaml": "title: C1\n" };
const vtt = "WEBVTT\n\n00:01.000 --> 00:02.000 line:0\n<v Ada>One <i>word</i>.\n";

describe("captions", () => {
  test("in order stay as they are, but for their line ends", () => {
    const result = imported("c1.en.vtt", `\ufeff${vtt.replaceAll("\n", "\r\n")}`, { files: talk });
    expect(result).toMatchObject({ talk: "c1", notes: [], report: [], counts: { cues: 1 } });
    expect(result.files).toEqual([
      { path: "talks/c1/transcript.vtt", text: vtt, change: "create" },
    ]);
  });

  test("of SubRip become WebVTT, which browsers show", () => {
    const text = "1\r\n00:00:01,000 --> 00:00:02,500\r\n<b>One</b> & two\r\n";
    const result = imported("subtitles.srt", text, { files: talk, talk: "c1" });
    expect(textOf(result, "talks/c1/transcript.vtt")).toBe(
      "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nOne &amp; two\n",
    );
  });

  test("that are broken are mended, and each place is told", () => {
    const text = "WEBVTT\n\n00:05.000 --> 00:06.000\nTwo\n\n00:01.000 - 00:02.000\n<v Ada>One";
    const result = imported("c1.vtt", text, { files: talk });
    expect(textOf(result, "talks/c1/transcript.vtt")).toBe(
      "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ada>One</v>\n\n00:00:05.000 --> 00:00:06.000\nTwo\n",
    );
    expect(result.notes).toEqual([
      "c1.vtt:6:10 There is no arrow between the two times; browsers leave the cue out. In the original, write --> between them.",
      "c1.vtt:6:1 The cue begins at 00:00:01.000, before the one above it, at 00:00:05.000. In the original, put cues into the order of their times; here they are shown in it.",
    ]);
  });

  test("make a talk of their own where there is none yet", () => {
    const result = imported("a-walk.de.vtt", vtt.replace("WEBVTT", "WEBVTT\nLanguage: de"));
    expect(changes(result)).toEqual([
      "create site.yaml",
      "create talks/a-walk/talk.yaml",
      "create talks/a-walk/transcript.vtt",
    ]);
    expect(textOf(result, "site.yaml")).toBe("title: A walk\nlanguage: de\n");
    expect(textOf(result, "talks/a-walk/talk.yaml")).toBe("title: A walk\n");
    expect(result.notes).toEqual(['The talk has no title yet, so a name serves: "A walk".']);
  });

  test("go to the only talk there, and to none of several by chance", () => {
    const result = imported("captions.vtt", vtt, { files: talk });
    expect([result.talk, result.notes]).toEqual([
      "c1",
      ['Taken for the talk "c1", the only one there; --talk names another.'],
    ]);
    const files = new Map(Object.entries({ ...talk, "talks/c2/talk.yaml": "title: C2\n" }));
    expect(importFile({ fileName: "captions.vtt", text: vtt }, { files })).toEqual({
      ok: false,
      diagnostic: {
        code: "import/which-talk",
        severity: "error",
        message: "It is not clear for which talk this is.",
        file: "captions.vtt",
        hint: "give --talk with one of c1, c2, or with the id of a new talk",
      },
    });
  });

  test("without any words are refused", () => {
    const existing = { files: new Map(Object.entries(talk)) };
    expect(importFile({ fileName: "c1.vtt", text: "WEBVTT\n" }, existing)).toMatchObject({
      diagnostic: { code: "import/no-cues", message: "The file holds no words with times." },
    });
  });
});

describe("chapters", () => {
  const list = "Chapters\n0:00 Intro\n1:30 - What is it?\n\n• 1:02:03 Questions\n";

  test("as a video site lists them become an outline", () => {
    const result = imported("chapters.txt", list, { files: talk });
    expect(parse(textOf(result, "talks/c1/outline.yaml") ?? "")).toEqual([
      { id: "intro", title: "Intro", start: "0:00" },
      { id: "what-is-it", title: "What is it?", start: "1:30" },
      { id: "questions", title: "Questions", start: "1:02:03" },
    ]);
    expect(result.report).toEqual([
      { line: 1, text: "Chapters", reason: "stands outside of the list of chapters" },
    ]);
  });

  test("are found within the words below a recording", () => {
    const prose = "Watch this talk.\nIt is long.\nSubscribe!\nNow.\nThanks to all.\nBye.\n";
    const result = imported("description.txt", `${prose}${list}${prose}`, { files: talk });
    expect(result.counts).toEqual({ chapters: 3 });
    expect(result.report).toHaveLength(13);
  });

  test.each([
    ["a.vtt", "WEBVTT\nKind: chapters"],
    ["c1.chapters.vtt", "WEBVTT"],
  ])("in WebVTT (%s, %j) become an outline as well", (name, head) => {
    const text = `${head}\n\n00:00.000 --> 01:30.000\nIntro\n\n01:30.000 --> 02:00.000\nWhat &amp; why\n`;
    expect(textOf(imported(name, text, { files: talk }), "talks/c1/outline.yaml")).toBe(
      "- id: intro\n  title: Intro\n  start: 0:00\n\n- id: what-why\n  title: What & why\n  start: 1:30\n",
    );
  });

  test("keep the ids of those that are there by their titles, and take none of other items", () => {
    const files = {
      ...talk,
      "talks/c1/outline.yaml": "- { id: beginning, title: Intro }\n- { id: old, title: Old }\n",
      "talks/c1/takeaways.yaml": "- { id: questions, text: Ask. }\n",
    };
    const result = imported("chapters.txt", list, { files });
    expect(changes(result)).toEqual(["replace talks/c1/outline.yaml"]);
    const ids = parse(result.files[0]?.text ?? "").map(({ id }: { id: string }) => id);
    expect(ids).toEqual(["beginning", "what-is-it", "questions-2"]);
  });
});

test("a summary stays one, whatever talk is named", () => {
  const result = imported("s.txt", "Takeaways\n- One\n", { files: talk, talk: "c1" });
  expect(result.talk).toBe("s");
  expect(result.notes[0]).toBe("--talk was not used: a summary names its talk itself.");
});
