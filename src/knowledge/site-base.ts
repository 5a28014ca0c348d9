import type { Site } from "./records.ts";

/** The path under which a site stands by its own address; `/` while it has none. */
export function siteBase({ url }: Site): string {
  return url === undefined ? "/" : new URL(url).pathname.replace(/\/*$/, "/");
}
