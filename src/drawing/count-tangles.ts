interface Point {
  x: number;
  y: number;
}

/** A line along points with its label in a box; a box without width is none. */
export interface LabelledLine {
  points: readonly Point[];
  label: { x: number; y: number; width: number; height: number };
}

/**
 * How often lines cross each other or run through each other's labels, which is worse: it looks as if
 * the label were theirs.
 */
export function countTangles(lines: readonly LabelledLine[]): number {
  const segments = lines.flatMap(({ points }, line) =>
    points.slice(1).map((end, index) => ({ line, start: points[index] ?? end, end })),
  );
  let tangles = 0;
  for (const [index, a] of segments.entries()) {
    for (const b of segments.slice(index + 1)) {
      if (a.line !== b.line && cross(a, b)) tangles += 1;
    }
    for (const [line, { label }] of lines.entries()) {
      if (line !== a.line && label.width > 0 && runsThrough(a, label)) tangles += 5;
    }
  }
  return tangles;
}

interface Segment {
  start: Point;
  end: Point;
}

/** Whether two segments cross; that they share an end does not count. */
function cross(a: Segment, b: Segment): boolean {
  return side(a, b.start) * side(a, b.end) < 0 && side(b, a.start) * side(b, a.end) < 0;
}

function side({ start, end }: Segment, { x, y }: Point): number {
  return Math.sign((end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x));
}

function runsThrough(segment: Segment, { x, y, width, height }: LabelledLine["label"]): boolean {
  const [left, right] = [x - width / 2, x + width / 2];
  const [top, bottom] = [y - height / 2, y + height / 2];
  const rising = { start: { x: left, y: bottom }, end: { x: right, y: top } };
  const falling = { start: { x: left, y: top }, end: { x: right, y: bottom } };
  const isInside = ({ x: px, y: py }: Point): boolean =>
    px > left && px < right && py > top && py < bottom;
  return (
    cross(segment, rising) ||
    cross(segment, falling) ||
    isInside(segment.start) ||
    isInside(segment.end)
  );
}
