import { readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Curriculum } from "../knowledge/curriculum-records.ts";
import type { Talk } from "../knowledge/records.ts";

/** What has a book beside its page. */
export type Bound = Pick<Talk | Curriculum, "kind" | "id" | "path">;

/** Its name among the books of a site. */
export function bookName({ kind, id }: Bound): string {
  return `${kind}:${id}`;
}

/** A book as it stands beside the page of what it is about. */
export interface BookFile {
  /** Path from the site's root. */
  path: string;
  pages: number;
  /** Size of the file in bytes. */
  size: number;
}

/** The path of a book: a name that says what was downloaded. */
export function bookPath({ id, path }: Bound): string {
  return `${path}${encodeURIComponent(id)}.pdf`;
}

/**
 * Says what books there are, by name, to the pages that wait for it; `undefined` makes none.
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

/** A book as soon as all are made, or undefined where there is none. */
export async function announcedBook(snapshot: string, of: Bound): Promise<BookFile | undefined> {
  for (;;) {
    const text = await readFile(announcement(snapshot), "utf8").catch(() => undefined);
    if (text !== undefined) return (JSON.parse(text) as Record<string, BookFile>)[bookName(of)];
    await setTimeout(20);
  }
}

function announcement(snapshot: string): string {
  return join(dirname(snapshot), "books.json");
}
