import { cp, rename } from "node:fs/promises";

/** Moves a folder to where nothing is yet; between disks, where it cannot be renamed, it is copied. */
export async function moveFolder(from: string, to: string): Promise<void> {
  await rename(from, to).catch(() => cp(from, to, { recursive: true }));
}
