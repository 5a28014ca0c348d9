import { typstCall, typstString } from "../../markup/typst.ts";
import type { BookContents, BookPath } from "./book-contents.ts";
import { bookForm } from "./book-form.ts";
import { bookFrame } from "./book-frame.ts";
import { bookTemplate } from "./book-template.ts";
import type { BookView } from "./book-view.ts";
import { bookWriter } from "./book-writer.ts";
import { comparisonsPart } from "./comparison-part.ts";
import { curriculumPart } from "./curriculum-part.ts";
import { diagramsPart } from "./diagram-part.ts";
import { glossaryPart, indexPart, sourcesPart } from "./end-parts.ts";
import { closingPiece, coverPiece, frontPieces, openingPiece } from "./front-parts.ts";
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
  const sources = isKeyAlone ? [] : sourcesPart(writer);
  const form = bookForm([...body, sources].flat());
  const hasIndex = !isKeyAlone && form !== "leaflet";
  const end = [
    sources,
    ...(hasIndex ? [indexPart(writer)] : []),
    ...(isKeyAlone ? [] : [[closingPiece(writer, options.version)]]),
  ];
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
  const isLeaflet = form === "leaflet";
  const contentsPieces = isKeyAlone || isLeaflet ? [] : frontPieces(writer, form);
  const front = [...(isKeyAlone || isLeaflet ? [] : [coverPiece(writer)]), ...contentsPieces];
  const opening =
    contentsPieces.length > 0 ? [] : [openingPiece(writer, { isLeaflet, isKeyAlone })];
  const pieces = [
    ...front,
    // The text begins on a right-hand page, as page 1; what is short has no empty pages.
    ...(form === "book"
      ? [
          '{ set page(header: none, footer: none, numbering: "i"); pagebreak(to: "odd", weak: true) }',
        ]
      : []),
    'set page(numbering: "1")',
    "counter(page).update(1)",
    ...pageRuns([...body, ...end], { runOn: form !== "book", opening }),
  ];
  const isMarked = (name: string): boolean => options.isDraft === true || writer.referred.has(name);
  const switches = `#let is-draft = ${options.isDraft === true}\n#let runs-on = ${form !== "book"}\n`;
  return `${switches}${bookTemplate}${bookFrame}\n#${typstCall("book", named, `{\n${withMarks(pieces.join("\n"), isMarked)}\n}`)}\n`;
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
