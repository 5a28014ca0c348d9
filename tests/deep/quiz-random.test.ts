import fc from "fast-check";
import { test } from "vitest";
import { checkDerived } from "../unit/derive/quiz/check-derived.ts";
import { anyShape, anyValues } from "../unit/derive/quiz/random-shape.ts";

test("of 100,000 random knowledges every question is right, and stays what it is as far as its facts do", () => {
  fc.assert(
    fc.property(anyShape, fc.nat(), anyValues, (shape, pick, values) => {
      checkDerived(shape, { pick, values }, new Map());
    }),
    { numRuns: 100_000 },
  );
});
