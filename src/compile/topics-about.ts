import type { RecordName } from "../knowledge/quiz-records.ts";
import type { Entries, Entry } from "./read/read-entries.ts";

/** The topics of records by their names, as far as the questions of a quiz can be about these. */
export type TopicsOfRecord = (name: RecordName) => readonly string[];

/** Looks up which topics records are filed under, drafts included. */
export function topicsOfRecords(entries: Entries): TopicsOfRecord {
  const topics = new Map<RecordName, readonly string[]>();
  const add = <T>(
    kind: string,
    list: readonly Entry<T>[],
    of: (value: T) => { id?: string; topics: readonly string[] },
  ): void => {
    for (const { ids, value } of list) {
      const { id, topics: named } = of(value);
      topics.set(`${kind}:${[...ids, ...(id === undefined ? [] : [id])].join("/")}`, named);
    }
  };
  add("takeaway", entries.takeaways, (value) => value);
  add("question", entries.questions, (value) => value);
  add("term", entries.glossary, ({ id, topic }) => ({ id, topics: topic ? [topic] : [] }));
  for (const kind of ["note", "diagram", "comparison", "guide"] as const) {
    add(kind, entries[kind] as Entry<{ topics: string[] }>[], (value) => ({
      topics: value.topics,
    }));
  }
  return (name) => topics.get(name) ?? [];
}

/**
 * The topics of a written question: those that it names, in `topics` or as a record that it is about; where
 * it names none, those of the records that it is about.
 */
export function topicsAbout(
  topics: readonly string[],
  about: readonly RecordName[],
  topicsOf: TopicsOfRecord,
): string[] {
  const ofAbout = about.flatMap((name) => /^(?:topic|fact):([^/]+)/.exec(name)?.[1] ?? []);
  const named = new Set([...topics, ...ofAbout]);
  return [...(named.size > 0 ? named : new Set(about.flatMap(topicsOf)))];
}
