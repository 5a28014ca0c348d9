import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Writes several files into a folder, which is made if it is not there.
 * All are written beside their places first and then moved, so that a full disk leaves nothing half-written.
 */
export async function writeFiles(
  folder: string,
  files: readonly { path: string; text: string | Uint8Array }[],
): Promise<void> {
  const moves: { from: string; to: string }[] = [];
  try {
    for (const { path, text } of files) {
      const to = join(folder, path);
      const from = `${to}.${process.pid}.partial`;
      await mkdir(dirname(to), { recursive: true });
      moves.push({ from, to });
      await writeFile(from, text);
    }
    for (const { from, to } of moves) await rename(from, to);
  } catch (error) {
    await Promise.all(moves.map(({ from }) => rm(from, { force: true })));
    throw error;
  }
}
