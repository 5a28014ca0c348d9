import type { Knowledge } from "../knowledge/knowledge.ts";
import { talkParts } from "./talk-parts.ts";
import { transcriptPages } from "./transcript-pages.ts";

/** The pages of a talk in the order in which they are read, the overview first, its notes last. */
export function talkReadingOrder(knowledge: Knowledge, talk: string): string[] {
  const overview = knowledge.talk(talk)?.path;
  const parts = talkParts(knowledge, talk).flatMap(({ part, path }) =>
    part === "transcript" ? transcriptPages(knowledge, talk).map((page) => page.path) : path,
  );
  const pages = [...parts, ...knowledge.notesOf(talk).map(({ path }) => path)];
  return overview === undefined ? pages : [overview, ...pages];
}

/** What stands before and after a member of a list; nothing for one that is not in it. */
export function neighbours<T>(list: readonly T[], member: T): { previous?: T; next?: T } {
  const position = list.indexOf(member);
  if (position < 0) return {};
  const previous = list[position - 1];
  const next = list[position + 1];
  return { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) };
}
