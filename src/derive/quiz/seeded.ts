/**
 * A number from 0 to 2³² − 1 that depends on every letter of a text: FNV-1a over its UTF-16 units, with
 * the last step of MurmurHash3, so that texts that differ in one letter are far apart.
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The list in an order that a seed gives: each member's place depends on its own name alone, so that a
 * member that comes or goes leaves the others in their order.
 */
export function shuffled<T>(
  list: readonly T[],
  seed: string,
  nameOf: (member: T, index: number) => string,
): T[] {
  return list
    .map((member, index) => {
      const name = nameOf(member, index);
      return { member, name, hash: hashOf(`${seed}\n${name}`) };
    })
    .sort((a, b) => a.hash - b.hash || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ member }) => member);
}

/**
 * At most so many members, chosen by their names, from as many groups as there are, and kept in the
 * list's order.
 */
export function picked<T>(
  list: readonly T[],
  limit: number | undefined,
  seed: string,
  { nameOf, groupOf }: { nameOf: (member: T) => string; groupOf: (member: T) => string },
): readonly T[] {
  if (limit === undefined || list.length <= limit) return list;
  const counts = new Map<string, number>();
  const ranked = shuffled(list, seed, nameOf).map((member) => {
    const rank = counts.get(groupOf(member)) ?? 0;
    counts.set(groupOf(member), rank + 1);
    return { member, rank };
  });
  const chosen = ranked.sort((a, b) => a.rank - b.rank).slice(0, limit);
  const members = new Set(chosen.map(({ member }) => member));
  return list.filter((member) => members.has(member));
}
