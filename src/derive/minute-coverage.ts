import type { Knowledge, KnowledgeData } from "../knowledge/knowledge.ts";
import type { Citation, Source } from "../knowledge/records.ts";
import { visitData } from "./visit-data.ts";

/** How much of what is said in a recording is in the records. */
export interface MinuteCoverage {
  /** Minutes in which something is said. */
  spoken: number;
  cited: number;
  /** Those that no record cites, in order, counted from 0: minute 2 begins at 2:00. */
  uncited: number[];
}

/**
 * The minutes of a recording with a transcript that records cite by a time, highlights by their own;
 * undefined for other sources.
 */
export function minuteCoverage(
  knowledge: Knowledge,
  source: Source,
  cited: ReadonlyMap<string, ReadonlySet<number>>,
): MinuteCoverage | undefined {
  const paragraphs = source.talk === undefined ? [] : knowledge.paragraphsOf(source.talk);
  if (source.type !== "recording" || paragraphs.length === 0) return undefined;
  const spoken = new Set<number>();
  for (const { parts } of paragraphs) {
    for (const { startSeconds, endSeconds } of parts) {
      // What ends with a minute is not said in the next one.
      const last = Math.max(startSeconds, endSeconds - 0.001);
      for (let minute = minuteOf(startSeconds); minute <= minuteOf(last); minute++) {
        spoken.add(minute);
      }
    }
  }
  const quoted = knowledge
    .highlightsOf(source.talk ?? "")
    .flatMap(({ atSeconds }) => (atSeconds === undefined ? [] : minuteOf(atSeconds)));
  const reached = new Set([...(cited.get(source.id) ?? []), ...quoted]);
  const uncited = [...spoken].filter((minute) => !reached.has(minute)).sort((a, b) => a - b);
  return { spoken: spoken.size, cited: spoken.size - uncited.length, uncited };
}

/** The minutes that records cite of each source, by its id. */
export function citedMinutes({
  sources: _cited,
  paragraphs: _said,
  ...knowledge
}: KnowledgeData): ReadonlyMap<string, ReadonlySet<number>> {
  const minutes = new Map<string, Set<number>>();
  visitData(knowledge, ({ citations }) => {
    for (const { source, atSeconds } of (citations ?? []) as Citation[]) {
      if (atSeconds === undefined) continue;
      const ofSource = minutes.get(source) ?? new Set();
      minutes.set(source, ofSource.add(minuteOf(atSeconds)));
    }
  });
  return minutes;
}

function minuteOf(seconds: number): number {
  return Math.floor(seconds / 60);
}
