/** Percent of the points, rounded down, so that nobody passes by rounding. */
export function percentOf(points: number, of: number): number {
  return of === 0 ? 0 : Math.floor((points / of) * 100 + 1e-9);
}
