import type { TalkSummary } from "../read/read-summary.ts";
import { type ExistingContent, existingTopics } from "../write/existing-content.ts";
import { flatChapters, type NamedRecords } from "../write/name-records.ts";
import { deriveTopics, type TopicDraft } from "./derive-topics.ts";
import { type NamedTopic, topicMatcher } from "./match-topics.ts";
import { nameKey } from "./name-tally.ts";
import { withoutVendor } from "./vendors.ts";

/** Which topics an imported talk names, and which of them are new. */
export interface TopicLinks {
  drafts: TopicDraft[];
  /** Ids of the topics that a text names, in its order. */
  topicsOf(text: string): string[];
  /** The topic that a name stands for. */
  topicNamed(name: string): string | undefined;
}

/** Drafts the topics that are new and links those that the folder has already. */
export function linkTopics(
  talk: TalkSummary,
  records: NamedRecords,
  titleLine: string,
  language: string,
  existing: ExistingContent,
): TopicLinks {
  const present = existingTopics(existing);
  const byKey = new Map(present.flatMap((topic) => keysOf(topic)));
  const drafts = deriveTopics(
    {
      texts: textsOf(talk, records),
      tags: talk.tags,
      titleLine,
      people: talk.people,
      language,
    },
    (name) => byKey.has(nameKey(name)) || byKey.has(nameKey(withoutVendor(name) ?? name)),
    present.filter(({ names }) => names.length > 0).map(({ id }) => id),
  );
  // Of a topic whose file cannot be read the id is all that is known: it counts as the same.
  const ids = new Set(present.map(({ id }) => id));
  const fresh = drafts.filter(({ id }) => !ids.has(id));
  for (const [key, id] of fresh.flatMap((topic) => keysOf(topic))) byKey.set(key, id);
  const reused = drafts.filter(({ id }) => ids.has(id));
  return {
    drafts: fresh,
    topicsOf: remember(topicMatcher([...present, ...reused, ...fresh].map(withShortNames))),
    topicNamed: (name) =>
      byKey.get(nameKey(name)) ?? byKey.get(nameKey(withoutVendor(name) ?? name)),
  };
}

/** Each item's text is asked for again by every topic. */
function remember(find: (text: string) => string[]): (text: string) => string[] {
  const known = new Map<string, string[]>();
  return (text) => {
    const found = known.get(text) ?? find(text);
    known.set(text, found);
    return found;
  };
}

function keysOf(topic: NamedTopic): [key: string, id: string][] {
  return withShortNames(topic).names.map((name) => [nameKey(name), topic.id]);
}

/** "AWS Fargate" is also called "Fargate", whether or not an author has written that down. */
function withShortNames(topic: NamedTopic): NamedTopic {
  const short = topic.names.map(withoutVendor).filter((name) => name !== undefined);
  return { ...topic, names: [...new Set([...topic.names, ...short])] };
}

function textsOf(talk: TalkSummary, records: NamedRecords): string[] {
  return [
    talk.summary,
    ...talk.takeaways.map(({ text, detail }) => `${text}\n${detail ?? ""}`),
    ...talk.questions.map(({ question, answer }) => `${question}\n${answer}`),
    ...flatChapters(records.chapters).map(
      ({ record }) => `${record.title}\n${record.summary ?? ""}`,
    ),
    ...talk.highlights.map(({ quote }) => quote),
  ];
}
