import { join } from "node:path";
import { checkDrawings } from "../compile/check/check-drawings.ts";
import { type Compiled, type CompileOptions, compile } from "../compile/compile.ts";
import type { CompileMemory } from "../compile/compile-memory.ts";
import { type Diagnostic, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import type { Drawing } from "../drawing/drawing.ts";
import { examineCards } from "../examine/examine-cards.ts";
import { examineCurricula } from "../examine/examine-curricula.ts";
import { examineQuizzes } from "../examine/examine-quizzes.ts";
import { openKnowledge } from "../knowledge/knowledge.ts";
import { drawSources } from "./drawings/draw-sources.ts";
import { drawingCache } from "./drawings/drawing-cache.ts";
import type { MermaidBrowser } from "./drawings/mermaid-page.ts";
import { readContentFolder } from "./read-content-folder.ts";
import { referencePages } from "./reference-texts.ts";

/** A compiled folder, with the texts that its diagnostics point into. */
export interface CompiledFolder extends Omit<Compiled, "drawings" | "memory"> {
  texts: ReadonlyMap<string, string>;
  /** Paths of recordings that stand in the folder. */
  recordings: readonly string[];
  /** Every diagram as it was drawn, by its Mermaid source. */
  drawings: ReadonlyMap<string, Drawing>;
}

export interface CompileFolderOptions extends Omit<CompileOptions, "memory"> {
  /** What was read the last time, kept up to date: whoever compiles a folder again and again has one. */
  memory?: { current: CompileMemory };
  /** Starts the browser for diagrams that were not drawn before. Default: one that ends with the run. */
  startBrowser?: () => Promise<MermaidBrowser>;
  /** Leave out what `examineFolder` finds, which takes about as long as all the rest. Default: false. */
  unexamined?: boolean;
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
  options: CompileFolderOptions = {},
): Promise<CompiledFolder> {
  const { longestDrawingMs, memory, startBrowser, unexamined = false, ...toCompile } = options;
  const read = await readContentFolder(folder);
  const unreadable = read.diagnostics.flatMap(({ file }) => file ?? []);
  const compiled = compile(read.files, {
    ...{ ...toCompile, unreadable, recordings: read.recordings },
    ...(memory && { memory: memory.current }),
  });
  if (memory) memory.current = compiled.memory;
  const { drawings: places, quizPlaces, cardPlaces, curriculumPlaces, checkedClaims } = compiled;
  const results = await drawSources(
    places.map(({ source }) => source),
    {
      cacheFolder: join(folder, drawingCacheFolder),
      longestMs: longestDrawingMs,
      ...(startBrowser && { start: startBrowser }),
    },
  );
  const { drawings } = results;
  const found = {
    knowledge: compiled.knowledge.site.reference
      ? { ...compiled.knowledge, referencePages: referencePages(read.files) }
      : compiled.knowledge,
    diagnostics: [...read.diagnostics, ...compiled.diagnostics, ...checkDrawings(places, results)],
    recordings: read.recordings,
    texts: new Map(read.files.map(({ path, text }) => [path, text])),
    ...{ drawings, quizPlaces, cardPlaces, curriculumPlaces, checkedClaims },
  };
  const examined = unexamined ? [] : examineFolder(found);
  return {
    ...found,
    diagnostics: sortDiagnostics([...found.diagnostics, ...examined]),
  };
}

/**
 * What is found in the records only once they are put to use: flaws of quizzes, flashcards and curricula.
 * Curricula are looked through where all that they are made of is right, themselves included.
 */
export function examineFolder({
  knowledge,
  drawings,
  quizPlaces,
  cardPlaces,
  curriculumPlaces,
  diagnostics,
}: Omit<CompiledFolder, "texts" | "checkedClaims">): Diagnostic[] {
  const wrong = diagnostics.flatMap(({ severity, file = "" }) =>
    severity === "error" ? [file] : [],
  );
  const material = { knowledge: openKnowledge(knowledge), drawings };
  return [
    ...examineQuizzes(material, quizPlaces, { isSound: wrong.length === 0 }),
    ...(wrong.length === 0 ? examineCards(material, cardPlaces) : []),
    ...(wrong.every((file) => /^(?:guides|curricula)\//.test(file))
      ? examineCurricula(material, curriculumPlaces).filter(
          ({ file = "" }) => !wrong.includes(file),
        )
      : []),
  ];
}

/** Removes drawings that no diagram of the folder has any more. */
export async function pruneDrawings(
  folder: string,
  { drawings }: Pick<CompiledFolder, "drawings">,
): Promise<void> {
  await drawingCache(join(folder, drawingCacheFolder)).prune([...drawings.keys()]);
}
