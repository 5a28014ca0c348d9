import type { Update } from "./records.ts";

/**
 * The newest of a topic's updates after which nobody can start with it any more: it is closed to new
 * customers, or retired. Undefined while it is open.
 */
export function closingUpdate<U extends Pick<Update, "date" | "effect">>(
  updates: readonly U[],
): U | undefined {
  return updates
    .filter(({ effect }) => effect === "closed-to-new" || effect === "retired")
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
}
