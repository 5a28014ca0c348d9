import type { AnkiPackage } from "../../export/anki/anki-package.ts";
import { zipFiles } from "../zip-files.ts";
import { drawPictures } from "./draw-pictures.ts";
import { writeCollection } from "./write-collection.ts";

/**
 * A package as the bytes of an `.apkg`. It is of the older form, a plain `collection.anki2` of schema 11
 * with its media in a JSON list: every Anki, AnkiDroid and AnkiMobile imports it, the newest too. The newer
 * form needs a collation of Anki's own in its tables, and is read by versions since 2022 alone.
 */
export async function writeAnkiPackage(made: AnkiPackage): Promise<Uint8Array> {
  const [collection, pictures] = await Promise.all([
    writeCollection(made),
    drawPictures(made.pictures),
  ]);
  const names = made.pictures.map(({ name }, index) => [String(index), name]);
  return zipFiles([
    { path: "collection.anki2", content: collection },
    { path: "media", content: JSON.stringify(Object.fromEntries(names)) },
    ...pictures.map((content, index) => ({ path: String(index), content })),
  ]);
}
