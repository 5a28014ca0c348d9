import { expect, test } from "vitest";
import { sourceLine } from "../../../src/drawing/source-lines.ts";

test.each([
  ["a\nb\nc", 2, 2],
  ["\n\na\nb", 1, 3],
  ["%% one\na\n%% two\nb", 2, 4],
  ["---\ntitle: x\n---\n%% one\n\na\n\nb", 3, 8],
  ["a\n%%{init: {}}%%\nb", 3, 3],
  ["---\nnot closed\na", 2, 2],
  ["a\nb", 9, 2],
  ["", 1, 1],
])("%j, line %i as Mermaid counts, is line %i", (source, line, found) => {
  expect(sourceLine(source, line)).toBe(found);
});
