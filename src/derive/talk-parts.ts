import type { Knowledge } from "../knowledge/knowledge.ts";
import { recordPaths } from "../knowledge/record-paths.ts";

/** The parts that a talk can have on pages of their own, in the order in which they are shown. */
export const talkPartNames = ["takeaways", "questions", "outline", "highlights"] as const;

export type TalkPartName = (typeof talkPartNames)[number];

/** One part of a talk that has something to show. */
export interface TalkPartPage {
  part: TalkPartName;
  path: string;
  /** Number of records on the page; chapters count at the top level alone. */
  count: number;
}

/** The parts of a talk, empty ones left out. */
export function talkParts(knowledge: Knowledge, talk: string): TalkPartPage[] {
  const counts: Record<TalkPartName, number> = {
    takeaways: knowledge.takeawaysOf(talk).length,
    questions: knowledge.questionsOf(talk).length,
    outline: knowledge.chaptersOf(talk).length,
    highlights: knowledge.highlightsOf(talk).length,
  };
  return talkPartNames
    .map((part) => ({ part, path: recordPaths[part](talk), count: counts[part] }))
    .filter(({ count }) => count > 0);
}
