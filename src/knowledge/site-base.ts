import type { Site } from "./records.ts";

/** The path under which a site stands by its own address; `/` while it has none. */
export function siteBase({ url }: Site): string {
  return url === undefined ? "/" : new URL(url).pathname.replace(/\/*$/, "/");
}

/**
 * The path for which a site is built that is to stand in a package: it is no place but a mark, which an
 * export turns into ways from one file to another. Pages know by it that they are in a package.
 */
export const packageBase = "/_talkbook-package_/";
