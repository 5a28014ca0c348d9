import { clip } from "../derive/clip.ts";
import type { Coverage, SourceCoverage } from "../derive/coverage.ts";
import { formatTime } from "../derive/format-date.ts";

/** Writes coverage for people: a line a source, then the records that nothing uses. */
export function formatCoverage({ sources, unused }: Coverage): string {
  const lines = sources.flatMap(sourceLines);
  if (unused.length === 0) lines.push("Every record is used.");
  else {
    lines.push(
      `Nothing is made of ${unused.length === 1 ? "1 record" : `${unused.length} records`}: no quiz, diagram, comparison, guide, lesson or text uses`,
    );
    for (const { name, title, origin } of unused) {
      lines.push(`  ${origin.file}:${origin.line}  ${name}  ${clip(title)}`);
    }
  }
  return lines.join("\n");
}

function sourceLines({ source, groups, uncited, minutes }: SourceCoverage): string[] {
  const counts = groups.map(({ name, items, cited }) => `${name} ${cited} of ${items}`);
  if (minutes) counts.push(`${minutes.cited} of ${minutes.spoken} minutes`);
  const missing = [...uncited, ...stretches(minutes?.uncited ?? [])];
  const line = `${source}: cited are ${counts.join(", ")}.`;
  return missing.length === 0 ? [line] : [line, `  No record cites ${missing.join(", ")}.`];
}

/** Minutes that follow each other as one stretch: 2 and 3 are `2:00–4:00`. */
function stretches(minutes: readonly number[]): string[] {
  const ends = minutes.filter((minute, index) => minutes[index + 1] !== minute + 1);
  const starts = minutes.filter((minute, index) => minutes[index - 1] !== minute - 1);
  return starts.map((start, index) => {
    const end = (ends[index] ?? start) + 1;
    return `${formatTime(start * 60)}–${formatTime(end * 60)}`;
  });
}
