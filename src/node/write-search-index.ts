import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createIndex, type IndexFile } from "pagefind";
import type { SearchDocument } from "../derive/search/search-documents.ts";
import { deriveSearchTable, type SearchTable } from "../derive/search/search-table.ts";
import { indexText } from "../derive/search/search-tokens.ts";
import { deriveSearchVocabulary } from "../derive/search/search-vocabulary.ts";
import { type IndexedFile, nameRowsByNumber } from "./search-rows.ts";

export interface SearchIndexOptions {
  /** Folder that will hold the files of search; what was there is removed. */
  folder: string;
  /** Language of the site, by which words are reduced to their stems. */
  language: string;
}

/** Writes what the browser searches: Pagefind's index, and beside it the table, results and words. */
export async function writeSearchIndex(
  documents: readonly SearchDocument[],
  { folder, language }: SearchIndexOptions,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const files = [...(await indexFiles(documents, language)), ...tableFiles(documents, language)];
  for (const parent of new Set(files.map(({ path }) => dirname(join(folder, path))))) {
    await mkdir(parent, { recursive: true });
  }
  for (const { path, content } of files) await writeFile(join(folder, path), content);
}

const atOnce = 1000;

/** Pagefind's files, its records named by their rows; throws with Pagefind's words when it fails. */
async function indexFiles(
  documents: readonly SearchDocument[],
  siteLanguage: string,
): Promise<IndexedFile[]> {
  const language = indexLanguage(siteLanguage);
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join("; ")}`);
  try {
    const add = async (document: SearchDocument, row: number): Promise<void> => {
      const { kind, title, text, hidden, names } = document;
      // What an update is called is the words for what it did.
      const called = kind === "update" ? [title, hidden] : [title, ...names];
      const added = await index.addCustomRecord({
        url: String(row),
        content: indexText(`${text}\n${hidden}`).trim() || indexText(title),
        language,
        meta: { title: indexText(called.join("\n")) },
      });
      if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join("; ")}`);
    };
    // Pagefind takes them in the order in which they are sent. So many at once, it has work while this
    // process makes pages.
    for (let from = 0; from < documents.length; from += atOnce) {
      const some = documents.slice(from, from + atOnce);
      await Promise.all(some.map((document, index) => add(document, from + index)));
    }
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join("; ")}`);
    const needed = written.files.filter((file) => isNeeded(file, written.files));
    return nameRowsByNumber(needed, documents.length);
  } finally {
    await index.deleteIndex();
  }
}

// Pagefind cuts these into words itself, with a dictionary that no browser has. We cut them, both here
// and in queries, so only the Latin words among them are left to it.
function indexLanguage(siteLanguage: string): string {
  const language = siteLanguage.split("-")[0] ?? "en";
  return ["ja", "zh", "th"].includes(language) ? "en" : language;
}

// Its own interfaces are not used here, and its program for sites of unknown language only for such.
function isNeeded({ path }: IndexFile, all: readonly IndexFile[]): boolean {
  if (/^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(path)) return false;
  return path !== "wasm.unknown.pagefind" || !all.some((file) => isKnownProgram(file));
}

function isKnownProgram({ path }: IndexFile): boolean {
  return path.startsWith("wasm.") && path !== "wasm.unknown.pagefind";
}

function tableFiles(documents: readonly SearchDocument[], language: string): IndexedFile[] {
  const { table, topics, files } = deriveSearchTable(documents, language);
  const results = files.map((file) => JSON.stringify(file));
  const build = createHash("sha256").update(results.join("\n")).digest("hex").slice(0, 10);
  return [
    json("table.json", { ...table, build } satisfies SearchTable),
    json("topics.json", topics),
    json("words.json", deriveSearchVocabulary(documents)),
    ...results.map((content, file) => ({ path: `results/${build}-${file}.json`, content })),
  ];
}

function json(path: string, value: unknown): IndexedFile {
  return { path, content: JSON.stringify(value) };
}
