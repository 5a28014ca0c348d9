import { glob, rm } from "node:fs/promises";
import { join } from "node:path";
import { createIndex } from "pagefind";
import type { SearchDocument } from "../derive/search-documents.ts";

export interface SearchIndexOptions {
  /** Folder that will hold Pagefind's files; what was there is removed. */
  folder: string;
  /** Language of the site; all documents go into its index. */
  language: string;
}

/** Writes the search index, one Pagefind record a document; throws with Pagefind's words when it fails. */
export async function writeSearchIndex(
  documents: readonly SearchDocument[],
  { folder, language }: SearchIndexOptions,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const { index, errors } = await createIndex({ forceLanguage: language.split("-")[0] ?? "en" });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join("; ")}`);
  try {
    for (const document of documents) {
      const added = await index.addCustomRecord({
        url: document.path,
        content: document.text,
        language,
        meta: {
          title: document.title,
          kind: document.kind,
          ...(document.talk !== undefined && { talk: document.talk }),
        },
        filters: {
          kind: [document.kind],
          ...(document.talk !== undefined && { talk: [document.talk] }),
          ...(document.topics.length > 0 && { topic: document.topics }),
        },
      });
      if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join("; ")}`);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join("; ")}`);
    // Its own interfaces are not used here and weigh more than a small index.
    for await (const file of glob("pagefind-{ui,modular-ui,component-ui,highlight}.*", {
      cwd: folder,
    })) {
      await rm(join(folder, file));
    }
  } finally {
    await index.deleteIndex();
  }
}
