import { createRequire } from "node:module";

/** The version of this package; its file has the same place as seen from src/node and from lib/node. */
export function talkbookVersion(): string {
  return (createRequire(import.meta.url)("../../package.json") as { version: string }).version;
}
