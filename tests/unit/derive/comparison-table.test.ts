import { expect, test } from "vitest";
import { deriveComparisonTable } from "../../../src/derive/comparison-table.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

const knowledge = knowledgeOf({
  "talks/x/talk.yaml": "title: X\n",
  "sources.yaml": "- {id: s, title: S, type: article}\n- {id: r, title: R, type: article}\n",
  "dimensions.yaml": [
    "- {id: one, label: One, type: number, group: First}",
    "- {id: two, label: Two, type: text}",
    "- {id: three, label: Three, type: yes-no, group: First}",
  ].join("\n"),
  "topics/a.mdx": `---
title: A
facts:
  one: { value: 3, source: s, asOf: 2024-01-01 }
  two: { value: words, source: s, asOf: 2024-01-01 }
---
`,
  "topics/b.mdx": `---
title: B
facts:
  one: { value: 2, source: [s, r] }
  three: { value: true, source: s, asOf: 2024-01-01 }
---
`,
  "comparisons/c.yaml": "title: C\ntopics: [b, a]\ndimensions: [two, {group: First}, two]\n",
});
const comparison = knowledge.comparison("c");

test("a group stands for its dimensions, and each is a row once", () => {
  expect(comparison?.dimensions).toEqual(["two", "one", "three"]);
});

test("the table has a cell for each topic, also where nothing is stated", () => {
  const table = comparison && deriveComparisonTable(knowledge, comparison);
  const rows = table?.groups.map(({ title, rows: members }) => ({
    title,
    rows: members.map(({ dimension, cells }) => [
      dimension.id,
      ...cells.map(({ topic, fact, order, note }) => [topic, fact?.value, order, note]),
    ]),
  }));
  expect(rows).toEqual([
    {
      title: undefined,
      rows: [["two", ["b", undefined, undefined, undefined], ["a", "words", undefined, 1]]],
    },
    {
      title: "First",
      rows: [
        ["one", ["b", 2, 2, 2], ["a", 3, 3, 1]],
        ["three", ["b", true, 0, 1], ["a", undefined, undefined, undefined]],
      ],
    },
  ]);
  expect(table?.stated).toEqual({ cells: 4, of: 6 });
});

test("facts from one place share a note", () => {
  const table = comparison && deriveComparisonTable(knowledge, comparison);
  expect(table?.notes).toEqual([
    { citations: [{ source: "s" }], known: "documented", asOf: "2024-01-01" },
    { citations: [{ source: "s" }, { source: "r" }], known: "documented" },
  ]);
});

test("a part has the topics and rows that it names, in its order", () => {
  const table =
    comparison &&
    deriveComparisonTable(knowledge, comparison, { topics: ["a"], dimensions: ["three", "one"] });
  expect(table?.topics.map(({ id }) => id)).toEqual(["a"]);
  expect(table?.groups.flatMap(({ rows }) => rows.map(({ dimension }) => dimension.id))).toEqual([
    "three",
    "one",
  ]);
});
