import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { AstroIntegrationLogger } from "astro";
import type { ViteDevServer } from "vite";
import { deriveSearchDocuments } from "../derive/search-documents.ts";
import { formatPretty } from "../diagnostics/format-pretty.ts";
import { openKnowledge } from "../knowledge/knowledge.ts";
import { type CompiledFolder, compileFolder } from "../node/compile-folder.ts";
import { writeSnapshot } from "../node/snapshot.ts";
import { workFolder } from "../node/work-folder.ts";
import { writeSearchIndex } from "../node/write-search-index.ts";
import { serveMarkdown, serveSearch } from "./serve-files.ts";
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

/** Keeps a development server true to its content folder: pages, their Markdown, search, and errors over the page. */
export async function serveContent(options: ServeContentOptions): Promise<void> {
  const { server, logger, content, drafts, snapshot } = options;
  const searchFolder = join(await workFolder(), "pagefind");
  await index(options.compiled);
  // Who searches right after a change means what it has become.
  serveSearch(server, searchFolder, () => running);
  let shown = options.compiled;
  serveMarkdown(server, () => shown.knowledge);

  let hadErrors = false;
  let lastTexts: ReadonlyMap<string, string> = new Map();
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
  await report();

  async function update(): Promise<void> {
    // A page that was being made while the last change came in may have kept what it had read before.
    invalidate();
    const wasBroken = hadErrors;
    const compiled = await report();
    if (!compiled) return;
    shown = compiled;
    await writeSnapshot(snapshot, compiled);
    invalidate();
    reload();
    // After an error Astro reloads the page at the first sign of a change, which is before the content
    // is compiled; while it does so, the page hears of nothing.
    if (wasBroken) setTimeout(reload, 400);
    await index(compiled);
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
    const compiled = await compileFolder(content, { drafts });
    const { diagnostics, texts } = compiled;
    if (isDeepStrictEqual(texts, lastTexts)) return undefined;
    lastTexts = texts;
    const textOf = (file: string) => texts.get(file);
    // Paths as seen from where the command was given, so that a terminal can open them.
    const folder = relative(process.cwd(), content);
    const pretty = diagnostics.map((each) => formatPretty(each, { textOf, folder }));
    for (const [position, text] of pretty.entries()) {
      if (diagnostics[position]?.severity === "error") logger.error(text);
      else logger.warn(text);
    }
    const errors = pretty.filter((_, position) => diagnostics[position]?.severity === "error");
    if (errors.length === 0) {
      if (hadErrors) logger.warn("The content is in order again.");
      hadErrors = false;
      return compiled;
    }
    hadErrors = true;
    const err = { message: errors.join("\n\n"), stack: "" };
    server.environments.client.hot.send({ type: "error", err });
    return undefined;
  }

  async function index({ knowledge, drawings }: CompiledFolder): Promise<void> {
    const view = siteView(openKnowledge(knowledge), { base: "/", drawings });
    const documents = deriveSearchDocuments(view.knowledge, view);
    await mkdir(searchFolder, { recursive: true });
    await writeSearchIndex(documents, { folder: searchFolder, language: view.language });
  }
}
