import { expect, test } from "vitest";
import { deriveSearchTable, unrolled } from "../../../../src/derive/search/search-table.ts";
import { searchDocument } from "./search-document.ts";

const documents = [
  searchDocument({ kind: "talk", title: "A talk", talk: "t", names: ["A talk", "T1"] }),
  searchDocument({ talk: "t", topics: ["b"] }),
  searchDocument({ talk: "t", topics: ["b", "a"], text: "x".repeat(5000) }),
  searchDocument({ kind: "topic", title: "Alpha", topics: ["a"], names: ["Alpha"], path: "/a/" }),
  searchDocument({ kind: "topic", title: "Beta", topics: ["b"], names: ["Beta"], path: "/b/" }),
  searchDocument({ kind: "topic", title: "Gamma", topics: ["c"], names: ["Gamma"], path: "/c/" }),
];

test("says of each row its kind, talk and topics", () => {
  const { table, topics } = deriveSearchTable(documents, "en");
  expect(unrolled(table.kinds)).toEqual(documents.map(({ kind }) => kind));
  expect(unrolled(table.talks)).toEqual([0, 0, 0, -1, -1, -1]);
  expect(table.talkTitles).toEqual([["t", "A talk"]]);
  expect(topics).toEqual([[], [1], [1, 0], [0], [1], [2]]);
  expect(table.names).toEqual([
    [0, "A talk", "T1"],
    [3, "Alpha"],
    [4, "Beta"],
    [5, "Gamma"],
  ]);
});

test("shares files of results among neighbours, a long record alone in its own", () => {
  const { table, files } = deriveSearchTable(documents, "en");
  expect(table.files).toEqual([2, 1, 3]);
  expect(files.flat().map(({ title }) => title)).toEqual(documents.map(({ title }) => title));
});

test("suggests the topics that are named most, and talks", () => {
  const { table } = deriveSearchTable(documents, "en");
  expect(table.suggested.map(({ title }) => title)).toEqual(["Beta", "Alpha", "A talk"]);
});

test("names the rows of decisive updates, and keeps what must be known first with the result", () => {
  const topic = searchDocument({ kind: "topic", title: "T", topics: ["t"], note: "Over" });
  const update = searchDocument({ kind: "update", title: "U", topics: ["t"] });
  const { table, files } = deriveSearchTable(
    [topic, update, { ...update, isDecisive: true }],
    "en",
  );
  expect(table.decisive).toEqual([2]);
  expect(files.flat().map(({ note }) => note)).toEqual(["Over", undefined, undefined]);
});
