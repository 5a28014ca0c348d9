import { type Area, checkArea, type Entries, isStoredArea } from "./area.ts";
import type { LearnerStore } from "./learner-store.ts";

const format = "talkbook-progress";
const version = 1;

/** Everything that a store holds, as the text of a file. */
export function writeSaveFile(store: LearnerStore, areas: readonly Area<unknown>[]): string {
  const saved = areas.map((area) => [
    area.name,
    { version: area.version, entries: store.entries(area) },
  ]);
  const file = { format, version, areas: Object.fromEntries(saved) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a save file holds, or why it cannot be used. */
export type ReadSaveFile =
  | { areas: Map<Area<unknown>, Entries<unknown>>; leftOut: number }
  | { error: "not-a-save-file" | "newer" };

/** Reads a save file without changing anything; entries that cannot be used are counted. */
export function readSaveFile(text: string, areas: readonly Area<unknown>[]): ReadSaveFile {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { error: "not-a-save-file" };
  }
  if (!isSaveFile(file)) return { error: "not-a-save-file" };
  if (file.version > version) return { error: "newer" };
  const read = new Map<Area<unknown>, Entries<unknown>>();
  let leftOut = 0;
  for (const area of areas) {
    const stored = file.areas[area.name];
    if (!isStoredArea(stored)) continue;
    const { entries, problem } = checkArea(area, stored);
    if (problem === "newer") return { error: "newer" };
    leftOut += Object.keys(stored.entries).length - Object.keys(entries).length;
    read.set(area, entries);
  }
  return { areas: read, leftOut };
}

function isSaveFile(value: unknown): value is { version: number; areas: Record<string, unknown> } {
  if (typeof value !== "object" || value === null) return false;
  const file = value as { format?: unknown; version?: unknown; areas?: unknown };
  return (
    file.format === format &&
    Number.isInteger(file.version) &&
    typeof file.areas === "object" &&
    file.areas !== null
  );
}
