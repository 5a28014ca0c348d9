import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runMain } from "./run-main.ts";

const content = "tests/fixtures/content/right/everything";

async function exported(...args: string[]) {
  const out = join(await temporaryFolder(), "made");
  const run = await runMain("export", ...args, "--content", content, "--out", out);
  return { ...run, lines: run.err.split("\n"), read: () => readFile(out) };
}

test("gift says what it holds, without what it left out, and names all of that", async () => {
  const { status, lines, read } = await exported("gift", "boxes");
  expect(status).toBe(0);
  expect(lines.map((line) => line.replace(/^Wrote .*made: /, ""))).toEqual([
    "1 quiz, 40 questions (20 one-answer, 5 several-answers, 9 true-false, 1 text, 1 number, 2 match, 1 groups, 1 node).",
    "Not carried: hints, for which GIFT has no place (12 questions: boxes/patched, boxes/brought, boxes/shared and 9 more).",
    "Not carried: questions of the type order, which GIFT does not have (4 questions: boxes/way, boxes/order.memory, boxes/order.start-time, boxes/layers.functions).",
    "Not carried: pictures to point at: nodes are offered by their names (1 question: boxes/where).",
    "Not carried: how many questions are asked, pass marks and time limits, which belong to a quiz in Moodle.",
    "Not carried: a drawing in texts: the description stands there.",
  ]);
  expect((await read()).toString()).toMatch(/^\$CATEGORY: \$course\$\/top\/Boxes\n/);
});

test.each([
  ["all quizzes", [], "2 quizzes, 47 questions ("],
  ["a quiz", ["quizzes/older"], "1 quiz, 3 questions ("],
  ["a talk's quizzes", ["containers"], "1 quiz, 44 questions ("],
  ["the gates of a path", ["first-days/ops"], "2 gates, "],
])("moodle-xml takes %s", async (_, target, holds) => {
  const { status, lines } = await exported("moodle-xml", ...target);
  expect(status).toBe(0);
  expect(lines[0]).toContain(`made: ${holds}`);
});

test.each([
  [
    "an unknown name",
    "boxs",
    'There is no quiz, talk or learning path "boxs": did you mean "boxes"?',
  ],
  [
    "a path without its audience",
    "first-days",
    '"first-days" is for several audiences: write first-days/dev or first-days/ops.',
  ],
  [
    "a name of two things",
    "older",
    '"older" is more than one thing here: write quizzes/older or talks/older.',
  ],
  ["a talk without quizzes", "undated", '"undated" has no questions to export.'],
])("%s is told", async (_, target, message) => {
  const { status, err } = await exported("qti", target);
  expect(status).toBe(1);
  expect(err).toBe(message);
});
