import type { LessonMaterial } from "../../knowledge/curriculum-records.ts";
import { formatTime } from "../format-date.ts";

/** Words for a part of a recording. */
export interface WatchedWords {
  from(time: string): string;
  fromTo(from: string, to: string): string;
}

/** Which part of a recording is watched, in words; empty where all of it is. */
export function watchedPart(
  { fromSeconds = 0, toSeconds }: Extract<LessonMaterial, { type: "watch" }>,
  words: WatchedWords,
): string {
  const begin = formatTime(fromSeconds);
  if (toSeconds !== undefined) return words.fromTo(begin, formatTime(toSeconds));
  return fromSeconds > 0 ? words.from(begin) : "";
}
