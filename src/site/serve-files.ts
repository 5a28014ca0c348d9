import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { extname, join } from "node:path";
import type { Connect, ViteDevServer } from "vite";
import { sitePages } from "../derive/site-pages.ts";
import { markdownPath } from "../export/markdown/llms-txt.ts";
import { pageMarkdown } from "../export/markdown/page-markdown.ts";
import { type KnowledgeData, openKnowledge } from "../knowledge/knowledge.ts";
import { markdownView } from "./markdown-view.ts";
import { siteView } from "./site-view.ts";

const contentTypes: Record<string, string> = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".css": "text/css",
};

/** Serves the search index of a folder under `/pagefind/`, once `ready` says that it is written. */
export function serveSearch(
  server: ViteDevServer,
  folder: string,
  ready: () => Promise<void>,
): void {
  server.middlewares.use(async (request, response, next) => {
    const path = sitePath(request);
    if (!path?.startsWith("/pagefind/") || path.includes("..")) return next();
    await ready();
    const file = path.slice("/pagefind/".length);
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    if (!bytes) return next();
    response.setHeader("Content-Type", contentTypes[extname(file)] ?? "application/octet-stream");
    response.end(bytes);
  });
}

/** Tells of each page that was finished in another version of the content than it was begun in. */
export function followPages(
  server: ViteDevServer,
  { version, onLate }: { version: () => unknown; onLate: () => void },
): void {
  server.middlewares.use((request, response, next) => {
    if (!sitePath(request)?.endsWith("/")) return next();
    const begun = version();
    response.once("close", () => {
      if (version() !== begun) onLate();
    });
    next();
  });
}

/** Serves the Markdown form of each page, made of what `current` gives when it is asked for. */
export function serveMarkdown(server: ViteDevServer, current: () => KnowledgeData): void {
  server.middlewares.use((request, response, next) => {
    const path = sitePath(request);
    if (!path?.endsWith(".md")) return next();
    const knowledge = openKnowledge(current());
    const page = sitePages(knowledge).find(
      (each) => decodeURIComponent(markdownPath(each.path)) === path,
    );
    if (!page) return next();
    const view = markdownView(siteView(knowledge, { base: baseOf(request) }));
    response.setHeader("Content-Type", "text/markdown; charset=utf-8");
    response.end(pageMarkdown(view, page));
  });
}

/** The path from the site's root, decoded; undefined where it cannot be. Astro has taken the base away. */
function sitePath({ url = "" }: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/, ""));
  } catch {
    return undefined;
  }
}

/** What Astro took away; ends with a slash. */
function baseOf({ url = "", originalUrl = url }: Connect.IncomingMessage): string {
  return `${originalUrl.slice(0, originalUrl.length - url.length)}/`;
}
