import { existsSync } from "node:fs";
import { basename } from "node:path";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type ImportResult, importSummary } from "../import/import-summary.ts";
import { readContentFolder, readText } from "./read-content-folder.ts";
import { writeFiles } from "./write-files.ts";

/** What became of one imported file. */
export interface ImportedSummary {
  file: string;
  result: ImportResult & { ok: true };
}

export type ImportOutcome =
  | { ok: true; imported: ImportedSummary[] }
  /** Nothing was written. */
  | { ok: false; diagnostics: Diagnostic[] };

export interface ImportFilesOptions {
  /** The content folder to write to; it may be there already. */
  folder: string;
  /** Write over files that are there. */
  force: boolean;
}

/** Imports summaries into a content folder: all of them, or nothing at all. */
export async function importFiles(
  paths: readonly string[],
  { folder, force }: ImportFilesOptions,
): Promise<ImportOutcome> {
  const existing = existsSync(folder)
    ? await readContentFolder(folder)
    : { files: [], diagnostics: [] };
  const files = new Map(existing.files.map(({ path, text }) => [path, text]));
  const changed = new Map<string, string>();
  const imported: ImportedSummary[] = [];
  const diagnostics: Diagnostic[] = [...existing.diagnostics];

  for (const path of paths) {
    const text = await readText(path);
    if (typeof text !== "string") {
      diagnostics.push(diagnostic(text.code, text.message, { file: path }));
      continue;
    }
    const result = importSummary({ fileName: basename(path), text }, { files });
    if (!result.ok) {
      diagnostics.push({ ...result.diagnostic, file: path });
      continue;
    }
    imported.push({ file: path, result });
    for (const file of result.files) {
      if (file.change === "replace" && !force) {
        const message = "The file is there already and would be written over.";
        const hint = "give --force to replace it, or import into another folder";
        diagnostics.push(
          diagnostic("import/exists", message, { file: `${folder}/${file.path}` }, { hint }),
        );
      }
      files.set(file.path, file.text);
      changed.set(file.path, file.text);
    }
  }
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  await writeFiles(
    folder,
    [...changed].map(([path, text]) => ({ path, text })),
  );
  return { ok: true, imported };
}
