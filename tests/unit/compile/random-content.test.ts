import fc from "fast-check";
import { test } from "vitest";
import { checkCompiled } from "./check-compiled.ts";
import { contentFiles } from "./random-content.ts";

test("250 random folders compile to knowledge or to findings with a place, each in little time", {
  timeout: 120_000,
}, () => {
  fc.assert(fc.property(contentFiles, checkCompiled), { numRuns: 250, endOnFailure: true });
});
