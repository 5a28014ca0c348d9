import { readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Drawing } from "../drawing/drawing.ts";
import { type Knowledge, type KnowledgeData, openKnowledge } from "../knowledge/knowledge.ts";

/** What routes are made of: the knowledge, and its diagrams as they were drawn, by source. */
export interface Snapshot {
  knowledge: KnowledgeData;
  drawings: ReadonlyMap<string, Drawing>;
}

/** Writes a snapshot to a file that routes read; a reader never sees half of it. */
export async function writeSnapshot(
  path: string,
  { knowledge, drawings }: Snapshot,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.partial`;
  await writeFile(partial, JSON.stringify({ knowledge, drawings: [...drawings] }));
  await rename(partial, path);
}

/** Reads what `writeSnapshot` wrote; throws as `node:fs` does where there is none. */
export function readSnapshot(path: string): Snapshot & { knowledge: Knowledge } {
  const { knowledge, drawings } = JSON.parse(readFileSync(path, "utf8")) as {
    knowledge: KnowledgeData;
    drawings: [string, Drawing][];
  };
  return { knowledge: openKnowledge(knowledge), drawings: new Map(drawings) };
}
