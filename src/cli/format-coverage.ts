import type { Coverage, SourceCoverage } from "../derive/coverage.ts";

/** Writes coverage for people: a line a source, then the records that nothing uses. */
export function formatCoverage({ sources, unused }: Coverage): string {
  const lines = sources.flatMap(sourceLines);
  if (unused.length === 0) lines.push("Every record is used.");
  else {
    lines.push(
      `Nothing is made of ${unused.length === 1 ? "1 record" : `${unused.length} records`}: no quiz, diagram, comparison, guide, lesson or text uses`,
    );
    for (const { name, title, origin } of unused) {
      lines.push(`  ${origin.file}:${origin.line}  ${name}  ${brief(title)}`);
    }
  }
  return lines.join("\n");
}

function sourceLines({ source, groups, uncited }: SourceCoverage): string[] {
  const counts = groups.map(({ name, items, cited }) => `${name} ${cited} of ${items}`);
  const line = `${source}: cited are ${counts.join(", ")}.`;
  return uncited.length === 0 ? [line] : [line, `  No record cites ${uncited.join(", ")}.`];
}

function brief(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 59)}…`;
}
