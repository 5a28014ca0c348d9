import type { Note } from "../../knowledge/records.ts";
import type { BookWriter } from "./book-writer.ts";
import { newPageAfter } from "./new-page.ts";
import { indexOfTopic } from "./talk-part.ts";

/**
 * Notes of a talk, each a chapter.
 *
 * @param level of their headings
 */
export function notePieces(writer: BookWriter, notes: readonly Note[], level: number): string[] {
  return notes.flatMap((note, index) => [
    ...newPageAfter(index),
    writer.heading(level, note.title, `note:${note.ref}`),
    ...note.topics.map((topic) => indexOfTopic(writer, topic)),
    writer.prose(note.description),
    writer.correction(note.provenance),
    writer.provenance(note.provenance),
    writer.prose(note.body),
  ]);
}
