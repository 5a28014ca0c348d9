/** What one of so many right answers is worth in percent; Moodle knows no other shares of a whole. */
const shares = new Map<number, string>([
  [1, "100"],
  [2, "50"],
  [3, "33.33333"],
  [4, "25"],
  [5, "20"],
  [6, "16.66667"],
  [7, "14.28571"],
  [8, "12.5"],
  [9, "11.11111"],
  [10, "10"],
  [20, "5"],
]);

/**
 * The percent that a right answer out of several gets, as Moodle writes it: its import refuses or rounds
 * all others. Undefined for a number by which it cannot share.
 */
export function moodleShare(keys: number): string | undefined {
  return shares.get(keys);
}
