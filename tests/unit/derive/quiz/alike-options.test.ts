import { expect, test } from "vitest";
import { alikeOptions, isAmbiguous } from "../../../../src/derive/quiz/alike-options.ts";
import { sentence } from "../../../../src/derive/quiz/make-question.ts";
import type { QuizTask } from "../../../../src/derive/quiz/quiz-task.ts";

/** Options as `name`, or `+name` where they are right. */
function taskOf(...options: string[]): QuizTask {
  return {
    ...{ items: [], matches: [], groups: [] },
    options: options.map((option, index) => ({
      text: sentence(option.replace("+", "")),
      isKey: option.startsWith("+"),
      node: String(index),
    })),
  };
}

test("options that read alike are found, capitals and spaces aside", () => {
  const pairs = alikeOptions(taskOf("+Agent", "You", " agent", "Agent."));
  expect(pairs.map((pair) => pair.map(({ node }) => node))).toEqual([
    ["0", "2"],
    ["0", "3"],
  ]);
  expect(alikeOptions(taskOf("+Agent", "You"))).toEqual([]);
});

test("only a right one that reads as a wrong one makes a question ambiguous", () => {
  expect(isAmbiguous(taskOf("+Agent", "You", "Agent"))).toBe(true);
  expect(isAmbiguous(taskOf("+You", "Agent", "Agent"))).toBe(false);
  expect(isAmbiguous(taskOf("+Agent", "+Agent", "You"))).toBe(false);
});
