import type { ParsedMarkup } from "../markup/parse-markup.ts";
import type { FileReading } from "./read/read-file.ts";

/**
 * What a compilation read, so that the next one of the same folder reads only what has changed since.
 * It holds as much as the last compilation used, and never changes what comes out.
 */
export interface CompileMemory {
  /** By path. */
  readings: ReadonlyMap<string, { text: string; reading: FileReading }>;
  /** Markdown of fields, by file and text with a line break between them. */
  markups: ReadonlyMap<string, ParsedMarkup>;
}

export function emptyMemory(): CompileMemory {
  return { readings: new Map(), markups: new Map() };
}
