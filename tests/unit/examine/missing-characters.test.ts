import { expect, test } from "vitest";
import { missingCharacters } from "../../../src/examine/missing-characters.ts";

test("a sign is told only where it carries a mark, whatever it means in a pattern", () => {
  const text = "a-b (c)\n-\u05b7 and (\u05b7\n";
  const found = missingCharacters(["-", "("], new Map([["talk.yaml", text]]));
  expect(found.map(({ message, range }) => [message, range?.start])).toEqual([
    ['No typeface of the book has "-\u05b7" (U+002D U+05B7).', { line: 2, column: 1 }],
    ['No typeface of the book has "(\u05b7" (U+0028 U+05B7).', { line: 2, column: 8 }],
  ]);
});
