import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";

/** A server that is running. */
export interface FolderServer {
  /** The address of the home page, base path included; ends in a slash. */
  url: string;
  close(): Promise<void>;
}

/** A file to answer with. */
export interface FoundFile {
  file: string;
  status: number;
  contentType: string;
}

/** Answers a request with a file. */
export type SendFile = (
  request: IncomingMessage,
  response: ServerResponse,
  found: FoundFile,
) => void | Promise<void>;

const CONTENT_TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".vtt": "text/vtt; charset=utf-8",
  ".wasm": "application/wasm",
  ".webm": "video/webm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".zip": "application/zip",
};

/**
 * Serves a built site on this machine the way GitHub Pages does: a folder's `index.html`, a redirect
 * to the address with a slash, `404.html` with status 404. It sends no security headers, so that what
 * protects the pages is in the pages.
 *
 * @param base the path under which the site stands, with a slash on both ends; everything else is a 404
 * @param send how a file is sent; by default as it is, with its type alone
 */
export async function serveFolder(
  folder: string,
  { base = "/", send = sendFile }: { base?: string; send?: SendFile } = {},
): Promise<FolderServer> {
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    const found = await findFile(folder, base, pathname);
    if (found === "folder") {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
    } else if (found) {
      await send(request, response, foundFile(found.file, 200));
    } else {
      const notFoundPage = join(folder, "404.html");
      if (await isFile(notFoundPage)) await send(request, response, foundFile(notFoundPage, 404));
      else response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function findFile(
  folder: string,
  base: string,
  pathname: string,
): Promise<{ file: string } | "folder" | undefined> {
  const path = decodedPath(pathname);
  if (path === undefined || !`${path}/`.startsWith(base)) return undefined;
  // `new URL` has resolved `..`; what is left of it here was percent-encoded.
  const inside = normalize(path.slice(base.length));
  if (inside.startsWith("..")) return undefined;
  const target = join(folder, inside);
  const candidates = path.endsWith("/") ? [join(target, "index.html")] : [target, `${target}.html`];
  for (const file of candidates) if (await isFile(file)) return { file };
  return !path.endsWith("/") && (await isFile(join(target, "index.html"))) ? "folder" : undefined;
}

function decodedPath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? false;
}

function foundFile(file: string, status: number): FoundFile {
  const contentType = CONTENT_TYPES[extname(file)] ?? "application/octet-stream";
  return { file, status, contentType };
}

const sendFile: SendFile = (_request, response, { file, status, contentType }) => {
  response.writeHead(status, { "content-type": contentType });
  createReadStream(file).pipe(response);
};
