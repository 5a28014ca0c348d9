/**
 * Indexes of a longest part of a list that is in rising order already: what is in it need not be moved
 * when the list is brought into order.
 */
export function keptInPlace(places: readonly number[]): Set<number> {
  // The last index of the best rising part of each length, and what stands before each index in it.
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, place] of places.entries()) {
    let length = ends.length;
    while (length > 0 && (places[ends[length - 1] ?? 0] ?? 0) >= place) length -= 1;
    before[index] = length > 0 ? (ends[length - 1] ?? -1) : -1;
    ends[length] = index;
  }
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.add(index);
  return kept;
}
