import type { SummaryChapter } from "../read/parse-outline.ts";
import type { TalkSummary } from "../read/read-summary.ts";
import { idGiver, itemSlug } from "./item-slug.ts";

/** A record of a talk with its id, and the name under which its source lists it. */
export interface Named<T> {
  id: string;
  /** As in `takeaway-3`. */
  item: string;
  record: T;
}

/** A chapter with its id; `chapters` are those within it. */
export interface NamedChapter extends Named<SummaryChapter> {
  chapters: NamedChapter[];
}

/** The records of one talk with ids that are unique in it. */
export interface NamedRecords {
  takeaways: Named<TalkSummary["takeaways"][number]>[];
  questions: Named<TalkSummary["questions"][number]>[];
  chapters: NamedChapter[];
  highlights: Named<TalkSummary["highlights"][number]>[];
}

/** Gives each record an id out of its own words, none of those that are taken. */
export function nameRecords(talk: TalkSummary, taken: readonly string[]): NamedRecords {
  const give = idGiver(taken);
  const name = <T>(records: readonly T[], item: string, text: (record: T) => string): Named<T>[] =>
    records.map((record, index) => ({
      id: give(itemSlug(text(record)) || item),
      item: `${item}-${index + 1}`,
      record,
    }));
  let chapterCount = 0;
  const nameChapters = (chapters: readonly SummaryChapter[]): NamedChapter[] =>
    chapters.map((record) => ({
      id: give(itemSlug(record.title) || "chapter"),
      item: `chapter-${++chapterCount}`,
      record,
      chapters: nameChapters(record.chapters),
    }));
  return {
    takeaways: name(talk.takeaways, "takeaway", ({ text }) => text),
    questions: name(talk.questions, "question", ({ question }) => question),
    chapters: nameChapters(talk.chapters),
    highlights: name(talk.highlights, "highlight", ({ quote }) => quote),
  };
}

/** All chapters, those within others behind them. */
export function flatChapters(chapters: readonly NamedChapter[]): NamedChapter[] {
  return chapters.flatMap((chapter) => [chapter, ...flatChapters(chapter.chapters)]);
}
