import type { Cue } from "./cue.ts";

/** All words of a cue on one line. */
export function wordsOfCue({ lines }: Pick<Cue, "lines">): string {
  return lines.map(({ text }) => text).join(" ");
}
