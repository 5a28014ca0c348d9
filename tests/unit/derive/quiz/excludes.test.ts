import { describe, expect, test } from "vitest";
import { excludes, hasProof } from "../../../../src/derive/quiz/excludes.ts";
import type { Dimension, DimensionType } from "../../../../src/knowledge/records.ts";
import { base, choices } from "./quiz-shape.ts";

function dimension(type: DimensionType, exclusive: boolean, labels: string[] = []): Dimension {
  return {
    kind: "dimension",
    ...base("d"),
    label: "D",
    type,
    choices: choices(...labels),
    exclusive,
  };
}

const types: DimensionType[] = [
  ...(["choice", "level", "yes-no", "number", "amount"] as const),
  ...(["duration", "date", "text", "list"] as const),
];

test("only values that an author calls exclusive prove others wrong, but for yes and no", () => {
  expect(types.filter((type) => hasProof(dimension(type, false)))).toEqual(["yes-no"]);
  expect(types.filter((type) => hasProof(dimension(type, true)))).toEqual([
    ...["choice", "level", "yes-no", "number", "amount", "duration", "date"],
  ]);
});

describe("a value excludes another one", () => {
  test.each([
    ["of a choice", dimension("choice", true, ["You", "They"]), "you", "they"],
    ["of a level", dimension("level", true, ["Low", "High"]), "low", "high"],
    ["of yes and no", dimension("yes-no", false), true, false],
    ["of a number", dimension("number", true), 1, 1.5],
    ["of a duration", dimension("duration", true), "1 min", "61 s"],
    ["of a date", dimension("date", true), "2024-01-01", "2024-01-02"],
  ])("%s", (_name, of, value, other) => {
    expect([excludes(of, value, other), excludes(of, other, value)]).toEqual([true, true]);
    expect([excludes(of, value, value), excludes(of, other, other)]).toEqual([false, false]);
  });
});

describe("a value does not exclude", () => {
  const twice = dimension("choice", true, ["You", "They"]);
  twice.choices.push({ id: "customer", label: "you ", tone: "neutral" });
  test.each([
    ["another choice of the same label", twice, "you", "customer"],
    ["a time of the same length", dimension("duration", true), "1 min", "60 s"],
    ["what an author has not called exclusive", dimension("choice", false, ["A", "B"]), "a", "b"],
    ["a text", dimension("text", true), "this", "that"],
    ["a list", dimension("list", true), ["this"], ["that"]],
  ])("%s", (_name, of, value, other) => {
    expect(excludes(of, value, other)).toBe(false);
  });
});
