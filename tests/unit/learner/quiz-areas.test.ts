import { expect, test } from "vitest";
import { answers, attempts, running } from "../../../src/learner/quiz-areas.ts";

test("answers have points up to 1 and a print", () => {
  expect(answers.isValue({ points: 0.5, print: "a" })).toBe(true);
  for (const value of [
    null,
    {},
    { points: 2, print: "a" },
    { points: 1 },
    { points: "1", print: "a" },
  ]) {
    expect(answers.isValue(value), JSON.stringify(value)).toBe(false);
  }
});

test("attempts have no more points than there are", () => {
  const attempt = { mode: "exam", seed: "s", points: 3, of: 4, passed: true };
  expect(attempts.isValue(attempt)).toBe(true);
  expect(attempts.isValue({ ...attempt, points: 5 })).toBe(false);
  expect(attempts.isValue({ ...attempt, mode: "game" })).toBe(false);
  expect(attempts.isValue({ ...attempt, passed: "yes" })).toBe(false);
});

test("what is under way holds questions and what was given, or nothing once it has ended", () => {
  const run = {
    mode: "practice",
    seed: "s",
    questions: ["a"],
    given: { a: [1], b: "t" },
    checked: [],
  };
  expect(running.isValue(run)).toBe(true);
  expect(running.isValue(null)).toBe(true);
  expect(running.isValue({ ...run, given: { a: [1.5] } })).toBe(false);
  expect(running.isValue({ ...run, questions: "a" })).toBe(false);
  expect(running.isValue(undefined)).toBe(false);
});
