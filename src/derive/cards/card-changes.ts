import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Citation, Provenance, Topic, Update } from "../../knowledge/records.ts";
import { decisiveUpdates, updatesOf } from "../current-updates.ts";
import type { Card } from "./card.ts";
import { says } from "./gives-away.ts";

/** What a card tells of what has changed since. */
export interface CardChange {
  update: Update;
  /** Topics to turn to, without those that the card is about. */
  instead: Topic[];
}

/**
 * The changes that somebody who studies a card must know of: those of topics that it asks about or that
 * are its answer, unless its own record cites what announced the change, and so speaks of it.
 */
export function cardChanges(knowledge: Knowledge, card: Card): CardChange[] {
  const cited = new Set(citedBy(card.provenance));
  return decisiveUpdates(updatesOf(knowledge, card.asked)).flatMap((update) => {
    const [announcement] = update.provenance.citations;
    if (announcement && cited.has(announcement.source)) return [];
    const instead = update.instead.filter((id) => !card.topics.includes(id));
    return [{ update, instead: instead.flatMap((id) => knowledge.topic(id) ?? []) }];
  });
}

function citedBy({ citations, correction }: Provenance): string[] {
  const all: Citation[] = [...citations, ...(correction?.citations ?? [])];
  return all.map(({ source }) => source);
}

/** Those of some topics that a text calls by their name or another one. */
export function namedIn(text: string, topics: readonly string[], knowledge: Knowledge): string[] {
  return topics.filter((id) => namesOf(id, knowledge).some((name) => says(text, name)));
}

/** Those of some topics with whose name a text begins: it is about them, and mentions others. */
export function namedFirst(
  text: string,
  topics: readonly string[],
  knowledge: Knowledge,
): string[] {
  return topics.filter((id) =>
    namesOf(id, knowledge).some((name) => says(text.trimStart().slice(0, name.length + 1), name)),
  );
}

function namesOf(id: string, knowledge: Knowledge): string[] {
  const topic = knowledge.topic(id);
  return topic ? [topic.title, ...topic.aliases] : [];
}
