import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Arrangeable, arrangement, asShown } from "../../../../src/derive/quiz/arrange.ts";
import type { QuizQuestion } from "../../../../src/knowledge/quiz-records.ts";
import { toText } from "../../../../src/markup/to-text.ts";
import { inWords, options, written } from "./quiz-shape.ts";

/** Questions whose first of so many options is right. */
function singles(counts: readonly number[]): Arrangeable[] {
  return counts.map((count, index) => ({
    id: `q${index}`,
    keys: Array.from({ length: count }, (_, at) => at === 0),
    keepOrder: false,
  }));
}

function placesOf(orders: readonly number[][]): number[] {
  return orders.map((order) => order.indexOf(0));
}

function textsOf({ answer }: QuizQuestion): string[] {
  return "options" in answer ? answer.options.map(({ text }) => toText(text)) : [];
}

describe("the order of options", () => {
  test("has every option once, whatever the seed", () => {
    const counts = fc.array(fc.integer({ min: 2, max: 6 }));
    fc.assert(
      fc.property(counts, fc.string(), (sizes, seed) => {
        const orders = arrangement(singles(sizes), seed);
        expect(orders.map((order) => order.toSorted((a, b) => a - b))).toEqual(
          sizes.map((size) => [...Array(size).keys()]),
        );
      }),
    );
  });

  test("deals right answers over the places by turns", () => {
    const places = placesOf(arrangement(singles(Array(40).fill(4)), "seed"));
    for (let start = 0; start < 40; start += 4) {
      expect(places.slice(start, start + 4).sort()).toEqual([0, 1, 2, 3]);
    }
  });

  test("never puts more than three of five right answers at one place", () => {
    const counts = fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(counts, fc.string(), (sizes, seed) => {
        const places = placesOf(arrangement(singles(sizes), seed));
        const most = Math.max(...places.map((at) => places.filter((each) => each === at).length));
        expect(most).toBeLessThanOrEqual(places.length * 0.6);
      }),
    );
  });

  test("is another one for another seed, and the same for the same", () => {
    const questions = singles(Array(10).fill(4));
    expect(arrangement(questions, "one")).toEqual(arrangement(questions, "one"));
    expect(arrangement(questions, "one")).not.toEqual(arrangement(questions, "two"));
  });

  test("is left alone where it counts, and that takes no place from others", () => {
    const [first, second, ...others] = singles([3, 3, 3, 3]);
    const kept = { id: "kept", keys: [true, false, false], keepOrder: true };
    const questions = [first, second, ...others].flatMap((each) => each ?? []);
    const orders = arrangement([kept, ...questions], "seed");
    expect(orders[0]).toEqual([0, 1, 2]);
    expect(orders.slice(1)).toEqual(arrangement(questions, "seed"));
  });

  test("takes no place from others where several could be right and one is", () => {
    const questions = singles([3, 3, 3]);
    const [first] = questions;
    const several = first ? [{ ...first, id: "several", isSeveral: true }] : [];
    const orders = arrangement([...several, ...questions], "seed");
    expect(orders.slice(1)).toEqual(arrangement(questions, "seed"));
  });

  test("is by chance alone where several are right, or none can be chosen", () => {
    const several = { id: "a", keys: [true, true, false], keepOrder: false };
    const none = { id: "b", keys: [], keepOrder: false };
    const [order, empty] = arrangement([several, none], "seed");
    expect(order?.toSorted()).toEqual([0, 1, 2]);
    expect(empty).toEqual([]);
  });
});

describe("questions as they are shown", () => {
  test("keep an author's order, and arrange what a rule made", () => {
    const answer = options("*Right", "Wrong", "Worse", "Worst");
    const byAuthor = written("a", "A?", answer);
    const byRule = ["b", "c", "d", "e"].map((id) => written(id, "B?", answer, { rule: "fact" }));
    const [first, ...others] = asShown([byAuthor, ...byRule]);
    expect(first).toEqual(byAuthor);
    expect(others.map((each) => textsOf(each).indexOf("Right")).sort()).toEqual([0, 1, 2, 3]);
    expect(others.map(inWords)).toEqual(byRule.map(inWords));
  });

  test("are left as they are where nothing can be put in order", () => {
    const question = written("a", "So it is.", { type: "true-false", isTrue: true });
    expect(asShown([question])).toEqual([question]);
    expect(asShown([])).toEqual([]);
  });
});
