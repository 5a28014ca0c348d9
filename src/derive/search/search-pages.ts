import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { ReferencePage } from "../../knowledge/reference-page.ts";
import { type SitePage, sitePages } from "../site-pages.ts";
import type { TalkPartName } from "../talk-parts.ts";
import type { SearchDocument } from "./search-documents.ts";

/** Pages that are no record: the lists, the parts of talks, and what a reader keeps. */
export type SearchPageName = Exclude<SitePage["kind"], RecordPage> | "progress";

/** Pages that are a record each. */
type RecordPage =
  | "talk"
  | "note"
  | "topic"
  | "diagram"
  | "comparison"
  | "guide"
  | "quiz"
  | "curriculum"
  | "track"
  | "module"
  | "reference-page";

/** What search says of the site's own pages, in the language of the site. */
export type PageWords = Readonly<Record<TalkPartName | Exclude<SearchPageName, Titled>, string>> & {
  whatChanged: string;
  learner: { yourProgress: string };
  siteSearch: { pages: Readonly<Record<SearchPageName, PageText>> };
};

interface PageText {
  /** What else it is called, parted by commas. */
  names: string;
  about: string;
}

/** Those whose title has another name than the page. */
type Titled = "changes" | "progress";

/** The site's own pages as documents, found by their title and by what else people call them. */
export function derivePageDocuments(knowledge: Knowledge, texts: PageWords): SearchDocument[] {
  const titles: Record<SearchPageName, string> = {
    ...texts,
    changes: texts.whatChanged,
    progress: texts.learner.yourProgress,
  };
  const document = (name: SearchPageName, path: string, talk?: string): SearchDocument => {
    const title = titles[name];
    const { names, about } = texts.siteSearch.pages[name];
    const code = talk === undefined ? undefined : knowledge.talk(talk)?.sessionCode;
    return {
      kind: "page",
      path,
      title,
      text: about,
      hidden: names,
      names: [
        title,
        ...names.split(/[,、]\s*/),
        ...(code === undefined ? [] : [`${code} ${title}`]),
      ],
      ...(talk !== undefined && { talk }),
      topics: [],
    };
  };
  const pages = sitePages(knowledge).flatMap((page): SearchDocument[] => {
    if (isRecordPage(page) || isLaterPage(page)) return [];
    return [document(page.kind, page.path, "talk" in page ? page.talk : undefined)];
  });
  return [
    ...pages,
    document("progress", "/progress/"),
    ...(knowledge.referencePages ?? []).map((page) => referenceDocument(page, texts)),
  ];
}

/**
 * A page on a kind of content, found by its name and its file. Its words are those of every subject and
 * would come before what learners look for; its name alone is that of a list, which is what most people mean.
 */
function referenceDocument(page: ReferencePage, texts: PageWords): SearchDocument {
  const title = `${texts.reference}: ${page.id}`;
  return {
    ...{ kind: "page", path: page.path, title, text: page.holds, hidden: "" },
    ...{ names: [title, page.file], topics: [] },
  };
}

const recordPages: ReadonlySet<SitePage["kind"]> = new Set<RecordPage>([
  "talk",
  "note",
  "topic",
  "diagram",
  "comparison",
  "guide",
  "quiz",
  "curriculum",
  "track",
  "module",
  "reference-page",
]);

function isRecordPage(page: SitePage): page is SitePage & { kind: RecordPage } {
  return recordPages.has(page.kind);
}

/** A page of a long transcript after its first one. */
function isLaterPage({ kind, path }: SitePage): boolean {
  return kind === "transcript" && !path.endsWith("/transcript/");
}
