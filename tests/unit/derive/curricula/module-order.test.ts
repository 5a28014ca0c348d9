import fc from "fast-check";
import { expect, test } from "vitest";
import { allRequired, inOrder } from "../../../../src/derive/curricula/module-order.ts";

/** Modules that require some of those before them in a hidden order, in another order. */
const graph = fc
  .array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .chain((rows) => {
    const modules = rows.map((picks, index) => ({
      id: `m${index}`,
      requires: index === 0 ? [] : [...new Set(picks.map((pick) => `m${pick % index}`))],
    }));
    return fc.shuffledSubarray(modules, { minLength: modules.length });
  });

test("everything comes behind what it requires, and nothing is lost", () => {
  fc.assert(
    fc.property(graph, (modules) => {
      const ordered = inOrder(modules);
      expect(new Set(ordered)).toEqual(new Set(modules));
      const places = new Map(ordered.map(({ id }, index) => [id, index]));
      for (const { id, requires } of ordered) {
        for (const before of requires) expect(places.get(before)).toBeLessThan(places.get(id) ?? 0);
      }
    }),
    { numRuns: 500 },
  );
});

test("a list in order stays as it is", () => {
  fc.assert(
    fc.property(graph, (modules) => {
      const once = inOrder(modules);
      expect(inOrder(once)).toEqual(once);
    }),
  );
});

test("what is required is followed to its end", () => {
  const modules = [
    { id: "a", requires: [] },
    { id: "b", requires: ["a"] },
    { id: "c", requires: ["b"] },
    { id: "d", requires: ["a"] },
  ];
  expect([...allRequired(modules, "c")].sort()).toEqual(["a", "b"]);
  expect([...allRequired(modules, "a")]).toEqual([]);
});
