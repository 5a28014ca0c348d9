import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compactName,
  indexText,
  placedWords,
  queryText,
  searchWords,
} from "../../../../src/derive/search/search-tokens.ts";

test("words are small, without accents, and of one form", () => {
  expect(searchWords("Café, ＡＷＳ re:Invent's ﾌｧｰｹﾞｰﾄ")).toEqual([
    "cafe",
    "aws",
    "re",
    "invent",
    "s",
    "ファーゲート",
  ]);
});

test("places are those of the text as it was given", () => {
  expect(placedWords("a Élan")).toEqual([
    { word: "a", start: 0, end: 1 },
    { word: "elan", start: 2, end: 6 },
  ]);
});

test("a name is the same with and without spaces, signs and capitals", () => {
  const names = ["App Runner", "apprunner", "app-runner", "AppRunner", "APP  RUNNER"];
  expect(new Set(names.map(compactName))).toEqual(new Set(["apprunner"]));
  expect(compactName("サーバー")).toBe(compactName("サーバ"));
});

test("Latin words are left to the index, with their capitals", () => {
  expect(indexText("Fargate runs AppRunner")).toBe("Fargate runs AppRunner");
  expect(queryText('  "app"   runner ')).toBe("app runner");
});

test("any part of a run without spaces is among what the index holds", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."障害設計可用性ファゲトの漢") });
  fc.assert(
    fc.property(letters, letters, letters, (before, part, after) => {
      const indexed = indexText(before + part + after).split(" ");
      for (const token of queryText(part).split(" ")) {
        expect(indexed.some((each) => each.startsWith(token))).toBe(true);
      }
    }),
  );
});

test("no word of an unspaced script begins a longer one that was not asked for", () => {
  const [asked] = queryText("設計").split(" ");
  expect(indexText("設").trim().split(" ")).not.toContain(asked);
  expect(
    indexText("設")
      .trim()
      .split(" ")
      .some((each) => asked?.startsWith(each)),
  ).toBe(false);
});
