import { existsSync } from "node:fs";
import { basename } from "node:path";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { importFile } from "../import/import-file.ts";
import type { ImportResult } from "../import/import-summary.ts";
import { readCaptions, readContentFolder, readText } from "./read-content-folder.ts";
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
  /** Id of the talk that captions and lists of chapters are for. Default: what their names say. */
  talk?: string | undefined;
}

/** Imports summaries, captions and lists of chapters into a content folder: all of them, or nothing at all. */
export async function importFiles(
  paths: readonly string[],
  { folder, force, talk }: ImportFilesOptions,
): Promise<ImportOutcome> {
  const existing = existsSync(folder)
    ? await readContentFolder(folder)
    : { files: [], diagnostics: [] };
  const files = new Map(existing.files.map(({ path, text }) => [path, text]));
  const changed = new Map<string, string>();
  const imported: ImportedSummary[] = [];
  const diagnostics: Diagnostic[] = [...existing.diagnostics];

  for (const path of paths) {
    const inCaptions: Diagnostic[] = [];
    const text = /\.(?:vtt|srt)$/i.test(path)
      ? await readCaptions(path, basename(path), inCaptions)
      : await readText(path);
    if (typeof text !== "string") {
      diagnostics.push(diagnostic(text.code, text.message, { file: path }));
      continue;
    }
    const result = importFile({ fileName: basename(path), text }, { files }, talk);
    if (!result.ok) {
      diagnostics.push({ ...result.diagnostic, file: path });
      continue;
    }
    const notes = [...inCaptions.map(noteOf), ...result.notes];
    imported.push({ file: path, result: { ...result, notes } });
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

/** What is wrong with the bytes of captions does not keep the rest of them out. */
function noteOf({ file = "", range, message }: Diagnostic): string {
  return `${file}:${range?.start.line}:${range?.start.column} ${message}`;
}
