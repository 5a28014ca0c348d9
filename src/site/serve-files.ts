import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
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

const recordingTypes: Record<string, string> = {
  ".webm": "video/webm",
  ".mp4": "video/mp4",
  ".m4v": "video/mp4",
  ".ogv": "video/ogg",
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

/** Serves the recordings that talks name; a player asks for a piece of one to begin further on. */
export function serveRecordings(
  server: ViteDevServer,
  content: string,
  current: () => KnowledgeData,
): void {
  server.middlewares.use(async (request, response, next) => {
    const path = sitePath(request);
    const talk = current().talks.find(
      ({ id, video }) => video?.file !== undefined && path === `/talks/${id}/${video.file}`,
    );
    const file = join(content, path ?? "");
    const size = talk && (await stat(file).catch(() => undefined))?.size;
    if (size === undefined) return next();
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
    const start = Math.min(Number(range?.[1] ?? 0), Math.max(0, size - 1));
    const end = Math.min(Number(range?.[2] || size - 1), size - 1);
    if (range) response.setHeader("Content-Range", `bytes ${start}-${end}/${size}`);
    response.writeHead(range ? 206 : 200, {
      "Accept-Ranges": "bytes",
      "Content-Length": Math.max(0, end - start + 1),
      "Content-Type": recordingTypes[extname(file)] ?? "application/octet-stream",
    });
    createReadStream(file, { start, end: Math.max(start, end) })
      .on("error", () => response.end())
      .pipe(response);
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
