import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { formatPretty } from "../diagnostics/format-pretty.ts";
import { packageBase, siteBase } from "../knowledge/site-base.ts";
import { type CompiledFolder, compileFolder } from "../node/compile-folder.ts";
import { copyRecordings } from "../node/copy-recordings.ts";
import { moveFolder } from "../node/move-folder.ts";
import { writeSnapshot } from "../node/snapshot.ts";
import { workFolder } from "../node/work-folder.ts";
import { writeHostHeaders } from "../node/write-machine-forms.ts";
import { type BackgroundFiles, startBackgroundFiles } from "./background-files.ts";
import { announceBooks } from "./book-files.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { type MissingInBook, type RunningBooks, startBooks } from "./make-books.ts";
import { plainImports } from "./plain-imports.ts";
import { allRoutes, launchRoute, siteRoutes } from "./routes.ts";
import { serveContent } from "./serve-content.ts";
import { virtualModule } from "./virtual-module.ts";

export interface TalkbookOptions {
  /** The content folder, relative to the project. Default: content. */
  content?: string;
  /** Show records that are drafts. Default: in `dev` alone. */
  drafts?: boolean;
  /** Path under which the site stands. Default: that of Astro's configuration, else of the address in site.yaml. */
  base?: string;
  /** What the content folder compiles to, where the caller has just found out. */
  compiled?: CompiledFolder;
  /** Told which talks have no book, since no typeface has some of their characters. */
  onMissingCharacters?: (missing: readonly MissingInBook[]) => void;
}

/** Makes an Astro project a Talkbook site: compiles the content folder and adds its pages and search. */
export default function talkbook(options: TalkbookOptions = {}): AstroIntegration {
  let compiled: CompiledFolder | undefined;
  let snapshot = "";
  let content = "";
  let drafts = false;
  let cache = "";
  let base = "/";
  let searchFolder = "";
  let background: BackgroundFiles | undefined;
  let books: RunningBooks | undefined;
  let stopServing: (() => Promise<void>) | undefined;

  const hooks: AstroIntegration["hooks"] = {
    async "astro:config:setup"({ config, command, injectRoute, updateConfig }) {
      // The command line adds the integration once more, with its own options; the last one counts.
      const last = config.integrations.findLast(({ name }) => name === integration.name);
      if (last?.hooks["astro:config:setup"] !== hooks["astro:config:setup"]) return;

      // Most often on the same disk as the output, so that thousands of small files need not be copied.
      cache = fileURLToPath(new URL("node_modules/.cache", config.root));
      content = resolve(fileURLToPath(config.root), options.content ?? "content");
      drafts = options.drafts ?? command === "dev";
      compiled = options.compiled ?? (await compileFolder(content, { drafts }));
      if (command === "build") throwOnErrors(compiled);
      const { knowledge } = compiled;
      snapshot = join(await workFolder(), "knowledge.json");
      await writeSnapshot(snapshot, compiled);
      // A development server makes none: every change would make them anew.
      if (command !== "build") await announceBooks(snapshot);

      const inPackage = options.base === packageBase;
      const ofSite = command === "dev" ? allRoutes() : siteRoutes(knowledge);
      const routes = inPackage ? [...ofSite, launchRoute] : ofSite;
      for (const { pattern, file } of routes) {
        // The same depth from src/site and from the published lib/site.
        const entrypoint = new URL(`../../src/site/routes/${file}`, import.meta.url);
        injectRoute({ pattern, entrypoint, prerender: true });
      }
      base = (
        options.base ?? (config.base === "/" ? siteBase(knowledge.site) : config.base)
      ).replace(/\/*$/, "/");
      const address = knowledge.site.url === undefined ? undefined : new URL(knowledge.site.url);
      updateConfig({
        ...(address && config.site === undefined && { site: address.origin }),
        base,
        trailingSlash: "always",
        // While one page is written to disk, others are made.
        build: { format: "directory", inlineStylesheets: "never", concurrency: 8 },
        devToolbar: { enabled: false },
        security: { csp: contentSecurityPolicy },
        vite: {
          // Scripts stay files: one that Astro puts into the page keeps a placeholder of Vite's.
          build: { assetsInlineLimit: 0 },
          plugins: [virtualModule(snapshot), plainImports()],
        },
      });
    },

    async "astro:server:setup"({ server, logger }) {
      if (!compiled) return;
      stopServing = await serveContent({ server, logger, content, drafts, snapshot, compiled });
    },

    async "astro:server:done"() {
      await stopServing?.();
    },

    async "astro:build:start"() {
      if (!compiled) return;
      if (base === packageBase) {
        // A package has neither search nor books, and no machine reads it.
        await announceBooks(snapshot);
        return;
      }
      searchFolder = join(await workFolder(cache), "pagefind");
      background = startBackgroundFiles({ snapshot, base, searchFolder });
      if (compiled.knowledge.site.books) books = await startBooks(snapshot, base, cache);
      else await announceBooks(snapshot);
    },

    async "astro:build:done"({ dir, assets }) {
      const folder = fileURLToPath(dir);
      await copyRecordings(compiled?.knowledge.talks ?? [], content, folder);
      if (!background) return;
      await background.finish(folder);
      await moveFolder(searchFolder, join(folder, "pagefind"));
      options.onMissingCharacters?.((await books?.finish(folder)) ?? []);
      const pages = [...assets.values()].flat().map((url) => fileURLToPath(url));
      await writeHostHeaders(
        folder,
        pages.filter((file) => file.endsWith(".html")),
        base,
      );
    },
  };
  const integration: AstroIntegration = { name: "talkbook", hooks };
  return integration;
}

function throwOnErrors({ diagnostics, texts }: CompiledFolder): void {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  const options = { textOf: (file: string) => texts.get(file) };
  throw new Error(
    `The content has errors:\n\n${errors.map((error) => formatPretty(error, options)).join("\n\n")}`,
  );
}
