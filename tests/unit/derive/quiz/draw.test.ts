import fc from "fast-check";
import { expect, test } from "vitest";
import { arrange, type Drawable, draw } from "../../../../src/derive/quiz/draw.ts";
import { newSeed } from "../../../../src/site/client/quiz/new-seed.ts";

function drawable(id: string, about: string[], keys = [0], keepOrder = false): Drawable {
  return { id, spec: { type: "one-answer", about, keys, keepOrder }, options: 4 };
}

const pool = Array.from({ length: 12 }, (_, index) =>
  drawable(`q${index}`, [`fact:${index % 8}`, `topic:${index}`]),
);

test("a name draws the same questions in the same order, another name others", () => {
  expect(draw(pool, "blue", 5)).toEqual(draw(pool, "blue", 5));
  expect(draw(pool, "green", 5)).not.toEqual(draw(pool, "blue", 5));
  expect(draw(pool.toReversed(), "blue", 5)).toEqual(draw(pool, "blue", 5));
});

test("no attempt asks for a record that another of its questions tells", () => {
  const abouts = fc.array(fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 3 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(abouts, fc.string(), fc.nat({ max: 14 }), (lists, seed, count) => {
      const all = lists.map((about, index) => drawable(`q${index}`, about));
      const drawn = draw(all, seed, count).map((id) => all.find((each) => each.id === id));
      const told = drawn.flatMap((each) => each?.spec.about ?? []);
      expect(new Set(told).size).toBe(told.length);
      expect(drawn.length).toBeLessThanOrEqual(count);
      // Nothing that would have fitted is left out.
      const left = all.filter(
        (each) => !drawn.includes(each) && !each.spec.about.some((name) => told.includes(name)),
      );
      expect(drawn.length === count || left.length === 0).toBe(true);
    }),
  );
});

test("options stand in an order of the seed, those with an order of their own stay", () => {
  const questions = [drawable("a", []), drawable("b", [], [1], true), drawable("c", [], [0, 1])];
  const orders = arrange(questions, "blue");
  expect(orders.get("a")?.toSorted()).toEqual([0, 1, 2, 3]);
  expect(orders.get("b")).toEqual([0, 1, 2, 3]);
  expect(orders.get("c")?.toSorted()).toEqual([0, 1, 2, 3]);
  expect(arrange(questions, "blue")).toEqual(orders);
});

test("a seed by chance is short and can be read aloud", () => {
  expect(newSeed()).toMatch(/^[a-hjkmnp-z2-9]{6}$/);
  expect(newSeed()).not.toBe(newSeed());
});
