import { execFileSync } from "node:child_process";
import { glob, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { serveFolder } from "../tests/browser/serve-folder.ts";
import { type Encoding, sendCompressed } from "./send-compressed.ts";

const program = resolve(import.meta.dirname, "../src/cli/talkbook.mjs");

/** Where a built site lies, and the path for which it was built. */
export interface BuiltSite {
  folder: string;
  base: string;
}

/** A page of a site that stands for its kind. */
export interface SamplePage {
  name: string;
  /** Path below the site's base; empty for the home page. */
  path: string;
}

const kinds = [
  ["home", "index.html"],
  ["talk", "talks/*/index.html"],
  ["takeaways", "talks/*/takeaways/index.html"],
  ["questions", "talks/*/questions/index.html"],
  ["topic", "topics/*/index.html"],
  ["glossary", "glossary/index.html"],
] as const;

/**
 * Calls `use` with the site that the command line names, `--dist DIR` built for `--base PATH`, or else
 * with one that is built of `--content DIR` and removed afterwards.
 */
export async function withBuiltSite(use: (site: BuiltSite) => Promise<void>): Promise<void> {
  const { values } = parseArgs({
    options: {
      dist: { type: "string" },
      base: { type: "string", default: "/" },
      content: { type: "string", default: resolve(import.meta.dirname, "../content") },
    },
  });
  if (values.dist !== undefined) return use({ folder: resolve(values.dist), base: values.base });
  const work = await mkdtemp(join(tmpdir(), "talkbook-measure-"));
  try {
    const folder = join(work, "site");
    const args = ["build", "--content", values.content, "--out", folder, "--base", values.base];
    execFileSync(process.execPath, [program, ...args], { stdio: ["ignore", "ignore", "inherit"] });
    await use({ folder, base: values.base });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Serves a site compressed while `use` runs; it gets the address of the home page. */
export async function whileServed(
  { folder, base }: BuiltSite,
  encoding: Encoding,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const server = await serveFolder(folder, { base, send: sendCompressed(encoding) });
  try {
    await use(server.url);
  } finally {
    await server.close();
  }
}

/** The largest page of each kind that the site has. */
export async function samplePages({ folder }: BuiltSite): Promise<SamplePage[]> {
  const pages: SamplePage[] = [];
  for (const [name, pattern] of kinds) {
    let largest = { path: "", sizeBytes: 0 };
    for await (const path of glob(pattern, { cwd: folder })) {
      const { size } = await stat(join(folder, path));
      if (size > largest.sizeBytes) largest = { path, sizeBytes: size };
    }
    if (largest.sizeBytes > 0) {
      pages.push({ name, path: largest.path.replaceAll("\\", "/").replace(/index\.html$/, "") });
    }
  }
  return pages;
}
