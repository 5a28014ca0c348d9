import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ScormEdition } from "../src/learner/lms/package-spec.ts";
import { onceARun } from "./once-a-run.ts";
import { runTalkbook } from "./run-talkbook.ts";
import { everything } from "./shared-site.ts";

const formats = { "1.2": "scorm12", "2004": "scorm2004" } as const;

/** A package for learning systems, and what the command said of it. */
export interface SharedPackage {
  bytes: Buffer;
  stderr: string;
}

/** Exports a target of the site with everything for all test files that ask for it with the same options. */
export async function sharedPackage(
  edition: ScormEdition,
  target: string,
  options: readonly string[] = [],
): Promise<SharedPackage> {
  const args = ["export", formats[edition], target, ...options, "--content", everything.content];
  const folder = await onceARun(args.join(" "), async (made) => {
    const run = await runTalkbook([...args, "--out", join(made, "package.zip")], {
      env: { TALKBOOK_BROWSER: "/nowhere/chrome" },
    });
    await writeFile(join(made, "stderr.txt"), run.stderr);
    return run.status === 0 ? "" : run.stderr;
  });
  return {
    bytes: await readFile(join(folder, "package.zip")),
    stderr: await readFile(join(folder, "stderr.txt"), "utf8"),
  };
}
