import type { Entries } from "./area.ts";

/** How many records are marked as read of those whose keys begin in one of the ways, at most `total`. */
export function countRead(
  marks: Readonly<Entries<boolean>>,
  prefixes: readonly string[],
  total: number,
): number {
  const read = Object.entries(marks).filter(
    ([key, { value }]) => value && prefixes.some((prefix) => key.startsWith(prefix)),
  );
  return Math.min(read.length, total);
}
