import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf, pairsOf, picked, shuffled } from "../../../../src/derive/quiz/seeded.ts";

const self = (name: string): string => name;
/** Each member is a group of its own. */
const own = { nameOf: self, groupOf: self };

// Learners' options stand where these numbers put them, so a change of them is seen by all.
test("a text has the same number on every machine and in every version", () => {
  expect(["", "a", "b", "ab", "ba", "セル"].map(hashOf)).toMatchInlineSnapshot(`
    [
      2872998923,
      444641715,
      2193908274,
      2563531789,
      605838741,
      2294834670,
    ]
  `);
});

test("texts that differ in one letter are far apart", () => {
  const buckets = Array.from({ length: 10 }, () => 0);
  for (let index = 0; index < 10_000; index++) {
    const bucket = Math.floor((hashOf(`topic-${index}`) / 2 ** 32) * 10);
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  expect(Math.min(...buckets)).toBeGreaterThan(900);
  expect(Math.max(...buckets)).toBeLessThan(1100);
});

test("a seed gives an order, another seed another one", () => {
  const list = ["a", "b", "c", "d", "e", "f"];
  expect(shuffled(list, "one", self)).toEqual(shuffled(list.toReversed(), "one", self));
  expect(shuffled(list, "one", self)).not.toEqual(shuffled(list, "two", self));
  expect(shuffled(list, "one", self).toSorted()).toEqual(list);
});

test("a member that is added leaves the others in their order, and among those picked", () => {
  const names = fc.uniqueArray(fc.string(), { minLength: 1 });
  fc.assert(
    fc.property(names, fc.string(), fc.nat(20), ([added = "", ...list], seed, limit) => {
      const before = shuffled(list, seed, self);
      const after = shuffled([...list, added], seed, self);
      expect(after.filter((name) => name !== added)).toEqual(before);
      const left = picked([...list, added], limit, seed, own).filter((name) => name !== added);
      expect(picked(list, limit, seed, own)).toEqual(expect.arrayContaining(left));
    }),
  );
});

test("what is picked keeps the order of the list", () => {
  const list = ["e", "d", "c", "b", "a"];
  const three = picked(list, 3, "seed", own);
  expect(three).toHaveLength(3);
  expect(list.filter((name) => three.includes(name))).toEqual(three);
  expect(picked(list, undefined, "seed", own)).toBe(list);
  expect(picked(list, 5, "seed", own)).toBe(list);
});

test("what is picked comes from as many groups as there are", () => {
  const list = ["a1", "a2", "a3", "a4", "b1", "c1"];
  const names = { nameOf: self, groupOf: (name: string) => name.slice(0, 1) };
  for (const seed of ["one", "two", "three", "four"]) {
    const groups = picked(list, 3, seed, names).map(names.groupOf);
    expect(groups).toEqual(["a", "b", "c"]);
  }
  expect(picked(list, 4, "one", names).map(names.groupOf)).toEqual(["a", "a", "b", "c"]);
});

test("pairs of many are as many as are wanted, each once, whatever the order of the list", () => {
  const list = Array.from({ length: 300 }, (_, index) => ({ id: `topic-${index}` }));
  const names = (given: typeof list, limit: number): string[] =>
    pairsOf(given, limit).map(([first, second]) => `${first.id} ${second.id}`);
  const some = names(list, 500);
  expect(new Set(some).size).toBe(500);
  expect(names(list.toReversed(), 500)).toEqual(some);
  expect(names(list, 1000).slice(0, 500)).toEqual(some);
  expect(names(list.slice(0, 5), 500)).toHaveLength(10);
  expect(some.filter((pair) => pair.split(" ")[0] === pair.split(" ")[1])).toEqual([]);
});
