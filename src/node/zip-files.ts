import { strToU8, type Zippable, zipSync } from "fflate";

/** Files as a ZIP archive; equal files give equal bytes on every machine. */
export function zipFiles(
  files: readonly { path: string; content: string | Uint8Array }[],
): Uint8Array {
  const entries: Zippable = {};
  for (const { path, content } of files) {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    entries[path] = [bytes, { level: 9, mtime, os: 0 }];
  }
  return zipSync(entries);
}

// An archive holds local times, so the day is made of local parts.
const mtime = new Date(2000, 0, 1);
