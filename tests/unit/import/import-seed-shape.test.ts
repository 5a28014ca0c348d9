import { expect, test } from "vitest";
import { contentOf, filesOf, fixture, importText, listOf } from "./import-text.ts";

const text = fixture("sqlite-wal.txt");
const result = importText(text, {}, "sqlite-wal.txt");
const files = filesOf(result);

test("reads the head, the tags, the rating and the locked sections", () => {
  expect(contentOf(result, "talks/tbs204/talk.yaml")).toEqual({
    title: "How the write-ahead log of SQLite works",
    event: "Talkbook Samples 2024",
    sessionCode: "TBS204",
    channel: "Talkbook Sample Talks",
    publishedOn: "2024-03-05",
    video: { durationSeconds: 847 },
    tags: ["SQLite", "Databases", "WAL", "Transactions", "Concurrency", "Storage Engines"],
    summary:
      "A walk through the write-ahead log of SQLite: how a commit becomes one sequential write, how readers keep a consistent view while a writer appends, and why a checkpoint has to bring the changes home. It also shows what the mode cannot do and which settings trade durability for speed.",
    source: "tbs204-summary",
    rating: { value: 4.5, outOf: 5, votes: 12 },
    lockedSections: ["outline", "mindmap", "keywords", "highlights", "transcript"],
  });
});

test("keeps every takeaway with its emoji apart", () => {
  const lines = [...text.matchAll(/^ {2}• (\P{L}+) (\p{L}.+)$/gmu)];
  expect(lines).toHaveLength(11);
  expect(listOf(result, "takeaways", "emoji", "text")).toEqual(
    lines.map(([, emoji, words]) => ({ emoji, text: words })),
  );
});

test("keeps every question with its answer, without the dash that begins it", () => {
  const lines = [...text.matchAll(/^ {2}• (.+\?)\n\n {4}-(.+)$/gmu)];
  expect(lines).toHaveLength(10);
  expect(listOf(result, "questions", "question", "answer")).toEqual(
    lines.map(([, question, answer]) => ({ question, answer })),
  );
});

test("writes YAML that an author reads with ease", () => {
  expect(files["talks/tbs204/takeaways.yaml"]?.split("\n\n").slice(0, 2).join("\n\n")).toBe(
    `- id: talk-follows-transaction-sqlite
  emoji: 😀
  text: >-
    The talk follows one transaction through SQLite, from the first changed page to the moment
    at which every other connection can see it.
  topics: [sqlite]
  source: tbs204-summary#takeaway-1

- id: older-rollback-journal
  emoji: 📖
  text: >-
    In the older rollback journal, SQLite copies the original pages aside and then writes the
    changes into the database file itself.
  topics: [sqlite]
  source: tbs204-summary#takeaway-2`,
  );
});

test("cites every item from one source", () => {
  const items = [
    ...Array.from({ length: 11 }, (_, index) => `takeaway-${index + 1}`),
    ...Array.from({ length: 10 }, (_, index) => `question-${index + 1}`),
  ];
  expect(contentOf(result, "sources.yaml")).toEqual([
    {
      id: "tbs204-summary",
      title: 'Summary of "Talkbook Samples 2024 - How the write-ahead log of SQLite works"',
      type: "summary",
      talk: "tbs204",
      items,
    },
  ]);
  const cited = [
    ...listOf(result, "takeaways", "source"),
    ...listOf(result, "questions", "source"),
  ];
  expect(cited).toEqual(items.map((item) => `tbs204-summary#${item}`));
});

test("drafts the topics that are named again and again", () => {
  const topics = Object.keys(files).filter((path) => path.startsWith("topics/"));
  expect(topics).toEqual(["topics/wal.mdx", "topics/sqlite.mdx"]);
  expect(contentOf(result, "topics/wal.mdx")).toMatchObject({
    title: "Write-ahead log",
    aliases: ["WAL"],
    kind: "concept",
  });
  expect(files["topics/sqlite.mdx"]).toBe(`---
title: SQLite
kind: system
source:
  - tbs204-summary#takeaway-1
  - tbs204-summary#takeaway-2
  - tbs204-summary#takeaway-8
  - tbs204-summary#question-4
  - tbs204-summary#question-6
  - tbs204-summary#question-9
---
`);
});

test("writes these files and no others", () => {
  expect(Object.keys(files)).toEqual([
    "site.yaml",
    "sources.yaml",
    "talks/tbs204/talk.yaml",
    "talks/tbs204/takeaways.yaml",
    "talks/tbs204/questions.yaml",
    "topics/wal.mdx",
    "topics/sqlite.mdx",
  ]);
  expect(files["site.yaml"]).toBe("title: How the write-ahead log of SQLite works\nlanguage: en\n");
});

test("reports lock notices, the vote prompt and page furniture, and nothing else", () => {
  const notice = [
    "plate",
    "このセクションは有料ユーザー限定です。 アクセスするには、アップグレードをお願いします。",
    "今すぐアップグレード",
  ];
  const locked = ["Outlines", "Mindmap", "Keywords", "Highlights", "Transcripts"].flatMap(
    (heading) =>
      notice.map((line) => [line, `lock notice: "${heading}" is shown to paying readers alone`]),
  );
  expect(result.report.map((line) => [line.text, line.reason])).toEqual([
    ...locked,
    ["Rate This", "page furniture: vote prompt"],
    ["英語で要約が必要ですか?", "page furniture: a question to the page's visitor"],
  ]);
  expect(result.report.at(-1)?.line).toBe(text.split("\n").length);
});

test("says what is not certain, and counts", () => {
  expect(result.notes).toEqual([
    'The tags were run together and had to be cut apart; only a change of case speaks for "Databases", "Concurrency", "Storage Engines".',
  ]);
  expect(result.counts).toEqual({
    takeaways: 11,
    questions: 10,
    chapters: 0,
    highlights: 0,
    terms: 0,
    cues: 0,
    tags: 6,
    topics: 2,
    lockedSections: 5,
  });
});

test("gives the same files for Windows line ends, a byte order mark and odd spaces", () => {
  const disguised = `\ufeff${text.replaceAll("\n", "\r\n").replaceAll("  • ", "\t•\u00a0").replaceAll("    -", "\t\t\u200b-")}`;
  expect(filesOf(importText(disguised))).toEqual(files);
});

test("does not depend on the order of the sections", () => {
  const marks = ["Takeaways\n", "Q & A\n", "Outlines\n", "Summary\n", "関連タグ\n", "Rate This\n"];
  const starts = marks.map((mark) => text.indexOf(`\n${mark}`) + 1);
  const ends = starts.map((start) =>
    Math.min(...starts.filter((each) => each > start), text.length),
  );
  const parts = starts.map((start, index) => text.slice(start, ends[index]).trimEnd());
  const shuffled = [text.slice(0, text.indexOf("Summary")), ...parts].join("\n\n");
  expect(filesOf(importText(shuffled))).toEqual(files);
});
