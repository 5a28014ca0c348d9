import { typstBlock, typstCall, typstString } from "../../markup/typst.ts";
import type { BookContents, BookPath } from "./book-contents.ts";
import { bookTemplate } from "./book-template.ts";
import type { BookView } from "./book-view.ts";
import { type BookWriter, bookWriter } from "./book-writer.ts";
import { comparisonsPart } from "./comparison-part.ts";
import { curriculumPart } from "./curriculum-part.ts";
import { diagramsPart } from "./diagram-part.ts";
import { glossaryPart, indexPart, sourcesPart } from "./end-parts.ts";
import { guidesPart } from "./guide-part.ts";
import { pageRuns } from "./new-page.ts";
import { notePieces } from "./notes-part.ts";
import { keyPart, quizzesPart } from "./quiz-part.ts";
import type { Paper } from "./room-needed.ts";
import { talkPart } from "./talk-part.ts";
import { topicsPart } from "./topic-part.ts";

export interface BookOptions {
  paper: Paper;
  /** Where the key of quizzes stands: at the end, nowhere, or alone. */
  answers: "end" | "none" | "only";
  /** Whether the margin names each record and what it cites. */
  isDraft?: boolean;
  /** Of Talkbook, for the closing page. */
  version: string;
}

/** A whole book as one Typst document; equal records give equal text. */
export function bookTypst(view: BookView, contents: BookContents, options: BookOptions): string {
  const { paper } = options;
  const isKeyAlone = options.answers === "only";
  const writer = isKeyAlone
    ? bookWriter(view, { ...contents, has: () => false }, { hasSources: false, paper })
    : bookWriter(view, contents, { paper });
  const { knowledge, words } = view;
  const { site } = knowledge;
  const keyOf = (): string[] =>
    options.answers === "none" ? [] : keyPart(writer, contents.quizzes);
  const paths = (): string[][] =>
    contents.paths.map((path) => curriculumPart(writer, trackOf(view, path)));
  // A path leads through what follows; in a book of everything it is one part among others.
  const body = isKeyAlone
    ? [keyOf()]
    : [
        ...(contents.path ? paths() : []),
        ...contents.talks.map((talk) => talkPart(writer, talk, contents.talks.length > 1 ? 2 : 1)),
        notePieces(writer, contents.notes, 1),
        topicsPart(writer, contents.topics),
        diagramsPart(writer, contents.diagrams),
        comparisonsPart(writer, contents.comparisons),
        guidesPart(writer, contents.guides),
        ...(contents.path ? [] : paths()),
        glossaryPart(writer),
        quizzesPart(writer, contents.quizzes),
        keyOf(),
      ];
  // Last of all: only now is it known what was cited.
  const end = isKeyAlone
    ? []
    : [sourcesPart(writer), indexPart(writer), [closingPiece(writer, options)]];
  const speakers = [
    ...new Set(contents.talks.flatMap((talk) => talk.speakers.map(({ name }) => name))),
  ];
  const tags = [...new Set(contents.talks.flatMap((talk) => talk.tags))];
  const title = isKeyAlone ? `${contents.title}: ${words.quiz.key}` : contents.title;
  const list = (texts: readonly string[]): string =>
    `(${texts.map((text) => `${typstString(text)},`).join(" ")})`;
  const named = {
    title: typstString(title),
    authors: list(speakers),
    keywords: list(tags),
    description: site.description === undefined ? undefined : typstString(site.description),
    language: typstString(site.language.split("-")[0] ?? "en"),
    paper: typstString(paper === "letter" ? "us-letter" : paper),
    words: `(figure: ${typstString(words.book.figure)}, page: ${typstString(words.book.page)})`,
  };
  const front = isKeyAlone ? [] : [coverPiece(writer), frontPiece(writer)];
  const pieces = [
    ...front,
    // The text begins on a right-hand page, as page 1.
    '{ set page(header: none, footer: none, numbering: "i"); pagebreak(to: "odd", weak: true) }',
    'set page(numbering: "1")',
    "counter(page).update(1)",
    ...pageRuns([...body, ...end]),
  ];
  const isMarked = (name: string): boolean => options.isDraft === true || writer.referred.has(name);
  return `#let is-draft = ${options.isDraft === true}\n${bookTemplate}\n#${typstCall("book", named, `{\n${withMarks(pieces.join("\n"), isMarked)}\n}`)}\n`;
}

function coverPiece(writer: BookWriter): string {
  const { view, contents } = writer;
  const { title, talks, path } = contents;
  const { knowledge, words, date, text } = view;
  const [talk, ...others] = talks;
  const only = talk && others.length === 0 && !path ? talk : undefined;
  const about = path ? path.curriculum.description : only?.summary;
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

function frontPiece({ view: { words }, contents, titles }: BookWriter): string {
  const { diagrams, guides } = contents;
  return typstCall(
    "front",
    {},
    typstString(words.book.contents),
    typstString(words.book.figures),
    String(diagrams.length + guides.length > 0),
    `(${titles.map(({ level, title }) => `(${level}, ${title}),`).join(" ")})`,
  );
}

/** What this copy is: of which version, how new its content is, and where it stands. */
function closingPiece(writer: BookWriter, { version }: BookOptions): string {
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

/** Leaves out the anchors of what nothing leads to: there are thousands, and each costs Typst time. */
function withMarks(text: string, isMarked: (name: string) => boolean): string {
  // Within a text a quotation mark is escaped, so that nothing of an author's looks like a call.
  return text.replace(/mark\(("(?:[^"\\]|\\.)*")\)/g, (call, name: string) =>
    isMarked(JSON.parse(name) as string) ? call : "none",
  );
}

function trackOf(view: BookView, { curriculum, audience }: BookPath) {
  return view.track(curriculum, audience);
}
