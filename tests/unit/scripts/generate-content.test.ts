import { expect, test } from "vitest";
import { generateContent } from "../../../scripts/generate-content.ts";
import { compile } from "../../../src/compile/compile.ts";

test("generated content checks without a finding, and is the same for the same seed", () => {
  const files = generateContent(20);
  const { diagnostics, knowledge } = compile([...files].map(([path, text]) => ({ path, text })));
  expect(diagnostics).toEqual([]);
  expect(knowledge.talks.length * 3 + knowledge.topics.length).toBe(20);
  expect(generateContent(20)).toEqual(files);
  expect(generateContent(20, 2)).not.toEqual(files);
});
