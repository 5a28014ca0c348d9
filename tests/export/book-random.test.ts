import fc from "fast-check";
import { expect, test } from "vitest";
import { missingCharacters } from "../../src/examine/missing-characters.ts";
import { bookOf, hostileTexts } from "./hostile-book.ts";
import { checkHostileBook, hostileText } from "./hostile-property.ts";
import { readBook } from "./read-book.ts";

test("texts that look like Typst are printed, and nothing of the machine is read", async () => {
  const texts = hostileTexts.slice(0, 9);
  const { made, errors } = await bookOf(texts);
  expect(errors).toBe(0);
  if (!("pdf" in made)) throw new Error(JSON.stringify(made));
  const book = await readBook(made.pdf);
  const text = book.pages.map((page) => page.text.replace(/\s+/g, "")).join("");
  for (const each of texts.slice(0, 6)) expect(text).toContain(each.replace(/\s+/g, ""));
  expect(text).not.toMatch(/root:x:0/);
});

test("letters that no typeface has are told with their place", async () => {
  const { made, files } = await bookOf(["plain", "שלום", "a\u0308\u0323"]);
  if (!("missing" in made)) throw new Error("It was set.");
  const found = missingCharacters(made.missing, files);
  expect(found.map(({ message }) => message)).toEqual([
    'No typeface of the book has "שלום" (U+05E9 U+05DC U+05D5 U+05DD).',
    expect.stringMatching(/^No typeface of the book has "a/),
  ]);
  for (const { code, file, range } of found) {
    expect(code).toBe("book/missing-character");
    expect(files.get(file ?? "")).toBeDefined();
    expect(range?.start.line).toBeGreaterThan(0);
  }
});

test("a book of random texts is set, or refused for a character with a place", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 12 }), checkHostileBook),
    { numRuns: 15, endOnFailure: true },
  );
});
