import type { Card, Deck } from "../../derive/cards/card.ts";
import { ankiTags, deckName, inStudyOrder, plainName } from "./anki-decks.ts";
import { type AnkiFields, ankiFields } from "./anki-fields.ts";
import { firstId, guidOf, numbersOf } from "./anki-ids.ts";
import type { AnkiPicture } from "./anki-pictures.ts";
import type { AnkiView, Sha256 } from "./anki-view.ts";

/** What a package holds. */
export interface AnkiPackage {
  decks: AnkiDeck[];
  /** One for each card, in the order in which new ones are shown. */
  notes: AnkiNote[];
  /** By name. */
  pictures: AnkiPicture[];
}

export interface AnkiDeck {
  id: number;
  /** As in `Site::Talk`. */
  name: string;
}

export interface AnkiNote {
  /** Of the note and of its only card. */
  id: number;
  /** By it Anki knows the note again. */
  guid: string;
  deck: number;
  /** Updates are recognised by it: see `modifiedSeconds`. */
  modifiedSeconds: number;
  /** By name. */
  tags: string[];
  /** In the order of the note type. */
  fields: string[];
}

/** A note of the package that is replaced. */
export type EarlierNote = Pick<AnkiNote, "guid" | "modifiedSeconds" | "tags" | "fields">;

/**
 * A deck as a package.
 *
 * @param decks All that there are, by which cards are tagged.
 * @param earlier Notes by the ids of their cards. Default: none.
 */
export function ankiPackage(
  view: AnkiView,
  { cards, decks, deck }: { cards: readonly Card[]; decks: readonly Deck[]; deck: Deck },
  sha256: Sha256,
  earlier: ReadonlyMap<string, EarlierNote> = new Map(),
): AnkiPackage {
  const { title } = view.knowledge.site;
  const byId = new Map(cards.map((card) => [card.id, card]));
  const chosen = inStudyOrder(
    view,
    deck.cards.flatMap((id) => byId.get(id) ?? []),
  );
  const tagsOf = ankiTags(decks);
  const taken = new Set<string>();
  const made = chosen.map((card) => {
    const before = [card.id, ...card.formerIds, ...card.mergedIds].flatMap(
      (id) => earlier.get(id) ?? [],
    )[0];
    const wanted = [
      ...(before ? [before.guid] : []),
      // A card may have the note of another that it has taken in, so the other's own ids come after.
      ...[firstId(card), card.id, `${card.id}!again`].map((id) => guidOf(title, id, sha256)),
    ];
    const guid = wanted.find((each) => !taken.has(each)) ?? "";
    taken.add(guid);
    const fields = ankiFields(view, card, sha256);
    return { fields, guid, before, tags: tagsOf(card), deckName: deckName(view, card) };
  });
  const root = plainName(title);
  const names = [...new Set([root, ...made.map(({ deckName }) => deckName)])];
  const deckIds = numbersOf(names, sha256);
  const noteIds = numbersOf(
    made.map(({ guid }) => guid),
    sha256,
  );
  const pictures = new Map(
    made.flatMap(({ fields }) => fields.pictures.map((picture) => [picture.name, picture])),
  );
  return {
    decks: names.map((name) => ({ id: deckIds.get(name) ?? 0, name })),
    notes: made.map(({ fields, guid, before, tags, deckName }) => {
      const note = { guid, tags, fields: inOrder(fields) };
      return {
        ...note,
        id: noteIds.get(guid) ?? 0,
        deck: deckIds.get(deckName) ?? 0,
        modifiedSeconds: modifiedSeconds(note, before, sha256),
      };
    }),
    pictures: [...pictures.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function inOrder({ front, back, source, link, id }: AnkiFields): string[] {
  return [front, back, source, link, id];
}

/**
 * When a note was changed, as Anki is told: it takes a note that it knows only if this is another second
 * (or, unless it is told to update always, a later one). A clock would give equal content unequal bytes, so
 * it is made of the content, and later than in the package that is replaced where something is different.
 */
export function modifiedSeconds(
  note: Pick<AnkiNote, "guid" | "tags" | "fields">,
  before: EarlierNote | undefined,
  sha256: Sha256,
): number {
  const content = contentOf(note);
  if (before && contentOf(before) === content) return before.modifiedSeconds;
  const made = 1e9 + (Number.parseInt(sha256(content).slice(0, 12), 16) % 5e8);
  return Math.max(made, before ? before.modifiedSeconds + 1 : 0);
}

function contentOf({ tags, fields }: Pick<AnkiNote, "tags" | "fields">): string {
  return JSON.stringify([tags, fields]);
}
