import { recordPaths } from "../knowledge/record-paths.ts";
import type { SiteView } from "./site-view.ts";

/** A page with records that flashcards are made of. */
export interface CardPage {
  title: string;
  path: string;
  /** The talk of which it is, where the site has several. */
  talk?: string;
  /** How many cards its records make. */
  cards: number;
}

/** Where what is asked can be read, in the order of the cards; a comparison's facts by way of the list. */
export function cardPages({ cards, knowledge, texts }: SiteView): CardPage[] {
  const pages = new Map<string, CardPage>();
  const add = (title: string, path: string, talk?: string): void => {
    const { cards: count } = pages.get(path) ?? { cards: 0 };
    pages.set(path, { title, path, cards: count + 1, ...(talk !== undefined && { talk }) });
  };
  const isOnly = knowledge.talks.length === 1;
  for (const { kind, talk = "" } of cards) {
    const named = isOnly ? undefined : knowledge.talk(talk)?.title;
    if (kind === "takeaway") add(texts.takeaways, recordPaths.takeaways(talk), named);
    else if (kind === "question") add(texts.questions, recordPaths.questions(talk), named);
    else if (kind === "term") add(texts.glossary, recordPaths.glossary());
    else if (kind === "diagram") add(texts.diagrams, "/diagrams/");
    else add(texts.compare, "/compare/");
  }
  return [...pages.values()];
}
