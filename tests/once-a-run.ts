import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inject } from "vitest";

/**
 * Makes something in a folder of that name, once a run, for all test files that ask for it; gives the folder.
 * No test may write to it.
 *
 * @param make says what went wrong; empty where nothing did
 */
export async function onceARun(
  name: string,
  make: (folder: string) => Promise<string>,
): Promise<string> {
  const folder = join(inject("sharedFolder"), encodeURIComponent(name));
  const ending = join(folder, "ending.txt");
  if (await isFirst(folder)) {
    await writeFile(`${ending}.part`, await make(folder).catch(String));
    await rename(`${ending}.part`, ending);
  }
  const problem = await textOf(ending);
  if (problem !== "") throw new Error(`${name} could not be made: ${problem}`);
  return folder;
}

async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch {
    return false;
  }
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
