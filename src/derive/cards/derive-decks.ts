import type { Lesson } from "../../knowledge/curriculum-records.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { lessonTopics } from "../curricula/lesson-records.ts";
import { isFor, trackPaths } from "../curricula/track-paths.ts";
import { keywordsOf } from "../keywords.ts";
import type { Card, Deck } from "./card.ts";
import { recordOf } from "./card-ids.ts";

/** The decks of a knowledge: one of all cards, then those by talk, by topic and by path; none is empty. */
export function deriveDecks(knowledge: Knowledge, cards: readonly Card[]): Deck[] {
  const deck = (id: string, title: string, isIn: (card: Card) => boolean): Deck => ({
    ...{ id, title, cards: cards.filter(isIn).map((card) => card.id) },
  });
  const decks = [
    deck("all", knowledge.site.title, () => true),
    ...knowledge.talks.map(({ id, title }) => {
      const terms = new Set(keywordsOf(knowledge, id).map(({ term }) => term.path));
      return deck(
        `talks/${id}`,
        title,
        ({ talk, kind, path }) => talk === id || (kind === "term" && terms.has(path)),
      );
    }),
    ...knowledge.topics.map(({ id, title }) =>
      deck(`topics/${id}`, title, ({ topics }) => topics.includes(id)),
    ),
    ...knowledge.curricula.flatMap((curriculum) =>
      trackPaths(curriculum).map(({ id, audience, modules }) => {
        const lessons = modules.flatMap(({ module }) =>
          module.lessons.filter((lesson) => isFor(lesson, audience)),
        );
        const title = audience ? `${curriculum.title}: ${audience.title}` : curriculum.title;
        return deck(`curricula/${id}`, title, taughtBy(knowledge, lessons));
      }),
    ),
  ];
  return decks.filter((each) => each.cards.length > 0);
}

/** Whether a card is of what lessons read, or about one of their topics. */
function taughtBy(knowledge: Knowledge, lessons: readonly Lesson[]): (card: Card) => boolean {
  const topics = new Set(lessons.flatMap((lesson) => [...lessonTopics(knowledge, lesson)]));
  const names = new Set(
    lessons.flatMap(({ material }) => (material.type === "read" ? material.records : [])),
  );
  const hasName = (name: string): boolean => [...names].some((each) => each === name);
  return (card) =>
    card.topics.some((topic) => topics.has(topic)) ||
    hasName(recordOf(card.id)) ||
    (card.talk !== undefined && hasName(`${card.kind}s:${card.talk}`));
}
