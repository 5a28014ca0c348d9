import { join, relative } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatPretty, formatSummary } from "../diagnostics/format-pretty.ts";
import { painter, type Terminal } from "./terminal.ts";

/** A file of the content folder as seen from the working directory, so that a terminal can open it. */
export function seenFromHere(content: string): (file: string) => string {
  return (file) => relative(process.cwd(), join(content, file)) || file;
}

/** Diagnostics with their files as seen from the working directory, so that a terminal can open them. */
export function fromWorkingDirectory(
  diagnostics: readonly Diagnostic[],
  content: string,
): Diagnostic[] {
  const shown = seenFromHere(content);
  return diagnostics.map((each) => ({
    ...each,
    ...(each.file !== undefined && { file: shown(each.file) }),
    ...(each.related && {
      related: each.related.map((place) => ({ ...place, file: shown(place.file) })),
    }),
  }));
}

/** Prints diagnostics of a content folder for people, with a count at the end; nothing when there are none. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  content: string,
  terminal: Terminal,
): void {
  if (diagnostics.length === 0) return;
  const options = {
    textOf: (file: string) => texts.get(file),
    folder: relative(process.cwd(), content),
    paint: painter(terminal),
  };
  for (const each of diagnostics) terminal.err(`${formatPretty(each, options)}\n`);
  terminal.err(formatSummary(diagnostics));
}
