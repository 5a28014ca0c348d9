import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grade, numberIn } from "../../../../../src/site/client/quiz/grade.ts";
import type { QuestionSpec } from "../../../../../src/site/client/quiz/question-spec.ts";

function spec(values: Partial<QuestionSpec>): QuestionSpec {
  return {
    ...{ type: "one-answer", options: 4, keys: [], items: [], keepOrder: false },
    ...{ groups: [], topics: [], about: [], print: "p", ...values },
  };
}

test("nothing is worth nothing", () => {
  expect(grade(spec({ keys: [0] }), undefined)).toEqual({ points: 0, parts: [] });
});

test("of one answer the right one counts", () => {
  const question = spec({ keys: [1] });
  expect(grade(question, [1])).toEqual({ points: 1, parts: [true] });
  expect(grade(question, [0])).toEqual({ points: 0, parts: [false] });
  expect(grade(question, [0, 1]).points).toBe(0);
});

test("of several answers each right one counts, and a wrong one takes a right one back", () => {
  const question = spec({ type: "several-answers", keys: [0, 2] });
  expect(grade(question, [0, 2]).points).toBe(1);
  expect(grade(question, [0])).toEqual({ points: 0.5, parts: [true, false] });
  expect(grade(question, [0, 1]).points).toBe(0);
  expect(grade(question, [0, 1, 2]).points).toBe(0.5);
  expect(grade(question, [1]).points).toBe(0);
});

test("choosing everything is worth nothing, however few options are wrong", () => {
  const counts = fc.record({
    keys: fc.integer({ min: 1, max: 20 }),
    wrong: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(counts, ({ keys, wrong }) => {
      const all = Array.from({ length: keys + wrong }, (_, option) => option);
      const question = spec({
        type: "several-answers",
        options: all.length,
        keys: all.slice(0, keys),
      });
      expect(grade(question, all).points).toBe(0);
      expect(grade(question, all.slice(0, keys)).points).toBe(1);
      const withOneWrong = grade(question, all.slice(0, keys + 1)).points;
      expect(withOneWrong).toBeLessThanOrEqual((keys - 1) / keys);
    }),
  );
});

test("a wrong one takes back more than one where there are fewer wrong ones than right ones", () => {
  const question = spec({ type: "several-answers", options: 5, keys: [0, 1, 2] });
  expect(grade(question, [0, 1, 2, 3]).points).toBe(0.5);
  expect(grade(question, [0, 1, 3]).points).toBeCloseTo(1 / 6, 12);
  const single = spec({ type: "several-answers", options: 4, keys: [0, 1, 2] });
  expect(grade(single, [0, 1, 2, 3]).points).toBe(0);
});

test("an order counts by the neighbours that follow each other, and marks each place", () => {
  const question = spec({ type: "order", items: [2, 0, 1] });
  expect(grade(question, [1, 2, 0])).toEqual({ points: 1, parts: [true, true, true] });
  expect(grade(question, [0, 1, 2])).toEqual({ points: 0.5, parts: [false, false, false] });
  expect(grade(question, [0, 2, 1]).points).toBe(0);
});

test.each(["match", "groups"] as const)("%s count item by item", (type) => {
  const question = spec({ type, items: [0, 1, 1, 0] });
  expect(grade(question, [0, 1, 1, 0]).points).toBe(1);
  expect(grade(question, [0, 1, -1, 1])).toEqual({
    points: 0.5,
    parts: [true, true, false, false],
  });
});

test("capitals, spaces, hyphens, quotation marks and a full stop make no other text", () => {
  const question = spec({ type: "text", accept: ["Control plane"] });
  for (const text of ["control plane", " CONTROL   PLANE.", "“control-plane”"]) {
    expect(grade(question, text).points, text).toBe(1);
  }
  for (const text of ["control planes", "controlplane", "plane"]) {
    expect(grade(question, text).points, text).toBe(0);
  }
});

describe("numbers", () => {
  test.each([
    ["3", 3],
    ["0.25", 0.25],
    ["0,25", 0.25],
    ["1,024", 1024],
    ["1.024,5", 1024.5],
    ["1,024.5", 1024.5],
    ["1 024", 1024],
    ["1,000,000", 1_000_000],
    ["-4 GB", -4],
    ["−4", -4],
    ["１２", 12],
    ["200 %", 200],
  ])("%s is read", (text, value) => {
    expect(numberIn(text)).toBe(value);
  });

  test.each(["", "many", ".", "GB 4"])("“%s” is none", (text) => {
    expect(numberIn(text)).toBeUndefined();
  });

  test("an answer may be as far off as is allowed, and no further", () => {
    const question = spec({ type: "number", number: 0.3, tolerance: 0 });
    expect(grade(question, String(0.1 + 0.2)).points).toBe(1);
    const rough = spec({ type: "number", number: 10, tolerance: 2 });
    expect(["8", "12", "7.9", "12.1"].map((text) => grade(rough, text).points)).toEqual([
      1, 1, 0, 0,
    ]);
  });
});

test("points are never below 0 nor above 1, whatever is chosen", () => {
  const keys = fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 6 });
  const chosen = fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 6 });
  fc.assert(
    fc.property(keys, chosen, (right, answer) => {
      const { points } = grade(spec({ type: "several-answers", options: 6, keys: right }), answer);
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual(1);
      const isExact = right.length === answer.length && right.every((key) => answer.includes(key));
      expect(points === 1).toBe(isExact);
    }),
  );
});
