import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/** The name under which routes import the site's view. */
const virtualModuleId = "virtual:talkbook";
const resolvedId = `\0${virtualModuleId}`;

/**
 * Vite's view of the content: a module that reads the snapshot.
 * The data stays outside, because thousands of records must not go through the bundler.
 */
export function virtualModule(snapshot: string) {
  const reader = new URL(`./read-site-view${extname(import.meta.url)}`, import.meta.url);
  return {
    name: "talkbook:content",
    resolveId: (id: string) => (id === virtualModuleId ? resolvedId : undefined),
    load: (id: string) =>
      id === resolvedId
        ? [
            `import { readSiteView } from ${JSON.stringify(fileURLToPath(reader))};`,
            // Vite's own base is empty while a development server runs.
            'import { base } from "astro:config/server";',
            `export const site = await readSiteView(${JSON.stringify(snapshot)}, { base: base.replace(/\\/*$/, "/") });`,
          ].join("\n")
        : undefined,
  };
}

/** The id by which Vite's module graph knows the virtual module. */
export const virtualModuleGraphId = resolvedId;
