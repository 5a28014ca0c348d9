import type { Track } from "../../derive/curricula/track.ts";
import type { BookView } from "./book-view.ts";

/**
 * Lines about the times of several paths: one where all take the same time, else one for each role or
 * roles. What is for different roles adds up to what nobody does.
 *
 * @param factsOf of a path; empty where it has nothing to say
 */
export function timesOfPaths(
  { words }: Pick<BookView, "words">,
  paths: readonly Track[],
  factsOf: (path: Track) => readonly string[],
): string[] {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const facts = factsOf(path).join(" · ");
    if (facts === "") continue;
    const role = path.audience?.title ?? "";
    groups.set(facts, [...(groups.get(facts) ?? []), role]);
  }
  if (groups.size < 2) return [...groups.keys()];
  return [...groups].map(
    ([facts, roles]) => `${words.curriculum.forRole(roles.join(words.comma))} · ${facts}`,
  );
}
