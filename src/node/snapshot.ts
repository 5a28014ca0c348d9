import { readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type Knowledge, type KnowledgeData, openKnowledge } from "../knowledge/knowledge.ts";

/** Writes compiled knowledge to a file that routes read; a reader never sees half of it. */
export async function writeSnapshot(path: string, data: KnowledgeData): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.partial`;
  await writeFile(partial, JSON.stringify(data));
  await rename(partial, path);
}

/** Reads knowledge that `writeSnapshot` wrote; throws as `node:fs` does where there is none. */
export function readSnapshot(path: string): Knowledge {
  return openKnowledge(JSON.parse(readFileSync(path, "utf8")) as KnowledgeData);
}
