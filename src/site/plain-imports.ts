import type { Plugin } from "vite";

const helper = "\0vite/preload-helper.js";

/**
 * Leaves `import()` in the pages' scripts to the browser. Vite's own helper, a kilobyte on every page,
 * also loads a script's styles: here styles belong to pages, never to scripts.
 */
export function plainImports(): Plugin {
  return {
    name: "talkbook:plain-imports",
    enforce: "pre",
    apply: "build",
    config: () => ({
      build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } },
    }),
    load: {
      filter: { id: /vite\/preload-helper\.js$/ },
      handler: (id) =>
        id === helper ? "export const __vitePreload = (load) => load();" : undefined,
    },
  };
}
