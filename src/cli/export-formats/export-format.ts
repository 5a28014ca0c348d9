import type { Drawing } from "../../drawing/drawing.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { CompiledFolder } from "../../node/compile-folder.ts";

/** What a format is made from: content without errors. */
export interface ExportContext {
  knowledge: Knowledge;
  /** The content folder, and what it compiled to. */
  content: string;
  compiled: CompiledFolder;
  /** Diagrams as they were drawn, by source. */
  drawings: ReadonlyMap<string, Drawing>;
  /** What to export, as written on the command line; everything where nothing is named. */
  target: string | undefined;
  /** What learning systems keep a record of: all together, or each module. */
  sco: "one" | "module";
  /** The file that the export replaces, if there is one; `fileName` where none is named. */
  earlier(fileName: string): Promise<Uint8Array | undefined>;
  /** Shows what is being done, where somebody watches. */
  progress(text: string): void;
}

/** What came of a format. */
export interface Exported {
  content: string | Uint8Array;
  /** The file where none is named; without it, the content goes to standard output. */
  fileName?: string;
  /** What it holds, for people, as in `3 decks, 151 cards`. */
  holds: string;
  /** What the format has no place for, a line each; empty or left out where nothing was lost. */
  lost?: readonly string[];
  /** What somebody who has it does next, a line each, as it is printed. */
  next?: readonly string[];
}

/** One format of `talkbook export`. A target that is not there is a `CommandError`. */
export interface ExportFormat {
  name: string;
  /** What it is and what TARGET may be, on one line, for the list of formats. */
  summary: string;
  /** How the name of its file must end to be opened; any ending where it is left out. */
  ending?: string;
  /** Whether it can be split into SCOs. Default: false. */
  hasScos?: boolean;
  run(context: ExportContext): Promise<Exported>;
}
