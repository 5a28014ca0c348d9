import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { EarlierNote } from "../../export/anki/anki-package.ts";
import { fieldNames, noteTypeId } from "../../export/anki/note-type.ts";

/** The notes of a package that was written here, by the ids of their cards; none of anything else. */
export async function readEarlierNotes(bytes: Uint8Array): Promise<Map<string, EarlierNote>> {
  const folder = await mkdtemp(join(tmpdir(), "talkbook-anki-"));
  try {
    const file = "collection.anki2";
    const collection = unzipSync(bytes, { filter: ({ name }) => name === file })[file];
    if (!collection) return new Map();
    await writeFile(join(folder, file), collection);
    return new Map((await notesOf(join(folder, file))).map((note) => [cardOf(note), note]));
  } catch {
    // Whatever it is, it is replaced, as any file is that --out names.
    return new Map();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function notesOf(file: string): Promise<EarlierNote[]> {
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const rows = database.prepare("SELECT guid, mod, tags, flds FROM notes WHERE mid = ?");
    return rows.all(noteTypeId).map(({ guid, mod, tags, flds }) => ({
      guid: String(guid),
      modifiedSeconds: Number(mod),
      tags: String(tags).trim().split(" "),
      fields: String(flds).split("\u001f"),
    }));
  } finally {
    database.close();
  }
}

function cardOf({ fields }: EarlierNote): string {
  return fields[fieldNames.indexOf("Id")] ?? "";
}
