/** As many new cards a day as Anki shows by default. */
export const newPerDay = 20;

/** Cards of one name, of which one may say the answer of another. */
interface Group<T> {
  items: readonly T[];
  taken: number;
  /** Where its last one stands. */
  last: number;
  /** How many places apart its items should be. */
  gap: number;
}

/**
 * Items in an order in which those of one name are `wanted` places apart, or where there are too few for
 * that about as far as can be; next to each other only where any order would have some so. First comes one
 * of each name, then the second of those that have two, as far as the distance lets it.
 */
export function keepApart<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  wanted: number = newPerDay,
): T[] {
  const byName = Map.groupBy(items, nameOf);
  const sizes = [...byName.values()].map(({ length }) => length).sort((a, b) => b - a);
  let open = [...byName.values()].map((each): Group<T> => {
    const { length: size } = each;
    const asLarge = sizes.findLastIndex((other) => other >= size) + 1;
    const widest = Math.floor((items.length - asLarge) / Math.max(1, size - 1));
    const gap = Math.max(1, Math.min(wanted, widest));
    return { items: each, taken: 0, last: Number.NEGATIVE_INFINITY, gap };
  });
  return items.map((_, place) => {
    const group = nextGroup(open, place, items.length - place);
    const item = group.items[group.taken] as T;
    group.taken++;
    group.last = place;
    if (leftOf(group) === 0) open = open.filter((each) => each !== group);
    return item;
  });
}

function leftOf({ items, taken }: Group<unknown>): number {
  return items.length - taken;
}

/** The group whose item stands at a place, with so many places left. */
function nextGroup<T>(open: readonly Group<T>[], place: number, places: number): Group<T> {
  let [first, tightest, rested]: (Group<T> | undefined)[] = [];
  let least = Number.POSITIVE_INFINITY;
  let repeated = 0;
  for (const group of open) {
    const left = leftOf(group);
    if (left > 1) repeated++;
    const isNext = group.last === place - 1;
    // From now on it has to stand at every second place.
    if (!isNext && left > 1 && 2 * left > places) return group;
    if (!isNext && (!rested || restOf(group, place) > restOf(rested, place))) rested = group;
    if (group.last + group.gap > place) continue;
    if (!first || group.taken < first.taken) first = group;
    // How many places it could still wait.
    const slack = places - 1 - (left - 1) * group.gap;
    if (left > 1 && slack < least) [tightest, least] = [group, slack];
  }
  // Each of those that come again may want a place at the same time.
  const chosen = (least < repeated ? tightest : undefined) ?? first ?? rested ?? open[0];
  if (!chosen) throw new Error("There are more places than items.");
  return chosen;
}

/** How long ago its last item was, for the distance that it should have. */
function restOf({ last, gap }: Group<unknown>, place: number): number {
  return (place - last) / gap;
}
