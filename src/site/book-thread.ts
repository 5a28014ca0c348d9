import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { readSnapshot } from "../node/snapshot.ts";
import { announceBooks, type BookFile, bookName, bookPath } from "./book-files.ts";
import { bookMaker } from "./make-book.ts";
import { type BookThreadOptions, bookFileName, type MissingInBook } from "./make-books.ts";

// Runs as a thread of `startBooks`: Typst keeps a core busy for seconds.
const { snapshot, folder, base } = workerData as BookThreadOptions;
const books: Record<string, BookFile> = {};
const missing: MissingInBook[] = [];
try {
  const { knowledge, drawings } = readSnapshot(snapshot);
  const maker = await bookMaker({ knowledge, drawings }, base);
  for (const of of [...knowledge.talks, ...knowledge.curricula]) {
    const { kind, id, title } = of;
    const made = await maker.make({ kind, id }, { paper: "a4", answers: "end" });
    if ("problem" in made) throw new Error(`The book of ${id} was not made: ${made.problem}`);
    if ("missing" in made) missing.push({ of: title, characters: made.missing });
    else {
      const book = { path: bookPath(of), pages: made.pages, size: made.pdf.length };
      await writeFile(join(folder, bookFileName(bookName(of))), made.pdf);
      books[bookName(of)] = book;
    }
  }
} finally {
  // Pages wait for this, whatever happened.
  await announceBooks(snapshot, books);
}
parentPort?.postMessage({ books, missing });
