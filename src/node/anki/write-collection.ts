import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnkiPackage } from "../../export/anki/anki-package.ts";
import {
  collectionCreatedSeconds,
  collectionTables,
  collectionTexts,
} from "../../export/anki/collection-texts.ts";
import { noteTypeId } from "../../export/anki/note-type.ts";

/** The database of a package, in the schema that every version of Anki reads. */
export async function writeCollection(made: AnkiPackage): Promise<Uint8Array> {
  const { DatabaseSync } = await import("node:sqlite");
  const folder = await mkdtemp(join(tmpdir(), "talkbook-anki-"));
  const file = join(folder, "collection.anki2");
  const database = new DatabaseSync(":memory:");
  try {
    database.exec("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; BEGIN");
    database.exec(collectionTables);
    const { conf, models, decks, dconf } = collectionTexts(made.decks);
    const created = collectionCreatedSeconds;
    database
      .prepare("INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')")
      .run(created, created * 1000, created * 1000, conf, models, decks, dconf);
    const note = database.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, 0, '')");
    const card = database.prepare(
      "INSERT INTO cards VALUES (?, ?, ?, 0, ?, 0, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
    );
    for (const [index, { id, guid, modifiedSeconds, tags, fields, deck }] of made.notes.entries()) {
      const sorted = plainText(fields[0] ?? "");
      note.run(
        ...([id, guid, noteTypeId, modifiedSeconds, ` ${tags.join(" ")} `] as const),
        ...([fields.join("\u001f"), sorted, checksum(sorted)] as const),
      );
      card.run(id, id, deck, modifiedSeconds, index + 1);
    }
    database.exec("COMMIT");
    // Written page by page into an empty file, whose bytes then depend on the content alone.
    database.prepare("VACUUM INTO ?").run(file);
    return withoutVersion(await readFile(file));
  } finally {
    database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** SQLite notes its own version, which differs between versions of Node, at byte 96 of the header. */
function withoutVersion(bytes: Buffer): Uint8Array {
  bytes.writeUInt32BE(3_045_000, 96);
  return new Uint8Array(bytes);
}

/** A field as Anki compares it: without tags, but with the names of its pictures. */
function plainText(html: string): string {
  return html
    .replace(/<img\b[^>]*\bsrc="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&#91;/g, "[")
    .replace(/&amp;/g, "&")
    .trim();
}

function checksum(text: string): number {
  return Number.parseInt(createHash("sha1").update(text).digest("hex").slice(0, 8), 16);
}
