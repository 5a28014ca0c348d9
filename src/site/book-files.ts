import { readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Talk } from "../knowledge/records.ts";

/** A talk's book as it stands beside its page. */
export interface BookFile {
  /** Path from the site's root. */
  path: string;
  pages: number;
  /** Size of the file in bytes. */
  size: number;
}

/** The path of a talk's book: a name that says what was downloaded. */
export function bookPath({ id, path }: Talk): string {
  return `${path}${encodeURIComponent(id)}.pdf`;
}

/**
 * Says what books there are, by talk, to the pages that wait for it; `undefined` makes none.
 *
 * @param snapshot the snapshot that the pages read
 */
export async function announceBooks(
  snapshot: string,
  books: Readonly<Record<string, BookFile>> = {},
): Promise<void> {
  const file = announcement(snapshot);
  await writeFile(`${file}.partial`, JSON.stringify(books));
  await rename(`${file}.partial`, file);
}

/** The book of a talk as soon as all books are made, or undefined where it has none. */
export async function announcedBook(snapshot: string, talk: string): Promise<BookFile | undefined> {
  for (;;) {
    const text = await readFile(announcement(snapshot), "utf8").catch(() => undefined);
    if (text !== undefined) return (JSON.parse(text) as Record<string, BookFile>)[talk];
    await setTimeout(20);
  }
}

function announcement(snapshot: string): string {
  return join(dirname(snapshot), "books.json");
}
