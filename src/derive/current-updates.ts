import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Update } from "../knowledge/records.ts";

/** Updates of the given topics, newest first. */
export function updatesOf(knowledge: Knowledge, topics: Iterable<string>): Update[] {
  return [...new Set(topics)]
    .flatMap((id) => knowledge.topic(id)?.updates ?? [])
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.ref < b.ref ? -1 : 1));
}

/** Those updates that change what somebody who starts today should do. */
export function decisiveUpdates(updates: readonly Update[]): Update[] {
  return updates.filter(({ effect }) => effect !== "changed");
}

/** The topics that the items of a talk are about, most mentioned first. */
export function topicsOfTalk(knowledge: Knowledge, talk: string): string[] {
  const counts = new Map<string, number>();
  const records = [
    ...knowledge.takeawaysOf(talk),
    ...knowledge.questionsOf(talk),
    ...knowledge.notesOf(talk),
  ];
  for (const { topics } of records) {
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([topic]) => topic);
}
