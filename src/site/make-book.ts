import { codeLanguages } from "../derive/code-languages.ts";
import type { Drawing } from "../drawing/drawing.ts";
import { type BookTarget, bookContents } from "../export/book/book-contents.ts";
import { type BookOptions, bookTypst } from "../export/book/book-typst.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { talkbookVersion } from "../node/talkbook-version.ts";
import { type SetDocument, setTypst } from "../node/typst/set-typst.ts";
import { bookView } from "./book-view.ts";
import { codeHighlighter } from "./highlight-code.ts";
import { siteView } from "./site-view.ts";

/** What a book is made of: knowledge without errors, and its diagrams as they were drawn. */
export interface BookSource {
  knowledge: Knowledge;
  drawings: ReadonlyMap<string, Drawing>;
}

/** Makes books of one knowledge. */
export interface BookMaker {
  /** The PDF of a target that there is. */
  make(target: BookTarget, options: Omit<BookOptions, "version">): Promise<SetDocument>;
}

/** Prepares once what all books of a knowledge share. */
export async function bookMaker(
  { knowledge, drawings }: BookSource,
  base = "/",
): Promise<BookMaker> {
  const highlight = await codeHighlighter(codeLanguages(knowledge));
  const view = bookView(siteView(knowledge, { base, drawings, highlight }));
  const version = talkbookVersion();
  return {
    async make(target, options) {
      const contents = bookContents(knowledge, target);
      if (!contents)
        throw new Error(`There is nothing to make a book of ${JSON.stringify(target)}.`);
      return setTypst(bookTypst(view, contents, { ...options, version }));
    },
  };
}
