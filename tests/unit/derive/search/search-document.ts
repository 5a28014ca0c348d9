import type { SearchDocument } from "../../../../src/derive/search/search-documents.ts";

/** A document with the given parts; what is left out is empty. */
export function searchDocument(parts: Partial<SearchDocument>): SearchDocument {
  return {
    kind: "takeaway",
    path: "/x/",
    title: "",
    text: "",
    hidden: "",
    names: [],
    topics: [],
    ...parts,
  };
}
