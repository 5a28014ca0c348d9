import { rmSync } from "node:fs";
import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A new folder for files between two steps of one run; it is removed when the process ends.
 * It lies in `parent`, which is made if it is not there, or among the system's temporary files.
 */
export async function workFolder(parent: string = tmpdir()): Promise<string> {
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, "talkbook-"));
  // One listener for all: Node warns of many.
  if (folders.size === 0) process.once("exit", removeAll);
  folders.add(folder);
  return folder;
}

const folders = new Set<string>();

function removeAll(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
