import fc from "fast-check";
import { expect, test } from "vitest";
import { keptInPlace } from "../../../../../src/site/client/comparison/kept-in-place.ts";

test.each([
  [[], []],
  [
    [0, 1, 2],
    [0, 1, 2],
  ],
  [[2, 1, 0], [2]],
  [
    [3, 0, 1, 4, 2],
    [1, 2, 4],
  ],
])("of %j there stay %j", (places, indexes) => {
  expect([...keptInPlace(places)].sort()).toEqual(indexes);
});

test("what stays is in rising order, and as much as can be", () => {
  const permutation = fc
    .integer({ min: 1, max: 7 })
    .chain((length) => fc.shuffledSubarray([...Array(length).keys()], { minLength: length }));
  fc.assert(
    fc.property(permutation, (places) => {
      const kept = [...keptInPlace(places)]
        .sort((a, b) => a - b)
        .map((index) => places[index] ?? -1);
      expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      const longest = Math.max(
        ...subsets(places)
          .filter(isRising)
          .map(({ length }) => length),
      );
      expect(kept.length).toBe(longest);
    }),
  );
});

function subsets(list: readonly number[]): number[][] {
  return Array.from({ length: 2 ** list.length }, (_, bits) =>
    list.filter((_each, index) => (bits >> index) % 2 === 1),
  );
}

function isRising(list: readonly number[]): boolean {
  return list.every((each, index) => index === 0 || each > (list[index - 1] ?? -1));
}
