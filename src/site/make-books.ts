import { join } from "node:path";
import { moveFolder } from "../node/move-folder.ts";
import { workFolder } from "../node/work-folder.ts";
import type { BookFile } from "./book-files.ts";
import { startThread } from "./start-thread.ts";

/** What the thread needs to know. */
export interface BookThreadOptions {
  /** The snapshot of the knowledge. */
  snapshot: string;
  /** Folder for the books until the site has one. */
  folder: string;
  /** Path under which the site stands; begins and ends with a slash. */
  base: string;
}

/** A book that was not made, since no typeface has some of its characters. */
export interface MissingInBook {
  /** Title of the talk or curriculum. */
  of: string;
  characters: string[];
}

interface MadeBooks {
  books: Record<string, BookFile>;
  missing: MissingInBook[];
}

/** A book's file until the site has it; names of systems differ in what a file may be called. */
export function bookFileName(name: string): string {
  return `${name.replace(":", "-")}.pdf`;
}

/** Books that are made while Astro makes the pages. */
export interface RunningBooks {
  /** Resolves when the books stand in the site's folder. Rejects with what went wrong since the start. */
  finish(siteFolder: string): Promise<MissingInBook[]>;
}

/**
 * Starts a thread that makes the book of each talk and curriculum and announces them to the pages.
 *
 * @param cache folder for what lies between two steps, on the disk of the site
 */
export async function startBooks(
  snapshot: string,
  base: string,
  cache: string,
): Promise<RunningBooks> {
  const folder = await workFolder(cache);
  const options: BookThreadOptions = { snapshot, folder, base };
  const thread = startThread<MadeBooks>("book-thread", options);
  return {
    async finish(siteFolder) {
      const { books, missing } = await thread.finish();
      for (const [name, { path }] of Object.entries(books)) {
        await moveFolder(
          join(folder, bookFileName(name)),
          join(siteFolder, decodeURIComponent(path)),
        );
      }
      return missing;
    },
  };
}
