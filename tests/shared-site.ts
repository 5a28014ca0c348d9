import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inject } from "vitest";
import { runTalkbook } from "./run-talkbook.ts";

/**
 * Builds a content folder for all test files that ask for it with the same base, once a run, and gives the
 * site's folder. No test may write to it. What is drawn already needs no browser, so there is none.
 */
export async function sharedSite(content: string, base: string): Promise<string> {
  const folder = join(inject("sharedFolder"), encodeURIComponent(`${content} ${base}`));
  const site = join(folder, "site");
  const ending = join(folder, "ending.txt");
  if (await isFirst(folder)) {
    await writeFile(`${ending}.part`, await problemOf(content, base, site));
    await rename(`${ending}.part`, ending);
  }
  const problem = await textOf(ending);
  if (problem !== "") throw new Error(`${content} could not be built: ${problem}`);
  return site;
}

async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch {
    return false;
  }
}

/** What went wrong with a build; empty where nothing did. */
async function problemOf(content: string, base: string, site: string): Promise<string> {
  const args = ["build", "--content", content, "--out", site, "--base", base];
  const run = await runTalkbook(args, { env: { TALKBOOK_BROWSER: "/nowhere/chrome" } });
  return run.status === 0 && run.stdout === "" ? "" : run.stderr + run.stdout || "no reason given";
}

/** The text of a file, as soon as there is one. */
async function textOf(file: string): Promise<string> {
  for (;;) {
    try {
      return await readFile(file, "utf8");
    } catch {
      await setTimeout(50);
    }
  }
}
