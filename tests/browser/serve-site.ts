import { afterAll } from "vitest";
import { everything, ownContent, sharedSite } from "../shared-site.ts";
import { serveFolder } from "./serve-folder.ts";

/** Serves the site of a content folder for the tests of a file; gives the address of its home page. */
export async function serveSite(content: string, base = "/"): Promise<string> {
  const server = await serveFolder(await sharedSite(content, base), { base });
  afterAll(() => server.close());
  return server.url;
}

/** The project's own content, as most tests of pages use it. */
export const serveOwnSite = (): Promise<string> => serveSite(ownContent.content, ownContent.base);

/** The site with every kind of record. */
export const serveEverything = (): Promise<string> =>
  serveSite(everything.content, everything.base);
