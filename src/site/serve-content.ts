import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { AstroIntegrationLogger } from "astro";
import type { ViteDevServer } from "vite";
import { emptyMemory } from "../compile/compile-memory.ts";
import { deriveSearchDocuments } from "../derive/search/search-documents.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatPretty } from "../diagnostics/format-pretty.ts";
import { openKnowledge } from "../knowledge/knowledge.ts";
import { type CompiledFolder, compileFolder, examineFolder } from "../node/compile-folder.ts";
import { lastingBrowser } from "../node/drawings/lasting-browser.ts";
import { writeSnapshot } from "../node/snapshot.ts";
import { workFolder } from "../node/work-folder.ts";
import { writeSearchIndex } from "../node/write-search-index.ts";
import { followPages, serveMarkdown, serveRecordings, serveSearch } from "./serve-files.ts";
import { siteView } from "./site-view.ts";
import { virtualModuleGraphId } from "./virtual-module.ts";

export interface ServeContentOptions {
  server: ViteDevServer;
  logger: AstroIntegrationLogger;
  content: string;
  drafts: boolean;
  snapshot: string;
  compiled: CompiledFolder;
}

/** How long after a change the page has been made, mostly; what can wait begins then. */
const quietMs = 1000;

/**
 * Keeps a development server true to its content folder: pages, their Markdown, search, and errors over
 * the page. What it gives ends what it has started.
 */
export async function serveContent(options: ServeContentOptions): Promise<() => Promise<void>> {
  const { server, logger, content, drafts, snapshot } = options;
  const searchFolder = join(await workFolder(), "pagefind");
  let shown = options.compiled;
  let indexed: CompiledFolder | undefined;
  let indexing = Promise.resolve();
  serveSearch(server, searchFolder, async () => {
    // Who searches right after a change means what it has become.
    await running;
    indexing = indexing.then(index).catch((error: unknown) => logger.error(String(error)));
    await indexing;
  });
  serveMarkdown(server, () => shown.knowledge);
  serveRecordings(server, content, () => shown.knowledge);

  // A page that was being made while the content changed may have kept what it had read before.
  followPages(server, {
    version: () => shown,
    onLate: () => {
      invalidate();
      reload();
    },
  });

  const memory = { current: emptyMemory() };
  const browser = lastingBrowser();
  /** What stands over the page; undefined where nothing is wrong. */
  let overlay: { type: "error"; err: { message: string; stack: string } } | undefined;
  // A page that is opened while something is wrong has not heard of it.
  server.ws.on("connection", () => {
    if (overlay) server.environments.client.hot.send(overlay);
  });
  let last: Pick<CompiledFolder, "texts" | "recordings"> = { texts: new Map(), recordings: [] };
  let running = Promise.resolve();
  let soon: NodeJS.Timeout | undefined;
  let later: NodeJS.Timeout | undefined;
  const enqueue = (): void => {
    running = running.then(update).catch((error: unknown) => logger.error(String(error)));
  };
  const changed = (_event: string, path: string): void => {
    if (relative(content, path).startsWith("..")) return;
    clearTimeout(soon);
    clearTimeout(later);
    // Editors write a file in several steps; what follows within a few milliseconds is one change.
    soon = setTimeout(enqueue, 20);
    // The watcher keeps silent about a file that is replaced again while it looks at it.
    later = setTimeout(enqueue, 300);
  };
  // Vite's watcher also follows files that editors replace by a new one of the same name.
  server.watcher.add(content);
  server.watcher.on("all", changed);
  const first = await report();
  if (first) {
    shown = first;
    examine(first);
  }
  return browser.stop;

  async function update(): Promise<void> {
    const wasBroken = overlay !== undefined;
    const compiled = await report();
    if (!compiled) return;
    await writeSnapshot(snapshot, compiled);
    shown = compiled;
    invalidate();
    reload();
    // After an error Astro reloads the page at the first sign of a change, which is before the content
    // is compiled; while it does so, the page hears of nothing.
    if (wasBroken) setTimeout(reload, 400);
    examine(compiled);
  }

  function invalidate(): void {
    for (const environment of Object.values(server.environments)) {
      const module = environment.moduleGraph.getModuleById(virtualModuleGraphId);
      if (module) environment.moduleGraph.invalidateModule(module);
    }
  }

  function reload(): void {
    server.environments.client.hot.send({ type: "full-reload" });
  }

  /** Compiles what changed; errors go to the terminal and over the page, and the earlier pages stay. */
  async function report(): Promise<CompiledFolder | undefined> {
    const compiled = await compileFolder(content, {
      drafts,
      memory,
      unexamined: true,
      startBrowser: browser.start,
    });
    const { diagnostics, texts, recordings } = compiled;
    if (isDeepStrictEqual({ texts, recordings }, last)) return undefined;
    last = { texts, recordings };
    const errors = log(diagnostics, texts);
    if (errors.length === 0) {
      if (overlay) logger.warn("The content is in order again.");
      overlay = undefined;
      return compiled;
    }
    overlay = { type: "error", err: { message: errors.join("\n\n"), stack: "" } };
    server.environments.client.hot.send(overlay);
    return undefined;
  }

  /** Writes findings to the terminal, and gives the errors among them as they stand there. */
  function log(diagnostics: readonly Diagnostic[], texts: CompiledFolder["texts"]): string[] {
    const textOf = (file: string) => texts.get(file);
    // Paths as seen from where the command was given, so that a terminal can open them.
    const folder = relative(process.cwd(), content);
    const errors: string[] = [];
    for (const each of diagnostics) {
      const text = formatPretty(each, { textOf, folder });
      if (each.severity === "error") {
        logger.error(text);
        errors.push(text);
      } else logger.warn(text);
    }
    return errors;
  }

  /** Looks for flaws in quizzes once the author has seen the page, unless there is something newer by then. */
  function examine(compiled: CompiledFolder): void {
    setTimeout(() => {
      if (compiled !== shown) return;
      log(examineFolder(compiled), compiled.texts);
      // Ready before the first diagram is edited; where there is no browser, drawing will say so.
      if (compiled.drawings.size > 0) browser.start().catch(() => {});
    }, quietMs).unref();
  }

  /** Makes the search index of what is shown, if it is not there yet. */
  async function index(): Promise<void> {
    const wanted = shown;
    if (indexed === wanted) return;
    const { knowledge, drawings } = wanted;
    const view = siteView(openKnowledge(knowledge), { base: "/", drawings });
    const documents = deriveSearchDocuments(view.knowledge, view);
    await mkdir(searchFolder, { recursive: true });
    await writeSearchIndex(documents, { folder: searchFolder, language: view.language });
    indexed = wanted;
  }
}
