import { clockTime } from "../captions/cue-time.ts";
import type { AuthoredTalk } from "../schema/talk.ts";
import type { Transcript } from "./link/link-transcript.ts";
import type { Linker } from "./link/linker.ts";
import type { Entry } from "./read/read-entries.ts";
import type { YamlPath } from "./read/yaml-source.ts";
import { secondsOf } from "./seconds-of.ts";

/** When a recording ends, by what says so. */
export interface RecordingEnd {
  seconds: number;
  by: "recording" | "transcript";
}

/** After the last words a recording may go on in silence, of which captions say nothing. */
const longestSilenceSeconds = 120;

/** When the recordings of talks end: as their length says, otherwise with the last words of the transcript. */
export function recordingEnds(
  talks: readonly Entry<AuthoredTalk>[],
  transcripts: ReadonlyMap<string, Transcript>,
): Map<string, RecordingEnd> {
  const ends = new Map<string, RecordingEnd>();
  for (const [talk, { cues }] of transcripts) {
    const seconds = cues.reduce((latest, { endSeconds }) => Math.max(latest, endSeconds), 0);
    if (seconds > 0) ends.set(talk, { seconds, by: "transcript" });
  }
  for (const { ids, value, isSalvaged } of talks) {
    const seconds = value.video?.durationSeconds;
    if (seconds !== undefined && !isSalvaged) ends.set(ids[0] ?? "", { seconds, by: "recording" });
  }
  return ends;
}

/** Whether a time comes before the end of a recording; otherwise it is reported. A second more is no news. */
export function checkBeforeEnd(
  time: string | undefined,
  end: RecordingEnd | undefined,
  path: YamlPath,
  linker: Linker,
): boolean {
  if (time === undefined || !end) return true;
  const allowed = end.by === "recording" ? 1 : longestSilenceSeconds;
  if (secondsOf(time) <= end.seconds + allowed) return true;
  const at = clockTime(Math.ceil(end.seconds));
  const message = `The ${end.by} ends at ${at}, before ${time}.`;
  linker.report("curriculum/after-end", message, path, { hint: `write a time up to ${at}` });
  return false;
}
