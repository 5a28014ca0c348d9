import type { CardKind, Provenance } from "../../knowledge/records.ts";
import type { MarkupTree } from "../../markup/tree.ts";

/** A flashcard: what it asks, and what it shows when it is turned. */
export interface Card {
  /**
   * The record's name and, behind a mark, the direction: `term:task`, `term:task!reverse`,
   * `takeaway:con406/cells!cloze`, `diagram:two-tenants!host`. Never made of wording or position.
   */
  id: string;
  /** Ids that it had before its record was renamed. */
  formerIds: string[];
  /**
   * Ids of cards whose place it takes while topics have equal cells: reviews under them count as its own,
   * so no history is lost when cells become equal.
   */
  mergedIds: string[];
  kind: CardKind;
  direction: CardDirection;
  /** The talk to which its record belongs. */
  talk?: string;
  topics: string[];
  /** Those topics that it asks about or that are its answer, of which a reader should know what has changed. */
  asked: string[];
  front: MarkupTree;
  back: MarkupTree;
  /** A diagram whose node is hidden until the card is turned. */
  picture?: { diagram: string; node: string };
  /** Where its record stands. */
  path: string;
  provenance: Provenance;
}

/** `cloze` leaves words out, `node` hides a part of a picture. */
export type CardDirection = "forward" | "reverse" | "cloze" | "node";

/** Cards that are studied together. */
export interface Deck {
  /** `all`, `talks/<id>`, `topics/<id>` or `curricula/<path>`. */
  id: string;
  title: string;
  /** Ids of its cards, in the order in which new ones are shown. */
  cards: string[];
}
