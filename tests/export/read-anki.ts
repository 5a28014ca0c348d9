import AdmZip from "adm-zip";
import initSqlJs, { type SqlValue } from "sql.js";

/** What stands in a package of Anki, read by a ZIP reader and an SQLite that are not Node's. */
export interface ReadPackage {
  paths: string[];
  notes: ReadNote[];
  /** Full names of decks with cards, by id, and how many cards they have. */
  decks: Map<string, number>;
  noteTypes: { id: number; name: string; fields: string[]; css: string; templates: string[] }[];
  /** Media by name. */
  media: Map<string, Uint8Array>;
}

export interface ReadNote {
  id: number;
  guid: string;
  modifiedSeconds: number;
  tags: string[];
  /** By name of the field. */
  fields: Record<string, string>;
  deck: string;
  card: { id: number; position: number };
}

interface Model {
  id: number;
  name: string;
  css: string;
  flds: { name: string }[];
  tmpls: { qfmt: string; afmt: string }[];
}

/** Opens a package; throws where it is none. */
export async function readAnki(bytes: Uint8Array): Promise<ReadPackage> {
  const zip = new AdmZip(Buffer.from(bytes));
  const file = (path: string): Uint8Array => {
    const found = zip.getEntry(path);
    if (!found) throw new Error(`There is no ${path}.`);
    return found.getData();
  };
  const sql = await initSqlJs();
  const database = new sql.Database(file("collection.anki2"));
  const rows = (query: string): SqlValue[][] => database.exec(query)[0]?.values ?? [];
  if (rows("PRAGMA integrity_check")[0]?.[0] !== "ok") throw new Error("The database is broken.");
  const [[version, models, decks] = []] = rows("SELECT ver, models, decks FROM col");
  if (version !== 11) throw new Error(`The schema is ${version}.`);
  const noteTypes = Object.values(JSON.parse(String(models)) as Record<string, Model>);
  const names = JSON.parse(String(decks)) as Record<string, { name: string }>;
  const notes = rows(
    "SELECT n.id, n.guid, n.mod, n.tags, n.flds, n.mid, c.did, c.id, c.due, c.queue FROM notes n JOIN cards c ON c.nid = n.id ORDER BY c.due",
  ).map(([id, guid, mod, tags, flds, mid, did, card, due, queue]): ReadNote => {
    const fields = noteTypes.find((type) => type.id === mid)?.flds ?? [];
    if (queue !== 0) throw new Error(`Card ${card} is not new.`);
    const texts = String(flds).split("\u001f");
    if (texts.length !== fields.length) throw new Error(`Note ${id} has other fields.`);
    return {
      ...{ id: Number(id), guid: String(guid), modifiedSeconds: Number(mod) },
      tags: String(tags).trim().split(" "),
      fields: Object.fromEntries(fields.map(({ name }, index) => [name, texts[index] ?? ""])),
      deck: names[String(did)]?.name ?? "",
      card: { id: Number(card), position: Number(due) },
    };
  });
  const media = JSON.parse(Buffer.from(file("media")).toString("utf8")) as Record<string, string>;
  const counts = new Map<string, number>();
  for (const { deck } of notes) counts.set(deck, (counts.get(deck) ?? 0) + 1);
  return {
    paths: zip.getEntries().map(({ entryName }) => entryName),
    notes,
    decks: counts,
    noteTypes: noteTypes.map(({ id, name, flds, css, tmpls }) => ({
      ...{ id, name, css, fields: flds.map((field) => field.name) },
      templates: tmpls.flatMap(({ qfmt, afmt }) => [qfmt, afmt]),
    })),
    media: new Map(Object.entries(media).map(([path, name]) => [name, file(path)])),
  };
}
