import type { TalkSummary } from "../read/read-summary.ts";
import { formatTimestamp } from "../text/timestamps.ts";
import type { TopicDraft } from "../topics/derive-topics.ts";
import type { TopicLinks } from "../topics/topic-links.ts";
import { formatWebvtt } from "./format-webvtt.ts";
import { formatYaml } from "./format-yaml.ts";
import type { Named, NamedChapter, NamedRecords } from "./name-records.ts";

/** What the files of a talk are written from. */
export interface TalkContent {
  talk: string;
  /** The source that the records cite. */
  source: string;
  title: string;
  event?: string;
  sessionCode?: string;
  /** Present where the talk is in another language than the site. */
  language?: string;
  speakers: { name: string; role?: string }[];
  tags: string[];
  summary: TalkSummary;
  records: NamedRecords;
  links: TopicLinks;
}

/** The files below `talks/<talk>/`, as path → text; no file for what the summary does not have. */
export function talkFiles(content: TalkContent): Map<string, string> {
  const { records, summary } = content;
  const files = new Map([["talk.yaml", formatYaml(talkFields(content))]]);
  const addList = (name: string, items: readonly object[]): void => {
    if (items.length > 0) files.set(name, formatYaml(items));
  };
  addList(
    "takeaways.yaml",
    records.takeaways.map((each) => takeawayFields(each, content)),
  );
  addList(
    "questions.yaml",
    records.questions.map((each) => questionFields(each, content)),
  );
  addList(
    "outline.yaml",
    records.chapters.map((each) => chapterFields(each, content)),
  );
  addList(
    "highlights.yaml",
    records.highlights.map((each) => highlightFields(each, content)),
  );
  if (summary.cues.length > 0) {
    files.set("transcript.vtt", formatWebvtt(summary.cues, summary.preamble.durationSeconds));
  }
  return new Map([...files].map(([name, text]) => [`talks/${content.talk}/${name}`, text]));
}

function talkFields(content: TalkContent): object {
  const { summary } = content;
  const { channel, publishedOn, durationSeconds, videoUrl } = summary.preamble;
  return present({
    title: content.title,
    event: content.event,
    sessionCode: content.sessionCode,
    channel,
    publishedOn,
    speakers: filled(content.speakers),
    video: present({ url: videoUrl, durationSeconds }),
    language: content.language,
    tags: filled(content.tags),
    summary: summary.summary || undefined,
    source: content.source,
    rating: summary.rating,
    lockedSections: filled(summary.lockedSections),
  });
}

function takeawayFields(
  { id, item, record }: NamedRecords["takeaways"][number],
  content: TalkContent,
): object {
  const { emoji, text, detail } = record;
  return present({
    id,
    emoji,
    text,
    detail,
    topics: filled(content.links.topicsOf(`${text}\n${detail ?? ""}`)),
    source: cite(content, item),
  });
}

function questionFields(
  { id, item, record }: NamedRecords["questions"][number],
  content: TalkContent,
): object {
  const { question, answer } = record;
  return present({
    id,
    question,
    answer,
    topics: filled(content.links.topicsOf(`${question}\n${answer}`)),
    source: cite(content, item),
  });
}

function chapterFields({ id, item, record, chapters }: NamedChapter, content: TalkContent): object {
  const { title, startSeconds, summary } = record;
  return present({
    id,
    title,
    start: startSeconds === undefined ? undefined : formatTimestamp(startSeconds),
    summary,
    topics: filled(content.links.topicsOf(`${title}\n${summary ?? ""}`)),
    source: cite(content, item),
    chapters: filled(chapters.map((chapter) => chapterFields(chapter, content))),
  });
}

function highlightFields(
  { id, item, record }: Named<TalkSummary["highlights"][number]>,
  content: TalkContent,
): object {
  const { quote, startSeconds, speaker } = record;
  return present({
    id,
    quote,
    at: startSeconds === undefined ? undefined : formatTimestamp(startSeconds),
    speaker,
    topics: filled(content.links.topicsOf(quote)),
    source: cite(content, item),
  });
}

/** A topic's file: front matter and no prose yet. Its sources are the items that name it. */
export function topicFile(draft: TopicDraft, { source, records, links }: TalkContent): string {
  const items = [
    ...records.takeaways.map(({ item, record }) => ({
      item,
      text: `${record.text}\n${record.detail ?? ""}`,
    })),
    ...records.questions.map(({ item, record }) => ({
      item,
      text: `${record.question}\n${record.answer}`,
    })),
  ];
  const cited = items
    .filter(({ text }) => links.topicsOf(text).includes(draft.id))
    .map(({ item }) => `${source}#${item}`);
  const fields = present({
    title: draft.title,
    aliases: filled(draft.aliases),
    kind: draft.kind,
    source: cited.length > 1 ? cited : (cited[0] ?? source),
  });
  return `---\n${formatYaml(fields)}---\n`;
}

function cite({ source }: TalkContent, item: string): string {
  return `${source}#${item}`;
}

/** The fields that have a value; undefined for an object without any. */
export function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && !(isPlainObject(value) && Object.keys(value).length === 0),
    ),
  );
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
