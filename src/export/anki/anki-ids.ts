import type { Card } from "../../derive/cards/card.ts";
import type { Sha256 } from "./anki-view.ts";

/**
 * What a card was called at first, so that its note stays the same when its record is renamed. Each part of
 * the name goes back to the first of its former ids: authors add later ones behind.
 */
export function firstId({ id, formerIds }: Pick<Card, "id" | "formerIds">): string {
  const [name = "", direction] = cut(id, "!");
  const names = [name, ...formerIds.map((former) => cut(former, "!")[0] ?? "")];
  const parts = name.split("/").map((_, place) => {
    const [present, oldest] = new Set(names.map((each) => each.split("/")[place] ?? ""));
    return oldest ?? present ?? "";
  });
  // Only the first part has the kind in front of it, and all of its ids have the same.
  return parts.join("/") + (direction === undefined ? "" : `!${direction}`);
}

function cut(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** A guid of Anki. The site's title is in it: two sites may well both have a `term:container`. */
export function guidOf(site: string, id: string, sha256: Sha256): string {
  return sha256(JSON.stringify([site, id])).slice(0, 20);
}

/**
 * A number for each name, which depends on the name alone: a time in milliseconds between 2001 and 2020, as
 * Anki expects of ids and refuses of the future. Of two names with one number the later one moves on.
 */
export function numbersOf(names: readonly string[], sha256: Sha256): Map<string, number> {
  const taken = new Set<number>();
  return new Map(
    names.map((name) => {
      let number = 1e12 + (Number.parseInt(sha256(name).slice(0, 12), 16) % 6e11);
      while (taken.has(number)) number++;
      taken.add(number);
      return [name, number];
    }),
  );
}
