import { startThread } from "./start-thread.ts";

/** What the thread needs to know. */
export interface BackgroundFilesOptions {
  /** The snapshot of the knowledge. */
  snapshot: string;
  /** Path under which the site stands; begins and ends with a slash. */
  base: string;
  /** Folder that will hold the files of search. */
  searchFolder: string;
}

/** Files that are made of the same records while Astro makes the pages. */
export interface BackgroundFiles {
  /**
   * Resolves when the files of search stand in their folder and the forms for machines in the site's.
   * Rejects with what went wrong since the start.
   */
  finish(siteFolder: string): Promise<void>;
}

/** Starts a thread that makes search and the forms for machines: half of the work has a core of its own. */
export function startBackgroundFiles(options: BackgroundFilesOptions): BackgroundFiles {
  const thread = startThread<string>("background-thread", options);
  return {
    async finish(siteFolder) {
      await thread.finish(siteFolder);
    },
  };
}
