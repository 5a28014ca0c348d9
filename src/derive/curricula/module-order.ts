/** What can be put in order: its id and the ids of what comes before it. */
export interface Ordered {
  id: string;
  requires: readonly string[];
}

/**
 * The list with everything behind what it requires, and otherwise in its own order. What is required and
 * not in the list is left aside; members of a circle, which the compiler refuses, come last.
 */
export function inOrder<T extends Ordered>(list: readonly T[]): T[] {
  const open = new Set(list);
  const waiting = new Set(list.map(({ id }) => id));
  const ordered: T[] = [];
  while (open.size > 0) {
    const [next] = [...open].filter(({ requires }) => !requires.some((id) => waiting.has(id)));
    if (!next) return [...ordered, ...open];
    open.delete(next);
    waiting.delete(next.id);
    ordered.push(next);
  }
  return ordered;
}

/** Everything that a member requires, and that this requires in turn. */
export function allRequired(list: readonly Ordered[], id: string): Set<string> {
  const byId = new Map(list.map((each) => [each.id, each]));
  const found = new Set<string>();
  const open = [...(byId.get(id)?.requires ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(byId.get(next)?.requires ?? []));
  }
  return found;
}
