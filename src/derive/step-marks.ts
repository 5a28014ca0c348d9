import type { Drawing } from "../drawing/drawing.ts";
import type { DiagramStep, ShownPart } from "../knowledge/records.ts";

/** Where the number of a step stands on a drawing, in its user units. */
export interface StepMark {
  /** From 1. */
  number: number;
  x: number;
  y: number;
}

/** Half the width of a number's disc, in user units. */
export const markRadius = 10;

/**
 * A place for the number of each step: at the corner of the first node that no earlier step has shown, or
 * beside the first such edge. No two stand on one another.
 */
export function deriveStepMarks(drawing: Drawing, steps: readonly DiagramStep[]): StepMark[] {
  const shown = new Set<string>();
  const marks: StepMark[] = [];
  for (const [index, { shows }] of steps.entries()) {
    const part = shows.find((each) => !shown.has(JSON.stringify(each))) ?? shows[0];
    for (const each of shows) shown.add(JSON.stringify(each));
    const place = part && placeOf(drawing, part);
    if (place) marks.push({ number: index + 1, ...beside(place, marks) });
  }
  return marks;
}

function placeOf({ nodes, edges }: Drawing, part: ShownPart): { x: number; y: number } | undefined {
  return "node" in part
    ? nodes.find(({ id }) => id === part.node)
    : edges.find(({ from, to }) => from === part.from && to === part.to);
}

function beside(
  { x, y }: { x: number; y: number },
  marks: readonly StepMark[],
): { x: number; y: number } {
  const apart = 2 * markRadius + 2;
  const isTaken = (at: number): boolean =>
    marks.some((mark) => Math.hypot(mark.x - at, mark.y - y) < apart);
  let at = x;
  while (isTaken(at)) at += apart;
  return { x: at, y };
}
