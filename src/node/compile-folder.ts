import { join } from "node:path";
import { checkDrawings } from "../compile/check-drawings.ts";
import { type Compiled, type CompileOptions, compile } from "../compile/compile.ts";
import { sortDiagnostics } from "../diagnostics/diagnostic.ts";
import type { Drawing } from "../drawing/drawing.ts";
import { examineCurricula } from "../examine/examine-curricula.ts";
import { examineQuizzes } from "../examine/examine-quizzes.ts";
import { openKnowledge } from "../knowledge/knowledge.ts";
import { drawSources } from "./drawings/draw-sources.ts";
import { drawingCache } from "./drawings/drawing-cache.ts";
import { readContentFolder } from "./read-content-folder.ts";

/** A compiled folder, with the texts that its diagnostics point into. */
export interface CompiledFolder
  extends Omit<Compiled, "drawings" | "quizPlaces" | "curriculumPlaces"> {
  texts: ReadonlyMap<string, string>;
  /** Every diagram as it was drawn, by its Mermaid source. */
  drawings: ReadonlyMap<string, Drawing>;
}

export interface CompileFolderOptions extends CompileOptions {
  /** How long one drawing may take, in milliseconds. Default: 10 seconds. */
  longestDrawingMs?: number;
}

/** Where drawings are kept in a content folder, so that what is unchanged is not drawn again. */
const drawingCacheFolder = ".drawings";

/**
 * Reads and compiles a content folder and draws its diagrams; files in diagnostics are relative to it.
 * A browser is started only for diagrams that were not drawn before.
 */
export async function compileFolder(
  folder: string,
  { longestDrawingMs, ...options }: CompileFolderOptions = {},
): Promise<CompiledFolder> {
  const read = await readContentFolder(folder);
  const unreadable = read.diagnostics.flatMap(({ file }) => file ?? []);
  const compiled = compile(read.files, { ...options, unreadable });
  const { drawings: places } = compiled;
  const results = await drawSources(
    places.map(({ source }) => source),
    { cacheFolder: join(folder, drawingCacheFolder), longestMs: longestDrawingMs },
  );
  const knowledge = openKnowledge(compiled.knowledge);
  const { drawings } = results;
  const found = [...read.diagnostics, ...compiled.diagnostics, ...checkDrawings(places, results)];
  const isSound = !found.some(({ severity }) => severity === "error");
  return {
    knowledge: compiled.knowledge,
    diagnostics: sortDiagnostics([
      ...found,
      ...examineQuizzes({ knowledge, drawings }, compiled.quizPlaces, { isSound }),
      ...(isSound ? examineCurricula({ knowledge, drawings }, compiled.curriculumPlaces) : []),
    ]),
    texts: new Map(read.files.map(({ path, text }) => [path, text])),
    drawings,
    checkedClaims: compiled.checkedClaims,
  };
}

/** Removes drawings that no diagram of the folder has any more. */
export async function pruneDrawings(
  folder: string,
  { drawings }: Pick<CompiledFolder, "drawings">,
): Promise<void> {
  await drawingCache(join(folder, drawingCacheFolder)).prune([...drawings.keys()]);
}
