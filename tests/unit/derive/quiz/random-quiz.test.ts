import fc from "fast-check";
import { expect, test } from "vitest";
import { checkDerived } from "./check-derived.ts";
import { anyShape, anyValues } from "./random-shape.ts";

test("of 400 random knowledges every question is right, and stays what it is as far as its facts do", {
  timeout: 60_000,
}, () => {
  const counts = new Map<string, number>();
  fc.assert(
    fc.property(anyShape, fc.nat(), anyValues, (shape, pick, values) => {
      checkDerived(shape, { pick, values }, counts);
    }),
    { numRuns: 400 },
  );
  const rules = ["fact", "true-false", "topics-with-value", "dimensions-with-value", "differences"];
  const others = ["order", "layers", "definition-to-term", "term-to-definition", "match-terms"];
  // So that the test cannot be passed by making nothing.
  expect([...rules, ...others].filter((rule) => (counts.get(rule) ?? 0) < 10)).toEqual([]);
});
