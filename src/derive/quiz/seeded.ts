/**
 * A number from 0 to 2³² − 1 that depends on every letter of a text: FNV-1a over its UTF-16 units, with
 * the last step of MurmurHash3, so that texts that differ in one letter are far apart.
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mixed(hash);
}

function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
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

/** What tells members apart, and what several of them have in common. */
export interface Names<T> {
  nameOf(member: T): string;
  groupOf(member: T): string;
}

/** The list in an order that a seed gives, one of each group before the second of any. */
export function spread<T>(list: readonly T[], seed: string, { nameOf, groupOf }: Names<T>): T[] {
  const counts = new Map<string, number>();
  return shuffled(list, seed, nameOf)
    .map((member) => {
      const rank = counts.get(groupOf(member)) ?? 0;
      counts.set(groupOf(member), rank + 1);
      return { member, rank };
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ member }) => member);
}

/** At most so many members, the first ones that are spread, kept in the list's order. */
export function picked<T>(
  list: readonly T[],
  limit: number | undefined,
  seed: string,
  names: Names<T>,
): readonly T[] {
  if (limit === undefined || list.length <= limit) return list;
  const chosen = new Set(spread(list, seed, names).slice(0, limit));
  return list.filter((member) => chosen.has(member));
}

/**
 * Pairs of members, the smaller id first; of more than a limit those whose hashes come first. Each
 * member is hashed once: a thousand of them are half a million pairs.
 */
export function pairsOf<T extends { id: string }>(list: readonly T[], limit: number): [T, T][] {
  const ordered = list
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((member) => ({ member, hash: hashOf(member.id) }));
  const count = (ordered.length * (ordered.length - 1)) / 2;
  // Somewhat more pairs than are wanted lie below this; should chance leave too few, all are looked at.
  const below = (limit / count) * 2 ** 33;
  const found = pairsBelow(ordered, below);
  const pairs = found.length < limit && count > found.length ? pairsBelow(ordered, 2 ** 32) : found;
  return pairs
    .sort((a, b) => a.hash - b.hash)
    .slice(0, limit)
    .map(({ pair }) => pair);
}

function pairsBelow<T>(
  ordered: readonly { member: T; hash: number }[],
  limit: number,
): { hash: number; pair: [T, T] }[] {
  const pairs: { hash: number; pair: [T, T] }[] = [];
  for (const [index, first] of ordered.entries()) {
    for (let at = index + 1; at < ordered.length; at++) {
      const second = ordered[at];
      if (!second) break;
      const hash = mixed(Math.imul(first.hash, 0x01000193) ^ second.hash);
      if (hash < limit) pairs.push({ hash, pair: [first.member, second.member] });
    }
  }
  return pairs;
}
