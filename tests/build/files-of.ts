import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Paths of all files in a folder, with forward slashes, in order. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, "/"))
    .sort();
}

/** A fingerprint of every file's bytes, by path. */
export async function fingerprints(folder: string): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const path of await filesOf(folder)) {
    const bytes = await readFile(join(folder, path));
    prints[path] = createHash("sha256").update(bytes).digest("hex");
  }
  return prints;
}
