import { typstBlock, typstCall, typstString } from "../../markup/typst.ts";
import type { BookForm } from "./book-form.ts";
import type { BookWriter } from "./book-writer.ts";
import type { Paper } from "./room-needed.ts";

/** How many titles a page of contents has room for. */
const contentsOnPage: Record<Paper, number> = { a4: 34, letter: 31, a5: 20 };

/** The title with what the book is about and how new it is. */
export function coverPiece(writer: BookWriter): string {
  const { view, contents } = writer;
  const { title, talks, path } = contents;
  const { knowledge, words, date, text } = view;
  const [talk, ...others] = talks;
  const only = talk && others.length === 0 && !path ? talk : undefined;
  const alone = [...contents.notes, ...contents.quizzes].find((record) => record.title === title);
  const about = (path?.curriculum ?? alone)?.description ?? only?.summary;
  const lines = only
    ? [
        [only.event, only.sessionCode].filter(Boolean).join(words.comma),
        ...(only.publishedOn === undefined ? [] : [words.published(date(only.publishedOn))]),
        only.speakers.map(({ name }) => name).join(words.comma),
      ]
    : [];
  const shown = lines.filter((line) => line !== "").map((line) => `${typstString(line)},`);
  const summary = about ? text(about) : (knowledge.site.description ?? "");
  return typstCall(
    "cover",
    {},
    typstString(title),
    `(${shown.join(" ")})`,
    typstString(summary),
    typstString(
      [
        ...(knowledge.site.title === title ? [] : [knowledge.site.title]),
        ...newestLine(writer),
      ].join(" · "),
    ),
  );
}

/** The contents, with a list of figures where there are some; none in a booklet with little to find. */
export function frontPieces(writer: BookWriter, form: BookForm): string[] {
  const { titles, figures, paper } = writer;
  const { words } = writer.view;
  const isBook = form === "book";
  const parts = titles.filter(({ level }) => level === 1);
  // In a booklet they take one page, without what stands below parts if need be.
  const listed = isBook || titles.length <= contentsOnPage[paper] ? titles : parts;
  if (!isBook && listed.length < 8) return [];
  return [
    typstCall(
      "front",
      { depth: listed === parts ? "1" : undefined },
      typstString(words.book.contents),
      typstString(words.book.figures),
      String(figures > (isBook ? 0 : 4)),
      `(${listed.map(({ level, title }) => `(${level}, ${title}),`).join(" ")})`,
    ),
  ];
}

/**
 * What the text begins with where no contents stand before it. A leaflet says there where it comes from, and
 * its title where its first headings do not; a key alone says of which book it is.
 */
export function openingPiece(
  { titles, view, contents }: BookWriter,
  look: { isLeaflet: boolean; isKeyAlone: boolean },
): string {
  const { site } = view.knowledge;
  const { title } = contents;
  if (look.isKeyAlone) return typstCall("opening", { line: typstString(title) });
  if (!look.isLeaflet) return "opening()";
  const isTold = titles.slice(0, 2).some((each) => each.title === typstString(title));
  return typstCall("opening", {
    title: isTold ? undefined : typstString(title),
    line: site.title === title ? undefined : typstString(site.title),
  });
}

/** What this copy is: of which version, how new its content is, and where it stands. */
export function closingPiece(writer: BookWriter, version: string): string {
  const { view } = writer;
  const { knowledge, words, address } = view;
  const home = address("/");
  const lines = [
    ...newestLine(writer),
    ...(home === undefined ? [] : [words.book.atSite(home)]),
    ...(knowledge.site.licence === undefined ? [] : [words.book.licence(knowledge.site.licence)]),
    words.book.madeWith(version),
  ];
  return typstBlock([
    typstCall("heading", { level: "1" }, typstString(words.book.about)),
    ...lines.map((line) => typstCall("par", {}, typstString(line))),
  ]);
}

/** When what the book holds was last checked, by its claims and by the sources that they cite. */
function newestLine({ view, checked, cited }: BookWriter): string[] {
  const { knowledge, words, date } = view;
  const days = [...checked, ...cited.flatMap((source) => knowledge.source(source)?.readOn ?? [])];
  const newest = days.sort().at(-1);
  return newest === undefined ? [] : [words.book.newest(date(newest))];
}
