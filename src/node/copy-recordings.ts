import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Talk } from "../knowledge/records.ts";

/** Copies the recordings that talks name from their folders to where their pages look for them. */
export async function copyRecordings(
  talks: readonly Talk[],
  content: string,
  site: string,
): Promise<void> {
  for (const { id, video } of talks) {
    if (video?.file === undefined) continue;
    const path = join("talks", id, video.file);
    await mkdir(dirname(join(site, path)), { recursive: true });
    await copyFile(join(content, path), join(site, path));
  }
}
