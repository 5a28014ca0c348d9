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
    "1 quiz, 40 questions: 20 with one right answer, 9 true or false, 5 with several right answers, 2 to match, 1 with a word to write, 1 with a number to write, 1 to sort into groups, 1 to point at in a picture.",
    "Not carried: hints, for which GIFT has no place (12 questions: 12 in boxes).",
    "Not carried: questions of the type order, which GIFT does not have (4 questions: boxes/way, boxes/order.memory, boxes/order.start-time, boxes/layers.functions).",
    "Not carried: pictures to point at: nodes are offered by their names (1 question: boxes/where).",
    "Not carried: that an attempt asks of each record once: Moodle draws random questions from all of a category alike.",
    "Not carried: 1 drawing in texts, in whose place the description in words stands.",
    "For Moodle export moodle-xml instead: it has hints, orders and pictures.",
    'Import it in Moodle\'s question bank with "Get category from file"; docs/quizzes.md has the steps. A second import adds everything again: delete the earlier questions first.',
    "The file holds questions, not quizzes. Set up a quiz in Moodle for each category:",
    "  Boxes: 12 random questions of 40, 80 % to pass, 15 minutes",
  ]);
  expect((await read()).toString()).toMatch(
    /^\/\/ For whoever has heard the talk\.\n\$CATEGORY: \$course\$\/top\/Everything\/Boxes\n/,
  );
});

test.each([
  ["all quizzes", [], "2 quizzes, 47 questions: "],
  ["a quiz", ["quizzes/older"], "1 quiz, 3 questions: "],
  ["a talk's quizzes", ["containers"], "1 quiz, 44 questions: "],
  ["the gates of a path", ["first-days/ops"], "2 gates, "],
])("moodle-xml takes %s", async (_, target, holds) => {
  const { status, lines } = await exported("moodle-xml", ...target);
  expect(status).toBe(0);
  expect(lines[0]).toContain(`made: ${holds}`);
});

test("moodle-xml says what is to be done in Moodle, and which questions stand under an earlier gate", async () => {
  const { lines } = await exported("moodle-xml", "first-days/ops");
  expect(lines.slice(3)).toEqual([
    'Import it in Moodle\'s question bank with "Get category from file"; docs/quizzes.md has the steps. A second import adds everything again: delete the earlier questions first.',
    "The file holds questions, not quizzes. Set up a quiz in Moodle for each category:",
    "  First days: Operator: Basics: 3 random questions of 21, 60 % to pass",
    "  First days: Operator: Deeper: 2 random questions of 27 (21 of them in categories above), 80 % to pass",
    "Moodle 4.4 or newer is needed for 3 questions to put in order; an older one stops at them.",
    '8 questions have hints: learners see them with the behaviour "Interactive with multiple tries" alone.',
  ]);
});

test("qti says that it is not for Moodle, and how many hints each quiz loses", async () => {
  const { lines } = await exported("qti", "boxes");
  expect(lines.slice(1)).toEqual([
    "Not carried: hints, for which QTI has no place (13 questions: 13 in boxes).",
    "Not carried: that an attempt asks of each record once: tests of QTI draw from all items alike.",
    "Not carried: 1 drawing in texts, in whose place the description in words stands.",
    "Import it in a system that reads QTI 3.0 packages; Moodle does not: export moodle-xml for it.",
  ]);
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
