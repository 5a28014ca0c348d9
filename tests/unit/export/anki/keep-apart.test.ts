import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepApart, newPerDay } from "../../../../src/export/anki/keep-apart.ts";

/** Items as they stand in a deck: of each group one after the other, named `<group>.<number>`. */
function itemsOf(sizes: readonly number[]): string[] {
  return sizes.flatMap((size, group) =>
    Array.from({ length: size }, (_, number) => `${group}.${number}`),
  );
}

const groupOf = (item: string): string => item.replace(/\..*/, "");

/** The fewest places from an item to the next one of its group. */
function nearest(order: readonly string[]): number {
  const last = new Map<string, number>();
  return order.reduce((least, item, place) => {
    const before = last.get(groupOf(item));
    last.set(groupOf(item), place);
    return before === undefined ? least : Math.min(least, place - before);
  }, Number.POSITIVE_INFINITY);
}

/** No order of groups of these sizes has the largest ones further apart. */
function furthest(sizes: readonly number[]): number {
  const largest = Math.max(...sizes);
  const items = sizes.reduce((sum, size) => sum + size, 0);
  const asLarge = sizes.filter((size) => size === largest).length;
  return largest < 2 ? Number.POSITIVE_INFINITY : Math.floor((items - asLarge) / (largest - 1));
}

const sizes = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 60 });

describe("items of one name are kept apart", () => {
  test.each([
    { of: [1, 1, 1], order: ["0.0", "1.0", "2.0"] },
    { of: [2, 2, 2], order: ["0.0", "1.0", "2.0", "0.1", "1.1", "2.1"] },
    { of: [1, 3, 1], order: ["1.0", "0.0", "1.1", "2.0", "1.2"] },
    { of: [4], order: ["0.0", "0.1", "0.2", "0.3"] },
    { of: [], order: [] },
  ])("$of", ({ of, order }) => {
    expect(keepApart(itemsOf(of), groupOf)).toEqual(order);
  });

  test("and all are there, those of one name in their order", () => {
    fc.assert(
      fc.property(sizes, (of) => {
        const [items, order] = [itemsOf(of), keepApart(itemsOf(of), groupOf)];
        expect([...order].sort()).toEqual([...items].sort());
        for (const [group, own] of Map.groupBy(items, groupOf)) {
          expect(order.filter((item) => groupOf(item) === group)).toEqual(own);
        }
      }),
    );
  });

  test("and never next to each other where an order is without that", () => {
    fc.assert(
      fc.property(sizes, (of) => {
        if (furthest(of) > 1) expect(nearest(keepApart(itemsOf(of), groupOf))).toBeGreaterThan(1);
      }),
    );
  });

  test("by a day's new cards where there are enough, else at least half as far as could be", () => {
    fc.assert(
      fc.property(sizes, (of) => {
        const could = furthest(of);
        const least = could >= newPerDay ? newPerDay : could / 2;
        expect(nearest(keepApart(itemsOf(of), groupOf))).toBeGreaterThanOrEqual(least);
      }),
    );
  });
});
