import { parentPort, workerData } from "node:worker_threads";
import { deriveSearchDocuments } from "../derive/search/search-documents.ts";
import { readSnapshot } from "../node/snapshot.ts";
import { makeMachineForms, writeMachineForms } from "../node/write-machine-forms.ts";
import { writeSearchIndex } from "../node/write-search-index.ts";
import type { BackgroundFilesOptions } from "./background-files.ts";
import { markdownView } from "./markdown-view.ts";
import { siteView } from "./site-view.ts";

// Runs as a thread of `startBackgroundFiles`. Pagefind works in a process of its own: it begins first.
const { snapshot, base, searchFolder } = workerData as BackgroundFilesOptions;
const siteFolder = new Promise<string>((resolve) => parentPort?.once("message", resolve));
const { knowledge, drawings } = readSnapshot(snapshot);
const view = siteView(knowledge, { base, drawings });
const documents = deriveSearchDocuments(view.knowledge, view);
const [forms] = await Promise.all([
  makeMachineForms(markdownView(view)),
  writeSearchIndex(documents, { folder: searchFolder, language: view.language }),
]);
await writeMachineForms(await siteFolder, forms);
parentPort?.postMessage("finished");
