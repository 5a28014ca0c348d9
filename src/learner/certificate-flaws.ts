import type { Certificate } from "./path-areas.ts";
import type { PathRecords } from "./path-progress.ts";
import { percentOf } from "./percent-of.ts";

/** What a certificate says and the rest of its progress file does not, in a sentence each; empty where all fits. */
export function certificateFlaws(
  { results, done }: Certificate,
  { marks, attempts }: Pick<PathRecords, "marks" | "attempts">,
): string[] {
  const unmarked = done.filter((key) => !hasMark(marks, key));
  const passed = Object.values(attempts).filter(({ value }) => value.passed === true);
  // A module that was renamed since has its attempts under the earlier name.
  const without = results.filter(
    ({ percent }) =>
      !passed.some(
        ({ value }) => value.gate !== undefined && percentOf(value.points, value.of) === percent,
      ),
  );
  return [
    ...(unmarked.length > 0
      ? [
          `${unmarked.length} of ${done.length} lessons and tasks were never marked, first "${unmarked[0]}".`,
        ]
      : []),
    ...without.map(
      ({ title, percent }) => `no attempt at "${title}" was passed with ${percent} %.`,
    ),
  ];
}

/** A mark under the key, or under one that ends alike, as lessons have that were renamed with their curriculum. */
function hasMark(marks: PathRecords["marks"], key: string): boolean {
  if (marks[key]) return true;
  const item = key.slice(key.lastIndexOf("/"));
  return Object.keys(marks).some((other) => other.endsWith(item));
}
