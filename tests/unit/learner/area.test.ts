import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Area,
  type Entries,
  mergeEntries,
  readArea,
  writeArea,
} from "../../../src/learner/area.ts";

const marks: Area<boolean> = {
  name: "marks",
  version: 2,
  isValue: (value): value is boolean => typeof value === "boolean",
  migrate: (value, version) => (version === 1 && value === "yes" ? true : undefined),
};

const entries = fc.dictionary(
  fc.constantFrom("a", "b", "c"),
  fc.record({ at: fc.nat(3), value: fc.boolean() }),
  { noNullPrototype: true },
);

describe("merging", () => {
  test("gives the same in every order and however often", () => {
    fc.assert(
      fc.property(entries, entries, entries, (a, b, c) => {
        expect(mergeEntries(a, b)).toEqual(mergeEntries(b, a));
        expect(mergeEntries(mergeEntries(a, b), c)).toEqual(mergeEntries(a, mergeEntries(b, c)));
        expect(mergeEntries(a, a)).toEqual(a);
      }),
    );
  });

  test("keeps the later of two, and entries that only one side has", () => {
    const first: Entries<boolean> = { a: { at: 2, value: true }, b: { at: 1, value: true } };
    const second: Entries<boolean> = { a: { at: 1, value: false }, c: { at: 1, value: false } };
    expect(mergeEntries(first, second)).toEqual({
      a: { at: 2, value: true },
      b: { at: 1, value: true },
      c: { at: 1, value: false },
    });
  });
});

describe("reading", () => {
  test("gives back what was written", () => {
    fc.assert(
      fc.property(entries, (some) => {
        expect(readArea(marks, writeArea(marks, some))).toEqual({ entries: some });
      }),
    );
    expect(readArea(marks, null)).toEqual({ entries: {} });
  });

  test.each(["", "{", "null", "[]", '{"version":2}', '{"version":2,"entries":[]}'])(
    "%j is damaged",
    (text) => {
      expect(readArea(marks, text)).toEqual({ entries: {}, problem: "damaged" });
    },
  );

  test("keeps the sound entries of a damaged area", () => {
    const text = '{"version":2,"entries":{"a":{"at":1,"value":true},"b":{"at":1,"value":7},"c":8}}';
    expect(readArea(marks, text)).toEqual({
      entries: { a: { at: 1, value: true } },
      problem: "damaged",
    });
  });

  test("brings earlier versions into shape and leaves later ones alone", () => {
    const text = (version: number) =>
      `{"version":${version},"entries":{"a":{"at":1,"value":"yes"}}}`;
    expect(readArea(marks, text(1))).toEqual({ entries: { a: { at: 1, value: true } } });
    expect(readArea(marks, text(3))).toEqual({ entries: {}, problem: "newer" });
  });
});
