import type { CardKind } from "../../knowledge/records.ts";

/**
 * The id of a card and those that it had: each part of the record's name with the ids that this part had
 * before. A `fact` is of the kind of comparisons, since these show it.
 */
export function cardIds(
  kind: CardKind | "fact",
  parts: readonly (readonly string[])[],
  direction?: string,
): { id: string; formerIds: string[] } {
  const names = parts.reduce<string[]>(
    (made, ids) =>
      made.length === 0 ? [...ids] : made.flatMap((first) => ids.map((id) => `${first}/${id}`)),
    [],
  );
  const [id = "", ...formerIds] = names.map(
    (name) => `${kind}:${name}${direction === undefined ? "" : `!${direction}`}`,
  );
  return { id, formerIds };
}

/** The ids of a record, the present one first. */
export function idsOf({ id, formerIds }: { id: string; formerIds: readonly string[] }): string[] {
  return [id, ...formerIds];
}

/** The name of the record of a card, as `term:task` of `term:task!reverse`. */
export function recordOf(cardId: string): string {
  return cardId.replace(/!.*$/s, "");
}

/**
 * A name that those cards share of which one may say the answer of another: those of one record, and what
 * the topics of a comparison have on one dimension.
 */
export function siblingsOf(cardId: string): string {
  return recordOf(cardId).replace(/^fact:.*\//s, "fact:");
}
