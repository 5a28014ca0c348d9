import fc from "fast-check";
import { expect } from "vitest";
import { missingCharacters } from "../../src/examine/missing-characters.ts";
import { bookOf, hostileTexts } from "./hostile-book.ts";

/** Hostile texts, pieces of them side by side, and any characters at all. */
export const hostileText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc
    .array(fc.constantFrom(...hostileTexts.flatMap((text) => text.split(/(?<=\W)/))), {
      maxLength: 12,
    })
    .map((pieces) => pieces.join("")),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
);

/** What holds for a book of any texts: it is set, or it lacks characters whose places can be told. */
export async function checkHostileBook(texts: readonly string[]): Promise<void> {
  const { made, files } = await bookOf(texts);
  if ("problem" in made) throw new Error(made.problem);
  if ("missing" in made) {
    expect(made.missing.length).toBeGreaterThan(0);
    expect(missingCharacters(made.missing, files).length).toBeGreaterThan(0);
  } else expect(made.pages).toBeGreaterThan(0);
}
