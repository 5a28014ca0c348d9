import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { deriveSearchDocuments } from "../derive/search-documents.ts";
import { formatPretty } from "../diagnostics/format-pretty.ts";
import { type KnowledgeData, openKnowledge } from "../knowledge/knowledge.ts";
import { siteBase } from "../knowledge/site-base.ts";
import { type CompiledFolder, compileFolder } from "../node/compile-folder.ts";
import { moveFolder } from "../node/move-folder.ts";
import { writeSnapshot } from "../node/snapshot.ts";
import { workFolder } from "../node/work-folder.ts";
import { writeMachineForms } from "../node/write-machine-forms.ts";
import { writeSearchIndex } from "../node/write-search-index.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { markdownView } from "./markdown-view.ts";
import { plainImports } from "./plain-imports.ts";
import { allRoutes, siteRoutes } from "./routes.ts";
import { serveContent } from "./serve-content.ts";
import { siteView } from "./site-view.ts";
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
}

/** Makes an Astro project a Talkbook site: compiles the content folder and adds its pages and search. */
export default function talkbook(options: TalkbookOptions = {}): AstroIntegration {
  let knowledge: KnowledgeData | undefined;
  let snapshot = "";
  let content = "";
  let drafts = false;
  let cache = "";
  let base = "/";
  let searchIndex: Promise<string> | undefined;

  const hooks: AstroIntegration["hooks"] = {
    async "astro:config:setup"({ config, command, injectRoute, updateConfig }) {
      // The command line adds the integration once more, with its own options; the last one counts.
      const last = config.integrations.findLast(({ name }) => name === integration.name);
      if (last?.hooks["astro:config:setup"] !== hooks["astro:config:setup"]) return;

      // Most often on the same disk as the output, so that thousands of small files need not be copied.
      cache = fileURLToPath(new URL("node_modules/.cache", config.root));
      content = resolve(fileURLToPath(config.root), options.content ?? "content");
      drafts = options.drafts ?? command === "dev";
      const compiled = options.compiled ?? (await compileFolder(content, { drafts }));
      if (command === "build") throwOnErrors(compiled);
      knowledge = compiled.knowledge;
      snapshot = join(await workFolder(), "knowledge.json");
      await writeSnapshot(snapshot, knowledge);

      const routes = command === "dev" ? allRoutes() : siteRoutes(knowledge);
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
        build: { format: "directory", inlineStylesheets: "never" },
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
      if (!knowledge) return;
      await serveContent({ server, logger, content, drafts, snapshot, knowledge });
    },

    "astro:build:start"() {
      if (!knowledge) return;
      // Pagefind works in a process of its own: it indexes while the pages are made.
      searchIndex = makeSearchIndex(knowledge, cache);
      // A failure is reported at the end, where it is awaited.
      searchIndex.catch(() => {});
    },

    async "astro:build:done"({ dir }) {
      if (!searchIndex) return;
      const folder = fileURLToPath(dir);
      await moveFolder(await searchIndex, join(folder, "pagefind"));
      if (!knowledge) return;
      const view = siteView(openKnowledge(knowledge), { base });
      await writeMachineForms({ folder, view: markdownView(view), base });
    },
  };
  const integration: AstroIntegration = { name: "talkbook", hooks };
  return integration;
}

/** Writes the search index into a folder of its own and gives the folder. */
async function makeSearchIndex(knowledge: KnowledgeData, parent: string): Promise<string> {
  const view = siteView(openKnowledge(knowledge), { base: "/" });
  const documents = deriveSearchDocuments(view.knowledge, view);
  const folder = join(await workFolder(parent), "pagefind");
  await writeSearchIndex(documents, { folder, language: view.language });
  return folder;
}

function throwOnErrors({ diagnostics, texts }: CompiledFolder): void {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  const options = { textOf: (file: string) => texts.get(file) };
  throw new Error(
    `The content has errors:\n\n${errors.map((error) => formatPretty(error, options)).join("\n\n")}`,
  );
}
