import { numbers, round, svgElement, textLines, widthOf } from "./draw-text.ts";
import type { Drawing } from "./drawing.ts";
import { type SvgElement, writeSvg } from "./svg-form.ts";
import { wrapText } from "./wrap-text.ts";

export interface TimedThing {
  id: string;
  label: string;
  /** Its date for readers. */
  when: string;
  /** Years with fractions; a day begins and ends at one point. */
  from: number;
  to: number;
}

const look = { fontSize: 15, columnWidth: 7.9, lineHeight: 20 };
const yearLook = { fontSize: 13, columnWidth: 6.9, lineHeight: 17 };
const axis = 62;
const labelsLeft = 104;
const top = 20;
const gap = 8;

/**
 * Draws things along a line down the years, of which each is equally long. What would cover what is
 * above it moves down, and a line leads to its place. Things are in the order of their beginning.
 */
export function timeLine(things: readonly TimedThing[]): Drawing {
  const start = Math.floor(Math.min(...things.map(({ from }) => from)));
  const end = Math.max(start + 1, Math.ceil(Math.max(...things.map(({ to }) => to))));
  const yearHeight = Math.min(64, Math.max(1, 720 / (end - start)));
  const yOf = (year: number): number => top + (year - start) * yearHeight;
  let free = 0;
  const placed = things.map((thing) => {
    const lines = [...wrapText(thing.label, 34), thing.when];
    const height = lines.length * look.lineHeight + 12;
    const width = Math.ceil(widthOf(lines, look) + 28);
    const middle = yOf((thing.from + thing.to) / 2);
    const y = Math.max(free, middle - height / 2, 2);
    free = y + height + gap;
    return { ...thing, lines, middle, x: labelsLeft, y, width, height };
  });
  const bottom = Math.max(free, yOf(end) + 14);
  const box = {
    ...{ x: 0, y: 0, height: Math.ceil(bottom) },
    width: Math.ceil(Math.max(...placed.map(({ x, width }) => x + width)) + 2),
  };
  const line = (x1: number, y1: number, x2: number, y2: number, colour: string): SvgElement =>
    svgElement("line", {
      ...numbers({ x1, y1, x2, y2 }),
      stroke: `var(--drawing-${colour})`,
      "stroke-width": "1.5",
    });
  const svg = svgElement("svg", { viewBox: `0 0 ${box.width} ${box.height}` }, [
    line(axis, yOf(start), axis, yOf(end), "line"),
    ...ticks(start, end, yearHeight).flatMap((year) => [
      line(axis - 5, yOf(year), axis, yOf(year), "line"),
      ...textLines([String(year)], { x: 28, y: yOf(year) }, yearLook),
    ]),
    ...placed.map(({ middle, y, height }) =>
      svgElement("polyline", {
        points: [
          axis,
          middle,
          axis + 16,
          middle,
          labelsLeft - 10,
          y + height / 2,
          labelsLeft,
          y + height / 2,
        ]
          .map(round)
          .join(" "),
        stroke: "var(--drawing-node-line)",
        "stroke-width": "1.5",
      }),
    ),
    ...placed.map(({ from, to }) => {
      const [begin, finish] = [yOf(from), yOf(to)];
      const height = Math.max(9, finish - begin);
      const y = (begin + finish) / 2 - height / 2;
      return svgElement("rect", {
        ...numbers({ x: axis - 4.5, y, width: 9, height, rx: 4.5 }),
        fill: "var(--drawing-accent-line)",
      });
    }),
    ...placed.map(({ id, lines, x, y, width, height }) =>
      svgElement("g", { "data-node": id }, [
        svgElement("rect", {
          ...numbers({ x, y, width, height, rx: 6 }),
          fill: "var(--drawing-node)",
          stroke: "var(--drawing-node-line)",
          "stroke-width": "1.5",
        }),
        ...textLines(lines, { x: x + width / 2, y: y + height / 2 }, look),
      ]),
    ),
  ]);
  return {
    type: "time-line",
    svg: writeSvg(svg),
    box,
    nodes: placed.map(({ id, label, x, y, width, height }) => ({ id, label, x, y, width, height })),
    edges: [],
    texts: placed.flatMap(({ lines }) => lines),
  };
}

/** Years to name: so many that their names do not touch. */
function ticks(start: number, end: number, yearHeight: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((years) => years * yearHeight >= 36);
  const every = step ?? end - start;
  const first = Math.ceil(start / every) * every;
  return Array.from(
    { length: Math.floor((end - first) / every) + 1 },
    (_, index) => first + index * every,
  );
}
