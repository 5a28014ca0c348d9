import { createHash } from "node:crypto";
import { decode, type SiteFiles } from "../export/scorm/package-files.ts";
import {
  type ModuleScript,
  moduleScripts,
  withClassicScript,
} from "../export/scorm/page-scripts.ts";
import { packageBase } from "../knowledge/site-base.ts";
import { bundleScripts } from "../node/bundle-scripts.ts";

/**
 * The files of a site whose pages need no modules: some learning systems serve none, and from a file no
 * browser runs one. Pages with the same modules share one script that has them all.
 */
export async function withClassicScripts(
  files: SiteFiles,
  pages: readonly string[],
): Promise<SiteFiles> {
  const changed = new Map(files);
  const bundles = new Map<string, string | undefined>();
  for (const page of pages) {
    const html = decode(files.get(page));
    const modules = moduleScripts(html);
    const key = JSON.stringify(modules);
    if (!bundles.has(key)) bundles.set(key, await addBundle(modules, changed));
    const path = bundles.get(key);
    const address = path === undefined ? undefined : packageBase + path;
    const classic = withClassicScript(html, address, hashOf);
    changed.set(page, new TextEncoder().encode(classic));
  }
  return changed;
}

/** Bundles modules into a file, which is named after what it holds; undefined for none. */
async function addBundle(
  modules: readonly ModuleScript[],
  files: Map<string, Uint8Array>,
): Promise<string | undefined> {
  if (modules.length === 0) return undefined;
  const code = await bundleScripts(modules, (path) => {
    const bytes = files.get(path);
    return bytes && decode(bytes);
  });
  const path = `_astro/page.${createHash("sha256").update(code).digest("hex").slice(0, 8)}.js`;
  files.set(path, new TextEncoder().encode(code));
  return path;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
