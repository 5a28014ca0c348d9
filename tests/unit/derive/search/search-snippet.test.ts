import fc from "fast-check";
import { expect, test } from "vitest";
import { markWords, searchSnippet } from "../../../../src/derive/search/search-snippet.ts";

const written = (pieces: { text: string; isHit: boolean }[]): string =>
  pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join("");

test("hits are marked in every form", () => {
  expect(written(markWords("Isolation isolates; Café", "isolated cafe"))).toBe(
    "[Isolation] [isolates]; [Café]",
  );
});

test("the last word may still be typed, the others are whole ones", () => {
  expect(written(markWords("An app appears, it runs: App Runners.", "app runn"))).toBe(
    "An [app] appears, it runs: [App] [Runners].",
  );
});

test("of a run without spaces the asked part alone is marked, once", () => {
  expect(written(markWords("障害の影響範囲を示す", "影響範囲 影響 範囲"))).toBe(
    "障害の[影響範囲]を示す",
  );
});

test("a long text is cut at the sentence of most hits", () => {
  const filler = "Nothing of interest is said here, and it goes on. ".repeat(6);
  const text = `${filler}Each task has a kernel. A kernel of its own keeps tasks apart. ${filler}`;
  const snippet = written(searchSnippet(text, "kernel", { length: 100 }));
  expect(snippet).toMatch(/^… Each task has a \[kernel\]\. A \[kernel\] of its own/);
  expect(snippet).toMatch(/ …$/);
});

test("on request a text is shown from its beginning, with the hits that stand there", () => {
  const text = `A kernel. ${"Nothing of interest is said here. ".repeat(6)}A kernel has a kernel.`;
  const snippet = written(searchSnippet(text, "kernel", { length: 30, fromStart: true }));
  expect(snippet).toBe("A [kernel]. Nothing of interest …");
});

test("a text without hits shows its beginning, a short one all of itself", () => {
  expect(written(searchSnippet("one two three four", "none", { length: 10 }))).toBe("one two …");
  expect(written(searchSnippet("a\n\nb", "none"))).toBe("a b");
});

test("the pieces of any marked text are that text", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."ab é障害のー ＡI.,") });
  fc.assert(
    fc.property(letters, letters, (text, query) => {
      const pieces = markWords(text, query);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    }),
  );
});
