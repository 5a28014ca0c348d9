import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import type { AstroInlineConfig } from "astro";
import type { CompiledFolder } from "../node/compile-folder.ts";
import { moveFolder } from "../node/move-folder.ts";
import { workFolder } from "../node/work-folder.ts";
import talkbook, { type TalkbookOptions } from "./integration.ts";
import type { MissingInBook } from "./make-books.ts";

/** What every run of Astro needs to know. */
export interface SiteRunOptions {
  /** The content folder. */
  content: string;
  drafts: boolean;
  /** Path under which the site stands; begins and ends with a slash. */
  base: string;
  port?: number;
  /** What the content folder compiles to, where the caller has just found out. */
  compiled?: CompiledFolder;
}

/** Whether a folder may be replaced by a site: it is not there, empty, or an earlier site. */
export function isReplaceable(folder: string): boolean {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  return readdirSync(folder).length === 0 || existsSync(join(folder, "pagefind", "pagefind.js"));
}

/**
 * Builds the site; the output folder changes only when everything has succeeded. Says which books could
 * not be made for want of characters.
 * The caller has made sure that the folder `isReplaceable`.
 */
export async function buildSite(
  options: SiteRunOptions & { out: string },
): Promise<{ missing: readonly MissingInBook[] }> {
  const out = resolve(options.out);
  // Under any other value Vite keeps services running and the process never ends.
  process.env.NODE_ENV = "production";
  let missing: readonly MissingInBook[] = [];
  const config = await inlineConfig(options, (found) => {
    missing = found;
  });
  const root = projectRoot();
  const partial = join(await workFolder(join(root, "node_modules", ".cache")), "site");
  // Astro keeps what it runs to make the pages beside the output only if that lies below the working
  // directory; else in one place for all builds, where two at once destroy each other's files.
  const workingDirectory = process.cwd();
  process.chdir(root);
  try {
    const { build } = await astro();
    await build({ ...config, outDir: partial });
  } finally {
    process.chdir(workingDirectory);
  }
  await replaceFolder(partial, out);
  return { missing };
}

/** Serves the site while its content is being written; resolves when it can be opened. */
export async function developSite(
  options: SiteRunOptions,
): Promise<{ address: string; stop(): Promise<void> }> {
  const config = await inlineConfig(options);
  const { dev } = await astro();
  const server = await dev({ ...config, logLevel: "warn" });
  return {
    address: `http://localhost:${server.address.port}${options.base}`,
    stop: () => server.stop(),
  };
}

/** Serves a built site as it is, under the path for which it was built. */
export async function previewSite(
  out: string,
  port?: number,
): Promise<{ address: string; stop(): Promise<void> }> {
  const base = await builtBase(out);
  const { preview } = await astro();
  const server = await preview({
    root: projectRoot(),
    configFile: false,
    logLevel: "error",
    outDir: resolve(out),
    base,
    ...(port !== undefined && { server: { port } }),
  });
  return { address: `http://localhost:${server.port}${base}`, stop: () => server.stop() };
}

// Loaded when it is needed: most of the time that `check` or `--help` takes would go into it.
function astro(): Promise<typeof import("astro")> {
  return import("astro");
}

/** The path for which a site was built: where its first page's name leads. */
async function builtBase(out: string): Promise<string> {
  const home = await readFile(join(out, "index.html"), "utf8");
  return /<a class="brand" href="([^"]+)"/.exec(home)?.[1] ?? "/";
}

async function inlineConfig(
  options: SiteRunOptions,
  onMissingCharacters?: TalkbookOptions["onMissingCharacters"],
): Promise<AstroInlineConfig> {
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  const root = projectRoot();
  return {
    root,
    ...(!hasAstroConfig(root) && { configFile: false }),
    logLevel: "error",
    cacheDir: join(await workFolder(), "cache"),
    integrations: [
      talkbook({
        content: resolve(options.content),
        drafts: options.drafts,
        base: options.base,
        ...(options.compiled && { compiled: options.compiled }),
        ...(onMissingCharacters && { onMissingCharacters }),
      }),
    ],
    ...(options.port !== undefined && { server: { port: options.port } }),
  };
}

/** The folder whose node_modules holds Astro: Vite finds nothing that lies outside of it. */
function projectRoot(): string {
  const astro = createRequire(import.meta.url).resolve("astro/package.json");
  const modules = dirname(dirname(astro));
  return basename(modules) === "node_modules" ? dirname(modules) : process.cwd();
}

function hasAstroConfig(root: string): boolean {
  return ["mjs", "js", "ts", "mts"].some((extension) =>
    existsSync(join(root, `astro.config.${extension}`)),
  );
}

/** Puts a finished folder in the place of an earlier one, which stays until the new one is complete. */
async function replaceFolder(finished: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const next = `${target}.next-${process.pid}`;
  const earlier = `${target}.earlier-${process.pid}`;
  await moveFolder(finished, next);
  const hadEarlier = await rename(target, earlier).then(
    () => true,
    () => false,
  );
  await rename(next, target);
  if (hadEarlier) await rm(earlier, { recursive: true, force: true });
}
