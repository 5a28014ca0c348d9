import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { formatYaml } from "../../../../src/import/write/format-yaml.ts";

test("folds long texts, keeps short lists on a line and parts records", () => {
  const long =
    "Every fact is a record with an id and a source, written once, and every page is a view of records.";
  expect(
    formatYaml([
      { id: "a", text: long, topics: ["x", "y"] },
      { id: "b", text: "Two\n\n- lines" },
    ]),
  ).toBe(`- id: a
  text: >-
    Every fact is a record with an id and a source, written once, and every page is a view of
    records.
  topics: [x, y]

- id: b
  text: |-
    Two

    - lines
`);
});

test("every text reads back as it was", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.lorem({ maxCount: 40 }),
    fc.string({ unit: fc.constantFrom(..."ab \n\t#:-'\"[]{}&*!|>%@`,?\\") }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.record({ text, list: fc.array(text, { maxLength: 3 }) }), { minLength: 1 }),
      (value) => {
        expect(parse(formatYaml(value))).toEqual(value);
      },
    ),
    { numRuns: 1_000, seed: 1 },
  );
});
