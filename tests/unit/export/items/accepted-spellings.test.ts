import { expect, test } from "vitest";
import { acceptedSpellings } from "../../../../src/export/items/accepted-spellings.ts";
import { plain } from "../../../../src/site/client/quiz/grade.ts";

test("spellings are those that our own quizzes take as the same, each once but for capitals", () => {
  const spellings = acceptedSpellings(["The data-plane", "Café.", "café"]);
  expect(spellings).toEqual([
    "The data-plane",
    "The data plane",
    "data-plane",
    "Café.",
    "Cafe",
    "café",
  ]);
  for (const text of spellings) expect(["data plane", "cafe"]).toContain(plain(text));
});
