import type { Drawing } from "../../drawing/drawing.ts";
import type { Citation, Provenance } from "../../knowledge/records.ts";
import type { ReferenceKind } from "../../markup/component.ts";
import { hasWords, toInlineTypst, toTypst } from "../../markup/to-typst.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { typstBlock, typstCall, typstString } from "../../markup/typst.ts";
import type { BookContents } from "./book-contents.ts";
import type { BookView } from "./book-view.ts";
import { drawingFigure, type FigureOptions } from "./drawing-figure.ts";
import { indexNames } from "./index-names.ts";
import { type KeptPieces, keptPieces } from "./kept-pieces.ts";
import type { Paper } from "./room-needed.ts";

/** Writes pieces of a book as Typst content values, and remembers what they cite. */
export interface BookWriter extends KeptPieces {
  view: BookView;
  contents: BookContents;
  paper: Paper;
  /** A text; its headings begin one level below the last one. */
  prose(tree: MarkupTree | undefined): string;
  /** A text on one line where it is a single paragraph. */
  line(tree: MarkupTree): string;
  /** Begins a section, which leads to everything once more. */
  section(): void;
  heading(level: number, text: string, name?: string): string;
  /** What follows belongs to the last heading of a level again. */
  under(level: number): void;
  /** An anchor for links and page numbers. */
  mark(name: string): string;
  /** The pages of records, as `pages 3, 12`. */
  pagesOf(names: readonly string[]): string;
  /** An entry of the index. */
  index(key: string, isMain?: boolean): string;
  /** What follows has no entries of the index. */
  stopIndex(): void;
  /** A link to a record, with its page; the words alone where it is not in the book. */
  reference(name: string, text: string): string;
  /**
   * Where a claim comes from, in small letters below it.
   *
   * @param before stands before it in the same line
   */
  provenance(
    provenance: Provenance,
    options?: { isCell?: boolean; before?: string | undefined },
  ): string;
  correction(provenance: Provenance): string;
  /** A drawing as a figure with the next number. */
  figure(drawing: Drawing, options: FigureOptions): string;
  /** How many figures there are so far. */
  figures: number;
  /** Sources by the order in which they were cited first; the position is their number. */
  cited: string[];
  /** Days on which what the book says was checked. */
  checked: Set<string>;
  /** Headings that the contents list, as written values. */
  titles: { level: number; title: string }[];
  /** Names of what something leads to; what nothing leads to needs no anchor. */
  referred: Set<string>;
}

/**
 * A writer for one book.
 *
 * @param hasSources whether the book has a list of sources to lead to
 */
export function bookWriter(
  view: BookView,
  contents: BookContents,
  { hasSources = true, paper = "a4" }: { hasSources?: boolean; paper?: Paper } = {},
): BookWriter {
  const { words } = view;
  const cited: string[] = [];
  // Code without colours is set like code with them.
  const highlight = view.highlight ?? (() => undefined);
  const numberOf = (source: string): number => {
    const at = cited.indexOf(source);
    return at === -1 ? cited.push(source) : at + 1;
  };
  const pageWords = `(page: ${typstString(words.book.page)})`;
  const indexEntryOf = (kind: ReferenceKind, id: string): string | undefined => {
    if (kind === "term") return view.knowledge.term(id)?.term;
    return kind === "topic" ? view.knowledge.topic(id)?.title : undefined;
  };
  // A section leads to each thing once, where it comes up first: each link costs Typst as much as a line.
  let ledTo = new Set<string>();
  let linkedTerms = new Set<string>();
  const referred = new Set<string>();
  const leadTo = (name: string, link: () => string, text: string): string => {
    if (ledTo.has(name)) return text;
    ledTo.add(name);
    referred.add(name);
    return link();
  };
  const context: BookView["context"] = {
    ...view.context,
    crossReference(kind, id, content) {
      const name = `${kind}:${id}`;
      if (!contents.has(name)) return content;
      const isTerm = kind === "term";
      const link = (): string =>
        isTerm
          ? typstCall("xref", {}, typstString(name), content)
          : typstCall("pageref", {}, typstString(name), content, pageWords);
      const led = leadTo(name, link, content);
      const entry = indexEntryOf(kind, id);
      return entry === undefined ? led : typstBlock([led, writer.index(entry)]);
    },
    cite: (source) => typstCall("super", {}, sourceNumber(source)),
    callout: (title, content) => writer.box("callout", title, content),
    figure: (drawing, alt, caption) => writer.figure(drawing, { alt, caption }),
  };
  /** The number of a source in brackets; in a key alone there are no sources to lead to. */
  const sourceNumber = (source: string): string => {
    if (!hasSources) return "[]";
    const name = `source:${source}`;
    const number = typstString(`[${numberOf(source)}]`);
    return leadTo(name, () => typstCall("xref", {}, typstString(name), number), number);
  };
  const indexName = indexNames(contents);
  let isIndexed = true;
  let openLevel = 1;
  const writer: BookWriter = {
    ...keptPieces(paper),
    view,
    contents,
    paper,
    cited,
    referred,
    checked: new Set(),
    titles: [],
    figures: 0,
    figure(drawing, options) {
      writer.figures += 1;
      return drawingFigure(drawing, options);
    },
    section() {
      ledTo = new Set();
      linkedTerms = new Set();
    },
    prose(tree) {
      if (!tree) return "[]";
      return toTypst(view.linkTerms(tree, linkedTerms), {
        registry: view.registry,
        context,
        highlight,
        headingLevel: openLevel + 1,
      });
    },
    line: (tree) =>
      toInlineTypst(tree, {
        ...{ registry: view.registry, context, highlight },
        headingLevel: openLevel + 1,
      }),
    under(level) {
      openLevel = level;
    },
    heading(level, text, name) {
      if (level < 3) writer.section();
      openLevel = level;
      // PDF/UA has no heading without words.
      const title = hasWords(text) ? text : "…";
      const made = typstCall("heading", { level: String(level) }, typstString(title));
      if (level < 3) writer.titles.push({ level, title: typstString(title) });
      return name === undefined ? made : typstBlock([made, writer.mark(name)]);
    },
    pagesOf(names) {
      for (const name of names) referred.add(name);
      const { page, pages } = words.book;
      return typstCall("pages-of", {}, ...[page, pages, ...names].map(typstString));
    },
    mark: (name) => typstCall("mark", {}, typstString(name)),
    index(key, isMain = false) {
      if (!isIndexed) return "[]";
      return typstCall("idx", isMain ? { main: "true" } : {}, typstString(indexName(key)));
    },
    stopIndex() {
      isIndexed = false;
    },
    reference(name, text) {
      if (!contents.has(name)) return typstString(text);
      const words = typstString(text);
      return leadTo(
        name,
        () => typstCall("pageref", {}, typstString(name), words, pageWords),
        words,
      );
    },
    provenance({ citations, known, asOf }, { isCell = false, before } = {}) {
      if (asOf !== undefined) writer.checked.add(asOf);
      const call = isCell ? "cell-tail" : "tail";
      if (citations.length === 0) return before === undefined ? "[]" : typstCall(call, {}, before);
      const isSummarised =
        known === "said" &&
        citations.every(({ source }) => view.knowledge.source(source)?.type !== "recording");
      const places = citations.flatMap((citation, index) => [
        ...(index > 0 ? [typstString("; ")] : []),
        typstCall(
          "cited",
          {},
          typstString(citationName(citation)),
          typstString(view.citationLabel(citation)),
        ),
        ...(hasSources ? [typstString("\u00a0"), sourceNumber(citation.source)] : []),
      ]);
      const notes = [
        ...(known ? [words.known[isSummarised ? "summarised" : known]] : []),
        ...(asOf === undefined ? [] : [words.asOf(view.date(asOf))]),
      ];
      const tail = notes.length > 0 ? [typstString(` · ${notes.join(words.comma)}`)] : [];
      const start = before === undefined ? [] : [before, typstString(" · ")];
      return typstCall(call, {}, typstBlock([...start, ...places, ...tail]));
    },
    correction({ correction }) {
      if (!correction) return "[]";
      const { says, because, citations } = correction;
      return writer.box(
        "callout",
        words.correction,
        typstBlock([
          typstCall("emph", {}, typstString(`${words.correctionSays} `)),
          writer.line(says),
          "parbreak()",
          writer.prose(because),
          writer.provenance({ citations }),
        ]),
      );
    },
  };
  return writer;
}

/** A citation as authors write it, as in `summary#takeaway-9`. */
function citationName({ source, item }: Citation): string {
  return item === undefined ? source : `${source}#${item}`;
}
