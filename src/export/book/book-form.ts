import { pagesNeeded } from "./room-needed.ts";

/**
 * How a book is made up. In a book of some size chapters begin on pages of their own, behind a cover and
 * contents. In a booklet they run on, and contents stand only where there is much to find. A leaflet of a
 * few pages has neither cover nor contents nor index.
 */
export type BookForm = "book" | "booklet" | "leaflet";

/** Of so many pages of A4 at most, so that a book has one form on all papers. */
const most = { leaflet: 6, booklet: 16 };

/** The form of a book, by about how many pages its text takes. */
export function bookForm(pieces: readonly string[]): BookForm {
  const pages = pagesNeeded(pieces, "a4", most.booklet);
  if (pages > most.booklet) return "book";
  return pages > most.leaflet ? "booklet" : "leaflet";
}
