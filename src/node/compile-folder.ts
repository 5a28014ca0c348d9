import { type Compiled, type CompileOptions, compile } from "../compile/compile.ts";
import { sortDiagnostics } from "../diagnostics/diagnostic.ts";
import { readContentFolder } from "./read-content-folder.ts";

/** A compiled folder, with the texts that its diagnostics point into. */
export interface CompiledFolder extends Compiled {
  texts: ReadonlyMap<string, string>;
}

/** Reads and compiles a content folder; files in diagnostics are relative to it. */
export async function compileFolder(
  folder: string,
  options: CompileOptions = {},
): Promise<CompiledFolder> {
  const read = await readContentFolder(folder);
  const unreadable = read.diagnostics.flatMap(({ file }) => file ?? []);
  const compiled = compile(read.files, { ...options, unreadable });
  return {
    knowledge: compiled.knowledge,
    diagnostics: sortDiagnostics([...read.diagnostics, ...compiled.diagnostics]),
    texts: new Map(read.files.map(({ path, text }) => [path, text])),
  };
}
