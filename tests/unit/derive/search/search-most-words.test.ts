import { expect, test } from "vitest";
import type { SearchKind } from "../../../../src/derive/search/search-documents.ts";
import { rankByWords } from "../../../../src/derive/search/search-most-words.ts";
import { openNames } from "../../../../src/derive/search/search-names.ts";

const kinds: SearchKind[] = ["takeaway", "takeaway", "fact", "topic", "page", "takeaway"];
const table = { kinds, decisive: [] };
const names = openNames([
  [3, "AWS App Runner", "App Runner"],
  [4, "What changed", "changed"],
]);
const hits = (rows: Record<string, number[]>) =>
  new Map(
    Object.entries(rows).map(([word, found]) => [word, found.map((row) => ({ row, score: 1 }))]),
  );

test("rows with more of the words come first; those with half of them or fewer are left out", () => {
  const found = rankByWords(
    hits({ a: [1, 0, 2], b: [0, 1, 2], c: [0], d: [0, 1, 2, 5] }),
    [],
    table,
  );
  expect(found).toEqual({ rows: [0, 1, 2], named: [], haveMost: true });
});

test("where none has most of them, those with as many as any are kept", () => {
  const found = rankByWords(hits({ a: [0], b: [1], c: [5], d: [] }), [], table);
  expect(found).toEqual({ rows: [0, 1, 5], named: [], haveMost: false });
});

test("what the query names comes first, but no page for one everyday word", () => {
  const words = { app: [0, 3], runner: [0], changed: [0, 4], since: [] };
  expect(rankByWords(hits(words), names, table)).toMatchObject({ rows: [3, 0], named: [3] });
});

test("nothing at all gives nothing", () => {
  expect(rankByWords(hits({ a: [], b: [] }), [], table).rows).toEqual([]);
});
