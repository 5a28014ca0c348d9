import { codeLanguages } from "../derive/code-languages.ts";
import { readSnapshot } from "../node/snapshot.ts";
import { announcedBook } from "./book-files.ts";
import { codeHighlighter } from "./highlight-code.ts";
import { type SiteView, type SiteViewOptions, siteView } from "./site-view.ts";

/** What the virtual module hands to routes: the snapshot at a path, opened for pages. */
export async function readSiteView(snapshot: string, options: SiteViewOptions): Promise<SiteView> {
  const { knowledge, drawings } = readSnapshot(snapshot);
  const highlight = await codeHighlighter(codeLanguages(knowledge));
  return siteView(knowledge, {
    ...{ ...options, drawings, highlight },
    book: (of) => announcedBook(snapshot, of),
  });
}
