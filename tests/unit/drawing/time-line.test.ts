import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains } from "../../../src/drawing/drawing.ts";
import { readSvg } from "../../../src/drawing/svg-form.ts";
import { timeLine } from "../../../src/drawing/time-line.ts";

const thing = (id: string, from: number, to = from) => ({
  id,
  label: id,
  when: String(from),
  from,
  to,
});

/** Where the marks on the line stand, from top to bottom of each. */
function marks(svg: string): number[] {
  return [...svg.matchAll(/<rect x="57.5" y="([\d.]+)" width="9" height="([\d.]+)"/g)].map(
    ([, y, height]) => Number(y) + Number(height) / 2,
  );
}

describe("a time line", () => {
  test("gives equal times equal lengths", () => {
    const [a = 0, b = 0, c = 0] = marks(
      timeLine([thing("a", 2000), thing("b", 2005), thing("c", 2015)]).svg,
    );
    expect(c - b).toBeCloseTo(2 * (b - a), 0);
  });

  test("names so many years that their names do not touch", () => {
    const years = (svg: string) =>
      [...svg.matchAll(/font-size="13"[^>]*>(\d+)</g)].map(([, year]) => year);
    expect(years(timeLine([thing("a", 2020), thing("b", 2022)]).svg)).toEqual([
      "2020",
      "2021",
      "2022",
    ]);
    expect(years(timeLine([thing("a", 1904), thing("b", 1996)]).svg)).toEqual(
      ["1905", "1910", "1915", "1920", "1925", "1930", "1935", "1940", "1945", "1950"].concat([
        "1955",
        "1960",
        "1965",
        "1970",
        "1975",
        "1980",
        "1985",
        "1990",
        "1995",
      ]),
    );
  });
});

test("any things stand in the box, in order and apart, in the form of drawings", () => {
  const anyThings = fc
    .array(
      fc.tuple(fc.double({ min: 1800, max: 2100, noNaN: true }), fc.string({ maxLength: 60 })),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    .map((all) =>
      all
        .toSorted(([a], [b]) => a - b)
        .map(([from, label], index) => ({ ...thing(`t${index}`, from), label })),
    );
  fc.assert(
    fc.property(anyThings, (things) => {
      const drawing = timeLine(things);
      expect(readSvg(drawing.svg)).toBeDefined();
      expect(timeLine(things)).toEqual(drawing);
      let free = 0;
      for (const node of drawing.nodes) {
        expect(contains(drawing.box, node)).toBe(true);
        expect(node.y).toBeGreaterThanOrEqual(free);
        free = node.y + node.height;
      }
    }),
    { numRuns: 60 },
  );
});
