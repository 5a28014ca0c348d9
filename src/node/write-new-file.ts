import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes a file that is not there yet; throws as `node:fs` does where it is. */
export async function writeNewFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: "wx" });
}
