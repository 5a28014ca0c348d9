import { toText } from "../../markup/to-text.ts";
import type { StatedFact } from "./comparison-cards.ts";

/** Facts whose value and note are the same, in the order of the first of each. */
export function equalCells(stated: readonly StatedFact[]): StatedFact[][] {
  return groupBy(stated, ({ fact: { value, note } }) =>
    JSON.stringify([value, note ? toText(note) : ""]),
  );
}

/** Items with one key, in the order of the first of each. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
