import type { Card, Deck } from "../derive/cards/card.ts";
import { cardChanges } from "../derive/cards/card-changes.ts";
import { wordsAround } from "../derive/cards/picture-words.ts";
import { drawingHtml } from "../drawing/drawing-html.ts";
import { hideNode } from "../drawing/hide-node.ts";
import type { Provenance } from "../knowledge/records.ts";
import { escapeHtml, htmlElement } from "../markup/html.ts";
import type { SiteView } from "./site-view.ts";

/** So many cards are in one file. */
export const cardsPerFile = 100;

/** What the page of flashcards knows before it has a card's texts. */
export interface CardIndex {
  /** Cards in one file: card n is in the file `cards-<n / perFile>`. */
  perFile: number;
  /** Of each card its id, then those under which its reviews may lie as well. */
  cards: (readonly [string, ...string[]])[];
  decks: (Omit<Deck, "cards"> & { cards: number[] })[];
}

/** A card as HTML. */
export interface CardFace {
  front: string;
  back: string;
}

/** All cards and decks of a site, by number. */
export function cardIndex({ cards, decks }: SiteView): CardIndex {
  const numbers = new Map(cards.map(({ id }, index) => [id, index]));
  return {
    perFile: cardsPerFile,
    cards: cards.map(({ id, formerIds, mergedIds }) => [id, ...formerIds, ...mergedIds] as const),
    decks: decks.map(({ id, title, cards: ids }) => ({
      ...{ id, title, cards: ids.flatMap((each) => numbers.get(each) ?? []) },
    })),
  };
}

/** The cards of one file. */
export function cardFaces(site: SiteView, file: number): CardFace[] {
  const start = file * cardsPerFile;
  return site.cards
    .slice(start, start + cardsPerFile)
    .map((card, index) => cardFace(site, card, `_card-${start + index}-`));
}

function cardFace(site: SiteView, card: Card, idPrefix: string): CardFace {
  return {
    front: site.html(card.front, `${idPrefix}front-`) + picture(site, card, idPrefix),
    back: site.html(card.back, `${idPrefix}back-`) + tail(site, card),
  };
}

/** The diagram of a card with its part hidden; what is around it is told in words. */
function picture({ knowledge, context, texts }: SiteView, card: Card, idPrefix: string): string {
  const diagram = card.picture && knowledge.diagram(card.picture.diagram);
  const drawing = diagram && context.drawing?.(diagram.source);
  const hidden = drawing && card.picture && hideNode(drawing, card.picture.node);
  if (!card.picture || !drawing || !hidden) return "";
  const { around, hidden: title } = texts.cards;
  const description = wordsAround(drawing, card.picture.node, around);
  const svg = drawingHtml(hidden, { idPrefix, title, description });
  const view = htmlElement("div", { class: "drawing-view" }, svg);
  return htmlElement("figure", { class: "drawing" }, view);
}

/** What was corrected, what has changed since, where it is from. */
function tail(site: SiteView, card: Card): string {
  const { texts, knowledge } = site;
  const { path, provenance } = card;
  const changes = cardChanges(knowledge, card).map(({ update }) => {
    const title = knowledge.topic(update.topic)?.title ?? update.topic;
    const note = texts.changedNote(title, texts.effects[update.effect], site.date(update.date));
    return htmlElement("p", { class: "changed" }, link(site, update.path, note));
  });
  const context = link(site, path, texts.cards.inContext);
  const end = [context, sources(site, provenance)].filter((part) => part !== "").join(" · ");
  return [
    correction(site, provenance),
    ...changes,
    htmlElement("p", { class: "tail card-tail" }, end),
  ].join("");
}

function correction(site: SiteView, { correction: made }: Provenance): string {
  if (!made) return "";
  const { texts } = site;
  return htmlElement(
    "div",
    { class: "correction" },
    [
      htmlElement("p", {}, escapeHtml(texts.correction)),
      htmlElement("p", {}, `${escapeHtml(texts.correctionSays)} ${site.inlineHtml(made.says)}`),
      site.html(made.because),
    ].join(""),
  );
}

function sources(site: SiteView, { citations, asOf }: Provenance): string {
  const { texts, knowledge } = site;
  if (citations.length === 0) return "";
  const links = citations.map((citation) =>
    link(
      site,
      knowledge.source(citation.source)?.path ?? "/sources/",
      site.citationLabel(citation),
    ),
  );
  const day = asOf === undefined ? "" : ` · ${escapeHtml(texts.asOf(site.date(asOf)))}`;
  // Several places of one recording are one link here.
  return `${escapeHtml(texts.source)}: ${[...new Set(links)].join("; ")}${day}`;
}

function link({ href }: SiteView, path: string, text: string): string {
  return htmlElement("a", { href: href(path) }, escapeHtml(text));
}
