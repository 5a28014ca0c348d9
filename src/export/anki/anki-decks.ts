import type { Card, Deck } from "../../derive/cards/card.ts";
import { siblingsOf } from "../../derive/cards/card-ids.ts";
import type { AnkiView } from "./anki-view.ts";
import { keepApart } from "./keep-apart.ts";

type DeckView = Pick<AnkiView, "knowledge"> & {
  words: Pick<AnkiView["words"], "takeaways" | "questions" | "glossary" | "diagrams" | "compare">;
};

/**
 * Cards in the order in which Anki shows new ones, deck by deck. Anki keeps only cards of one note from
 * coming on one day; here each has its own, so what would say its answer stands a day's new cards away.
 */
export function inStudyOrder(view: DeckView, cards: readonly Card[]): Card[] {
  const decks = Map.groupBy(cards, (card) => deckName(view, card));
  return [...decks.values()].flatMap((each) => keepApart(each, ({ id }) => siblingsOf(id)));
}

/** The site's deck, and in it one for each talk; what belongs to no talk is with others of its kind. */
export function deckName({ knowledge, words }: DeckView, { talk, kind }: Card): string {
  const kinds: Record<Card["kind"], string> = {
    takeaway: words.takeaways,
    question: words.questions,
    term: words.glossary,
    diagram: words.diagrams,
    comparison: words.compare,
  };
  const within = knowledge.talk(talk ?? "")?.title ?? kinds[kind];
  return `${plainName(knowledge.site.title)}::${plainName(within)}`;
}

/** A title as a single level of decks. */
export function plainName(title: string): string {
  return title.replace(/:{2,}/g, ":").replace(/\s+/g, " ").trim();
}

/** The tags of a card: its kind, its topics, and each talk in whose deck it is. */
export function ankiTags(decks: readonly Deck[]): (card: Card) => string[] {
  const talks = new Map<string, string[]>();
  for (const { id, cards } of decks) {
    const [, talk] = /^talks\/(.+)$/.exec(id) ?? [];
    if (talk === undefined) continue;
    for (const card of cards) talks.set(card, [...(talks.get(card) ?? []), `talk::${talk}`]);
  }
  return ({ id, kind, topics }) => {
    const ofTopics = topics.map((topic) => `topic::${topic}`);
    return [...new Set([`kind::${kind}`, ...(talks.get(id) ?? []), ...ofTopics])].sort();
  };
}
