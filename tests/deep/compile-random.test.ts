import fc from "fast-check";
import { test } from "vitest";
import { checkCompiled } from "../unit/compile/check-compiled.ts";
import { contentFiles } from "../unit/compile/random-content.ts";

test("100,000 random folders compile to knowledge or to findings with a place, each in little time", () => {
  fc.assert(fc.property(contentFiles, checkCompiled), { numRuns: 100_000, endOnFailure: true });
});
