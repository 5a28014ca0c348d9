import { join } from "node:path";
import { onceARun } from "./once-a-run.ts";
import { runTalkbook } from "./run-talkbook.ts";

/** A site with every kind of record, and where its own address says that it stands. */
export const everything = {
  content: "tests/fixtures/content/right/everything",
  base: "/talks/",
} as const;

/** The project's own content, under a base path that no file of it names. */
export const ownContent = { content: "content", base: "/deep/base/" } as const;

/**
 * Builds a content folder for all test files that ask for it with the same base, and gives the site's
 * folder. What is drawn already needs no browser, so there is none.
 */
export async function sharedSite(content: string, base: string): Promise<string> {
  const folder = await onceARun(`site of ${content} ${base}`, async (made) => {
    const args = ["build", "--content", content, "--out", join(made, "site"), "--base", base];
    const run = await runTalkbook(args, { env: { TALKBOOK_BROWSER: "/nowhere/chrome" } });
    const isWell = run.status === 0 && run.stdout === "";
    return isWell ? "" : run.stderr + run.stdout || "no reason given";
  });
  return join(folder, "site");
}
