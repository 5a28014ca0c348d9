import { describe, expect, test } from "vitest";
import {
  type GivenAnswer,
  interactionValues,
} from "../../../../src/learner/lms/interaction-values.ts";

const given = (parts: Partial<GivenAnswer>): GivenAnswer => ({
  ...{ quiz: "boxes", question: "what", type: "one-answer", keys: [1], items: [] },
  ...{ answer: [1], points: 1, at: Date.UTC(2026, 10, 26, 4, 5, 6), zoneMinutes: -540 },
  ...parts,
});

/** Type, right answers, the answer given, and the result. */
function told(edition: "1.2" | "2004", parts: Partial<GivenAnswer>): string[] {
  const isTold = /\.(?:type|pattern|student_response|learner_response|result)$/;
  return interactionValues(edition, 3, given(parts))
    .filter(([element]) => isTold.test(element))
    .map(([, value]) => value);
}

test("each element in the order in which systems take them", () => {
  expect(interactionValues("1.2", 3, given({}))).toEqual([
    ["cmi.interactions.3.id", "boxes.what"],
    ["cmi.interactions.3.type", "choice"],
    ["cmi.interactions.3.time", "13:05:06"],
    ["cmi.interactions.3.correct_responses.0.pattern", "b"],
    ["cmi.interactions.3.student_response", "b"],
    ["cmi.interactions.3.result", "correct"],
  ]);
  expect(interactionValues("2004", 0, given({ points: 0, answer: [0] }))).toEqual([
    ["cmi.interactions.0.id", "boxes.what"],
    ["cmi.interactions.0.type", "choice"],
    ["cmi.interactions.0.timestamp", "2026-11-26T04:05:06.0Z"],
    ["cmi.interactions.0.correct_responses.0.pattern", "b"],
    ["cmi.interactions.0.learner_response", "a"],
    ["cmi.interactions.0.result", "incorrect"],
  ]);
});

describe("every type of question, in SCORM 1.2 and 2004", () => {
  const cases: [name: string, parts: Partial<GivenAnswer>, first: string[], second: string[]][] = [
    [
      "several answers, partly right",
      { type: "several-answers", keys: [0, 2], answer: [2, 1, 0], points: 1 / 2 },
      ["choice", "a,c", "a,b,c", "0.5"],
      ["choice", "a[,]c", "a[,]b[,]c", "0.5"],
    ],
    [
      "several keys of one answer",
      { keys: [0, 3], answer: [2], points: 0 },
      ["choice", "a", "d", "c", "wrong"],
      ["choice", "a", "d", "c", "incorrect"],
    ],
    [
      "true or false",
      { type: "true-false", keys: [1], answer: [0], points: 0 },
      ["true-false", "f", "t", "wrong"],
      ["true-false", "false", "true", "incorrect"],
    ],
    [
      "a text",
      { type: "text", accept: ["image", "an  [,] image"], answer: " Image ", points: 1 },
      ["fill-in", "image", "an , image", "Image", "correct"],
      ["fill-in", "image", "an , image", "Image", "correct"],
    ],
    [
      "a number",
      { type: "number", number: 0.3, tolerance: 0.1, answer: "0.25", points: 1 },
      ["numeric", "0.3", "0.25", "correct"],
      ["numeric", "0.2[:]0.4", "0.25", "correct"],
    ],
    [
      "an order",
      { type: "order", items: [2, 0, 1], answer: [0, 1, 2], points: 0.5 },
      ["sequencing", "b,c,a", "a,b,c", "0.5"],
      ["sequencing", "b[,]c[,]a", "a[,]b[,]c", "0.5"],
    ],
    [
      "matches, one of them open",
      { type: "match", items: [1, 0], answer: [1, -1], points: 0.5 },
      ["matching", "a.b,b.a", "a.b", "0.5"],
      ["matching", "a[.]b[,]b[.]a", "a[.]b", "0.5"],
    ],
    [
      "no answer",
      { type: "node", keys: [0], answer: undefined, points: 0 },
      ["choice", "a", "wrong"],
      ["choice", "a", "incorrect"],
    ],
  ];
  test.each(cases)("%s", (_, parts, first, second) => {
    expect(told("1.2", parts)).toEqual(first);
    expect(told("2004", parts)).toEqual(second);
  });
});
