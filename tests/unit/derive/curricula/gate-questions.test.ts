import fc from "fast-check";
import { expect, test } from "vitest";
import { drawGate, type GateDrawable } from "../../../../src/derive/curricula/gate-questions.ts";

function question(id: string, ...topics: string[]): GateDrawable {
  return {
    ...{ id, options: 2 },
    spec: { type: "one-answer", about: [`fact:${id}`], keys: [0], keepOrder: false, topics },
  };
}

const pool = [
  ...["a1", "a2", "a3", "a4", "a5", "a6"].map((id) => question(id, "a")),
  ...["b1", "b2"].map((id) => question(id, "b")),
  question("c1", "c"),
  question("other", "z"),
];

test("each outcome is asked for while the count allows it, and nothing else is", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 12 }), (seed, count) => {
      const drawn = drawGate(pool, [["a"], ["b", "c"]], seed, count);
      expect(drawn).toHaveLength(Math.min(count, 9));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn).not.toContain("other");
      if (count >= 2) {
        expect(drawn.some((id) => id.startsWith("a"))).toBe(true);
        expect(drawn.some((id) => /^[bc]/.test(id))).toBe(true);
      }
      expect(drawGate(pool, [["a"], ["b", "c"]], seed, count)).toEqual(drawn);
    }),
  );
});
