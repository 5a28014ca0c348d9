import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { SendFile } from "../tests/browser/serve-folder.ts";

export type Encoding = "gzip" | "br";

// What servers choose while a reader waits: the middle of each scale.
const compress: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  gzip: (bytes) => promisify(gzip)(bytes, { level: 6 }),
  br: (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
};

const COMPRESSIBLE = /^text\/|json|xml|javascript|manifest|svg|wasm/;

/** Files whose name changes with what they hold. */
const HASHED = /\/_astro\/|\/pagefind\/(?:fragment|index|filter)\//;

/**
 * Sends files the way static hosts do: compressed where that helps, with an entity tag, for ever where
 * the name holds a hash, and to be asked for again everywhere else.
 */
export function sendCompressed(encoding: Encoding): SendFile {
  return async (request, response, { file, status, contentType }) => {
    const bytes = await readFile(file);
    const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 16)}"`;
    const headers = {
      "content-type": contentType,
      etag,
      vary: "accept-encoding",
      "cache-control": HASHED.test(request.url ?? "")
        ? "public, max-age=31536000, immutable"
        : "public, max-age=0, must-revalidate",
    };
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    const accepted = String(request.headers["accept-encoding"] ?? "").split(/\s*,\s*/);
    const isCompressed = accepted.includes(encoding) && COMPRESSIBLE.test(contentType);
    const body = isCompressed ? await compress[encoding](bytes) : bytes;
    response
      .writeHead(status, {
        ...headers,
        "content-length": body.length,
        ...(isCompressed && { "content-encoding": encoding }),
      })
      .end(body);
  };
}
