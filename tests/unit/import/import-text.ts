import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type ImportResult, importSummary } from "../../../src/import/import-summary.ts";

export type ImportSuccess = Extract<ImportResult, { ok: true }>;

/** Imports a text into a folder with these files; fails the test where there is a diagnostic. */
export function importText(
  text: string,
  files: Readonly<Record<string, string>> = {},
  fileName = "talk.txt",
): ImportSuccess {
  const result = importSummary({ fileName, text }, { files: new Map(Object.entries(files)) });
  if (!result.ok) throw new Error(result.diagnostic.message);
  return result;
}

/** The files of an import as path → text. */
export function filesOf(result: ImportSuccess): Record<string, string> {
  return Object.fromEntries(result.files.map(({ path, text }) => [path, text]));
}

/** What a YAML file of an import says; the front matter of a topic. */
export function contentOf(result: ImportSuccess, path: string): unknown {
  const text = filesOf(result)[path] ?? "";
  return parse(/^---\n([\s\S]*)---\n$/.exec(text)?.[1] ?? text);
}

/** The records of one of the talk's lists, reduced to some of their fields. */
export function listOf(result: ImportSuccess, name: string, ...fields: string[]): unknown[] {
  const records = contentOf(result, `talks/${result.talk}/${name}.yaml`);
  if (!Array.isArray(records)) return [];
  return records.map((record: Record<string, unknown>) =>
    fields.length === 1
      ? record[fields[0] ?? ""]
      : Object.fromEntries(fields.map((field) => [field, record[field]])),
  );
}

/** The text of a fixture in tests/fixtures/summaries. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/summaries/${name}`, import.meta.url), "utf8");
}
