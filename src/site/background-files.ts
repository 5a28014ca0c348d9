import { extname } from "node:path";
import { Worker } from "node:worker_threads";

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
  const file = new URL(`./background-thread${extname(import.meta.url)}`, import.meta.url);
  const thread = new Worker(file, { workerData: options });
  const finished = new Promise<void>((resolve, reject) => {
    thread.once("message", () => resolve());
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("The thread for search and Markdown ended early.")));
  });
  // It is awaited at the end, if the pages come that far; the thread alone does not keep the process.
  finished.catch(() => {});
  thread.unref();
  return {
    async finish(siteFolder) {
      thread.ref();
      thread.postMessage(siteFolder);
      await finished;
    },
  };
}
