import type { Knowledge } from "../knowledge/knowledge.ts";
import { recordPaths } from "../knowledge/record-paths.ts";
import { keywordsOf } from "./keywords.ts";
import { hasMindMap } from "./mind-map.ts";

/** The parts that a talk can have on pages of their own, in the order in which they are shown. */
export const talkPartNames = [
  "takeaways",
  "questions",
  "outline",
  "mindmap",
  "highlights",
  "transcript",
  "keywords",
  "notes",
] as const;

export type TalkPartName = (typeof talkPartNames)[number];

/** One part of a talk that has something to show. */
export interface TalkPartPage {
  part: TalkPartName;
  path: string;
  /** Number of records on the page, where it is a list; chapters count at the top level alone. */
  count?: number;
}

/** The parts of a talk, empty ones left out. */
export function talkParts(knowledge: Knowledge, talk: string): TalkPartPage[] {
  const counts: Record<Exclude<TalkPartName, "mindmap">, number> = {
    takeaways: knowledge.takeawaysOf(talk).length,
    questions: knowledge.questionsOf(talk).length,
    outline: knowledge.chaptersOf(talk).length,
    highlights: knowledge.highlightsOf(talk).length,
    keywords: keywordsOf(knowledge, talk).length,
    notes: knowledge.notesOf(talk).length,
    transcript: knowledge.paragraphsOf(talk).length,
  };
  return talkPartNames.flatMap((part): TalkPartPage[] => {
    const path = recordPaths[part](talk);
    if (part === "mindmap") return hasMindMap(knowledge, talk) ? [{ part, path }] : [];
    return counts[part] > 0 ? [{ part, path, count: counts[part] }] : [];
  });
}
