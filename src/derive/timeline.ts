import type { Drawing } from "../drawing/drawing.ts";
import { type TimedThing, timeLine } from "../drawing/time-line.ts";
import type { KnowledgeData } from "../knowledge/knowledge.ts";
import type { Topic } from "../knowledge/records.ts";

/** A topic of which it is known when it appeared. */
export type DatedTopic = Topic & { introduced: NonNullable<Topic["introduced"]> };

/** Whether it is known of two topics when they appeared; one alone is no line. */
export function hasTimeline({ topics }: Pick<KnowledgeData, "topics">): boolean {
  return topics.filter(({ introduced }) => introduced !== undefined).length >= 2;
}

/** Topics by the day on which they appeared, oldest first; one alone is no line. */
export function datedTopics({ topics }: Pick<KnowledgeData, "topics">): DatedTopic[] {
  const dated = topics.filter((topic): topic is DatedTopic => topic.introduced !== undefined);
  if (dated.length < 2) return [];
  return dated.toSorted((a, b) => periodOf(a.introduced.on).from - periodOf(b.introduced.on).from);
}

/** When topics appeared as a line, whose years are equally long. */
export function timelinePicture(
  knowledge: Pick<KnowledgeData, "topics">,
  date: (date: string) => string,
): Drawing {
  const things = datedTopics(knowledge).map(
    ({ id, title, introduced }): TimedThing => ({
      id,
      label: title,
      when: date(introduced.on),
      ...periodOf(introduced.on),
    }),
  );
  return timeLine(things);
}

/** A day, a month or a year as years with fractions: all of it that is meant. */
export function periodOf(date: string): { from: number; to: number } {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return { from: year, to: year + 1 };
  const from = year + (month - 1) / 12;
  if (day === undefined) return { from, to: from + 1 / 12 };
  const exact = from + (day - 1) / 372;
  return { from: exact, to: exact };
}
