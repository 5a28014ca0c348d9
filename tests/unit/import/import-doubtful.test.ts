import { expect, test } from "vitest";
import { importFile } from "../../../src/import/import-file.ts";
import { contentOf, filesOf, importText, listOf } from "./import-text.ts";

const takeaways = "Key takeaways\n- A queue keeps order.\n\n";
const reason = "stands among the highlights, and is neither quoted nor timed as they are";

test.each([
  ["lines", '"A queue is a promise."\n\n', '"Late is fine."\n\n'],
  ["a list", '- "A queue is a promise."\n', '- "Late is fine."\n\n'],
  ["lines with times", "1:10 A queue is a promise.\n", "2:20 Late is fine.\n\n"],
])("a stray line below quotes in %s is told, and is none of them", (_, first, second) => {
  const text = `Queues\n\n${takeaways}Notable quotes\n${first}${second}This belongs to nothing.\nRating: 4.5/5\n`;
  const result = importText(text);
  expect(listOf(result, "highlights", "quote")).toEqual(["A queue is a promise.", "Late is fine."]);
  expect(result.report.map((line) => [line.text, line.reason])).toEqual([
    ["This belongs to nothing.", reason],
  ]);
  expect(contentOf(result, "talks/queues/talk.yaml")).toMatchObject({
    rating: { value: 4.5, outOf: 5, votes: 0 },
  });
});

test("quotes that nothing marks are kept", () => {
  const result = importText(`Queues\n\n${takeaways}Highlights\nA queue is late.\nLate is fine.\n`);
  expect(listOf(result, "highlights", "quote")).toEqual(["A queue is late.", "Late is fine."]);
  expect(result.report).toEqual([]);
});

test("a line below the title that can be an event is taken for it, which is told", () => {
  const result = importText(`Queues\nQueueConf Nowhere 2025\n\n${takeaways}`);
  expect(contentOf(result, "talks/queues/talk.yaml")).toMatchObject({
    event: "QueueConf Nowhere 2025",
  });
  expect(result.notes).toContain(
    'Nothing says what "QueueConf Nowhere 2025" is; it was taken for the event.',
  );
});

test.each([
  ["Database Indexes Without Tears", "database-indexes-without-tears"],
  ["Why You Should Not Use Queues", "not-queues"],
  ["Datenbanken ohne Tränen", "datenbanken-ohne-tränen"],
])('the id of "%s" keeps what turns the meaning round', (title, id) => {
  expect(importText(`${title}\n\n${takeaways}`).talk).toBe(id);
});

const captions = "WEBVTT\n\n00:01.000 --> 00:03.000\nWelcome.\n\n00:03.000 --> 00:05.000\nYes.\n";
const there = filesOf(importText(`Queues Without Tears\n\n${takeaways}`));

test.each([
  [
    "queues-witout-tears",
    '"queues-witout-tears" is a new talk beside "queues-without-tears"; if that one was meant, give it with --talk.',
  ],
  [
    "queues-tears",
    '"queues-tears" is a new talk beside "queues-without-tears"; if that one was meant, give it with --talk.',
  ],
  ["queues", undefined],
  ["stacks", undefined],
])("captions for a talk %s that is nearly another one are told of", (talk, note) => {
  const files = new Map(Object.entries(there));
  const result = importFile({ fileName: "captions.vtt", text: captions }, { files }, talk);
  const notes = result.ok ? result.notes.filter((each) => each.includes("new talk")) : [];
  expect(notes).toEqual(note === undefined ? [] : [note]);
});

test("a summary whose title another talk has says so", () => {
  const other = { "talks/old-name/talk.yaml": "title: Queues without tears\n" };
  expect(importText(`Queues Without Tears\n\n${takeaways}`, other).notes).toContain(
    'There is already a talk "old-name" with this title.',
  );
});
