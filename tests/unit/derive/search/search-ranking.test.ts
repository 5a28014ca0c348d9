import { expect, test } from "vitest";
import type { SearchKind } from "../../../../src/derive/search/search-documents.ts";
import { findNames, openNames } from "../../../../src/derive/search/search-names.ts";
import { rankRows, withDecisive } from "../../../../src/derive/search/search-ranking.ts";

const kinds: SearchKind[] = ["talk", "takeaway", "fact", "topic", "term", "source", "topic"];
const names: [number, ...string[]][] = [
  [0, "A close look at App Runner", "CON406"],
  [3, "AWS App Runner", "App Runner"],
  [4, "runner"],
  [6, "Express Mode"],
];

const rows = (query: string, scores: Record<number, number> = {}): number[] => {
  const hits = Object.entries(scores).map(([row, score]) => ({ row: Number(row), score }));
  return rankRows(hits, findNames(query, openNames(names), kinds), { kinds, decisive: [] });
};

test.each([
  ["CON406", 0],
  ["con 406", 0],
  ["apprunner", 3],
  ["App-Runner", 3],
  ["RUNNER", 4],
])("%s is the name of row %i, which comes first", (query, row) => {
  expect(rows(query, { 1: 99 })[0]).toBe(row);
});

test("then comes what is called so in part, the shortest name first", () => {
  expect(rows("run", { 1: 99 })).toEqual([4, 3, 0, 1]);
});

test("then what speaks of it by score; facts and sources last, whatever their score", () => {
  expect(rows("kernel", { 2: 90, 5: 80, 1: 5, 6: 7 })).toEqual([6, 1, 2, 5]);
});

test("no row comes twice, and no query finds no name", () => {
  expect(rows("express mode", { 6: 1 })).toEqual([6]);
  expect(rows("…")).toEqual([]);
});

test("a page that is called so comes before a topic of that name, in part after it", () => {
  const all: [number, ...string[]][] = [
    [0, "Sources"],
    [1, "Sources"],
  ];
  const kinds: SearchKind[] = ["topic", "page"];
  const found = (query: string) =>
    rankRows([], findNames(query, openNames(all), kinds), { kinds, decisive: [] });
  expect(found("sources")).toEqual([1, 0]);
  expect(found("sour")).toEqual([0, 1]);
});

test("pages of the same name of many talks do not push everything else away", () => {
  const pages: [number, ...string[]][] = Array.from({ length: 40 }, (_, row) => [row, "Questions"]);
  const kinds = Array.from(
    { length: 41 },
    (_, row): SearchKind => (row < 40 ? "page" : "takeaway"),
  );
  const found = (query: string) =>
    rankRows([{ row: 40, score: 1 }], findNames(query, openNames(pages), kinds), {
      kinds,
      decisive: [],
    });
  expect(found("questions")).toEqual([0, 1, 2, 3, 4, 40]);
  expect(found("quest")).toEqual([0, 1, 2, 40]);
});

test("a topic that is asked for by name is followed by its own decisive updates", () => {
  const kinds: SearchKind[] = ["topic", "fact", "update", "update", "topic", "update", "talk"];
  const table = { kinds, decisive: [3, 5] };
  const names = openNames([
    [0, "Runner"],
    [6, "Runner"],
  ]);
  const found = rankRows([{ row: 4, score: 9 }], findNames("runner", names, kinds), table);
  expect(found).toEqual([0, 3, 6, 4]);
  expect(withDecisive([4, 1], table)).toEqual([4, 5, 1]);
});
