import { expect, test } from "vitest";
import { type RowFacets, selectRows } from "../../../../src/derive/search/search-facets.ts";

const facets: RowFacets[] = [
  { kind: "takeaway", talk: "t", topics: ["a"] },
  { kind: "takeaway", talk: "u", topics: ["a", "b"] },
  { kind: "question", talk: "t", topics: ["b"] },
  { kind: "topic", talk: undefined, topics: ["b"] },
];
const select = (selection: Parameters<typeof selectRows>[1], rows = [3, 2, 1, 0]) =>
  selectRows(
    rows,
    selection,
    (row) => facets[row] ?? { kind: "source", talk: undefined, topics: [] },
  );

test("without a selection all rows stay, counted by every part", () => {
  expect(select({})).toEqual({
    rows: [3, 2, 1, 0],
    counts: {
      kind: [
        ["takeaway", 2],
        ["question", 1],
        ["topic", 1],
      ],
      talk: [
        ["t", 2],
        ["u", 1],
      ],
      topic: [
        ["b", 3],
        ["a", 2],
      ],
    },
  });
});

test("a choice narrows the rows and the other parts, and keeps its own alternatives", () => {
  const { rows, counts } = select({ kind: "takeaway" });
  expect(rows).toEqual([1, 0]);
  expect(counts.kind).toEqual([
    ["takeaway", 2],
    ["question", 1],
    ["topic", 1],
  ]);
  expect(counts.topic).toEqual([
    ["a", 2],
    ["b", 1],
  ]);
});

test("counts follow the rows that a query found", () => {
  expect(select({ topic: "b" }, [0, 2]).counts.kind).toEqual([["question", 1]]);
});

test("what nobody chose from leaves nothing", () => {
  expect(select({ talk: "none" }).rows).toEqual([]);
});
