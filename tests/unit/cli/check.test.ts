import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runMain as run } from "./run-main.ts";

const files = {
  "site.yaml": "title: T\nreviewAfterMonths: 6\n",
  "sources.yaml": `- { id: s, title: S, type: summary, items: [tldr, takeaway-1, takeaway-2, takeaway-3] }
- { id: whole, title: W, type: article }
`,
  "talks/x/talk.yaml": "title: X\n",
  "talks/x/takeaways.yaml": `- { id: a, text: A., source: s#takeaway-1, asOf: 2026-01-31 }
- { id: b, text: B., source: s, asOf: 2026-02-01 }
- { id: c, text: C., source: s, asOf: 2020-01-01, draft: true }
`,
  "dimensions.yaml": "- { id: d, label: D, type: text }\n",
  "topics/t.mdx": `---
title: T
source: s
facts:
  d: { value: v, source: s, asOf: 2025-12-24 }
updates:
  - { id: u, date: 2024-01-01, change: New., source: s, asOf: 2026-01-30 }
---

See <Cite source="s#takeaway-2" /> and <Takeaway id="x/a" />.
`,
};

test("what was checked too long ago is listed with its places, and fails nothing", async () => {
  const folder = await temporaryFolder(files);
  const { status, out, err } = await run(
    ...["check", "--strict", "--as-of", "2026-07-31", "--content", folder],
  );
  expect({ status, out }).toEqual({ status: 0, out: "" });
  const lines = err.replaceAll(/\S*talkbook-test-\w+/g, "…").split("\n");
  expect(lines).toEqual([
    "To check again (`reviewAfterMonths` in site.yaml): 2 claims were last checked more than 6 months before 2026-07-31.",
    "  …/topics/t.mdx:5:35  2025-12-24  d",
    "  …/topics/t.mdx:7:63  2026-01-30  u",
    "… is in order: 1 talk, 2 takeaways, 0 questions, 1 topic.",
  ]);
});

test("drafts count where they are asked for", async () => {
  const folder = await temporaryFolder(files);
  const { err } = await run("check", "--drafts", "--as-of", "2026-01-01", "--content", folder);
  expect(err).toContain("1 claim was last checked more than 6 months before 2026-01-01.");
  expect(err).toMatch(/takeaways\.yaml:3:\d+ {2}2020-01-01 {2}c/);
});

test("without a day it is today that counts", async () => {
  const folder = await temporaryFolder({
    "talks/x/talk.yaml": "title: X\n",
    "talks/x/takeaways.yaml": "- { id: a, text: A., asOf: 2020-01-01 }\n",
  });
  expect((await run("check", "--content", folder)).err).toContain("2020-01-01  a");
});

test("coverage says what no record cites, and what nothing uses", async () => {
  const folder = await temporaryFolder(files);
  const { status, out } = await run("check", "--coverage", "--content", folder);
  expect(status).toBe(0);
  expect(out.replaceAll(/\S*talkbook-test-\w+/g, "…").split("\n")).toEqual([
    "s: cited are tldr 0 of 1, takeaway 2 of 3.",
    "  No record cites tldr, takeaway-3.",
    "Nothing is made of 3 records: no quiz, diagram, comparison, guide, lesson or text uses",
    "  …/talks/x/takeaways.yaml:2  takeaway:x/b  B.",
    "  …/topics/t.mdx:2  topic:t  T",
    "  …/topics/t.mdx:5  fact:t/d  T: D",
  ]);
});

test("coverage names the minutes of a recording as stretches", async () => {
  const cues = [0, 1, 3].map((at) => `00:0${at}:00.000 --> 00:0${at}:20.000\nWords.\n`);
  const folder = await temporaryFolder({
    "talks/x/talk.yaml": "title: X\n",
    "talks/x/transcript.vtt": `WEBVTT\n\n${cues.join("\n")}`,
    "sources.yaml": "- { id: film, title: F, type: recording, talk: x, items: [a] }\n",
  });
  const { out } = await run("check", "--coverage", "--content", folder);
  expect(out.split("\n").slice(0, 2)).toEqual([
    "film: cited are a 0 of 1, 0 of 3 minutes.",
    "  No record cites a, 0:00–2:00, 3:00–4:00.",
  ]);
});

test("programs get both as JSON", async () => {
  const folder = await temporaryFolder(files);
  const { out, err } = await run(
    ...["check", "--coverage", "--format", "json", "--as-of", "2026-07-01", "--content", folder],
  );
  expect(err).toBe("");
  const { outdated, coverage } = JSON.parse(out.replaceAll(/[^"]*talkbook-test-\w+/g, "…"));
  expect(outdated).toEqual([
    {
      name: "d",
      asOf: "2025-12-24",
      file: "…/topics/t.mdx",
      range: { start: { line: 5, column: 35 }, end: { line: 5, column: 45 } },
    },
  ]);
  expect(coverage.sources).toEqual([
    {
      source: "s",
      title: "S",
      groups: [
        { name: "tldr", items: 1, cited: 0 },
        { name: "takeaway", items: 3, cited: 2 },
      ],
      uncited: ["tldr", "takeaway-3"],
    },
  ]);
  expect(coverage.unused[0]).toEqual({
    name: "takeaway:x/b",
    title: "B.",
    origin: { file: "…/talks/x/takeaways.yaml", line: 2 },
  });
});
