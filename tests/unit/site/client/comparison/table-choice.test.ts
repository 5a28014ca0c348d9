import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  differs,
  everything,
  readChoice,
  sortedPositions,
  type TableChoice,
  writeChoice,
} from "../../../../../src/site/client/comparison/table-choice.ts";

const known = { topics: ["a", "b", "c-1"], rows: ["r", "s", "日本"] };

describe("the address", () => {
  test("keeps any choice", () => {
    const some = (ids: string[]) =>
      fc.option(fc.subarray(ids, { minLength: 1, maxLength: ids.length - 1 }), { nil: undefined });
    const sort = fc.option(fc.constantFrom(...known.rows), { nil: undefined });
    const choices = fc
      .record({
        topics: some(known.topics),
        rows: some(known.rows),
        sort,
        descending: fc.boolean(),
        differing: fc.boolean(),
        transposed: fc.boolean(),
        withNotes: fc.boolean(),
      })
      .map(
        (each): TableChoice => ({
          ...each,
          descending: each.sort !== undefined && each.descending,
        }),
      );
    fc.assert(
      fc.property(choices, (choice) => {
        const query = new URLSearchParams(String(writeChoice(choice, new URLSearchParams("q=x"))));
        expect(readChoice(query, known)).toEqual(choice);
        expect(query.get("q")).toBe("x");
      }),
    );
  });

  test("says nothing of a table as it is given", () => {
    expect(String(writeChoice(everything, new URLSearchParams()))).toBe("");
  });

  test("what the table does not have any more is left out", () => {
    const query = new URLSearchParams("topics=gone.b&rows=lost&sort=lost&descending");
    expect(readChoice(query, known)).toEqual({
      ...everything,
      topics: ["b"],
      rows: undefined,
      sort: undefined,
    });
  });
});

const cells = (...texts: (string | undefined)[]) =>
  texts.map((text) => ({ text, order: undefined as number | undefined }));

test("a row differs where one topic says something else, or nothing", () => {
  expect(differs(cells("You", "You"))).toBe(false);
  expect(differs(cells("You", "AWS"))).toBe(true);
  expect(differs(cells("You", undefined))).toBe(true);
  expect(differs(cells(undefined, undefined))).toBe(false);
});

test("topics are sorted by their values, and what is not stated comes last in either direction", () => {
  const numbers = [10, undefined, 9, 10].map((order) => ({
    text: order === undefined ? undefined : String(order),
    order,
  }));
  const sort = (descending: boolean) =>
    sortedPositions(numbers, [0, 1, 2, 3], { descending, language: "en" });
  expect(sort(false)).toEqual([2, 0, 3, 1]);
  expect(sort(true)).toEqual([0, 3, 2, 1]);
});

test("texts are sorted as the language sorts them", () => {
  const sorted = sortedPositions(cells("Zone 10", "ähnlich", "Zone 9"), [0, 1, 2], {
    descending: false,
    language: "de",
  });
  expect(sorted).toEqual([1, 2, 0]);
});
