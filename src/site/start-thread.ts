import { extname } from "node:path";
import { Worker } from "node:worker_threads";

/** A thread that works beside Astro. */
export interface RunningThread<Result> {
  /** Gives the thread a message, if there is one, and resolves with its own, or rejects with what went wrong since the start. */
  finish(message?: string): Promise<Result>;
}

/**
 * Starts a file of this folder as a thread that posts one message at its end.
 *
 * @param name of the file, without its ending: in the published package it is JavaScript
 */
export function startThread<Result>(name: string, workerData: object): RunningThread<Result> {
  const file = new URL(`./${name}${extname(import.meta.url)}`, import.meta.url);
  const thread = new Worker(file, { workerData });
  const finished = new Promise<Result>((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error(`The thread ${name} ended early.`)));
  });
  // It is awaited at the end, if the pages come that far; the thread alone does not keep the process.
  finished.catch(() => {});
  thread.unref();
  return {
    finish(message) {
      thread.ref();
      if (message !== undefined) thread.postMessage(message);
      return finished;
    },
  };
}
