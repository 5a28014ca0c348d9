import { percentOf } from "../percent-of.ts";

/** Bits of a number of percent. */
export const percentBits = 7;

/** Percent of the points of the best of some attempts. */
export function bestPercent(tries: readonly { value: { points: number; of: number } }[]): number {
  return Math.max(...tries.map(({ value: { points, of } }) => percentOf(points, of)));
}
