import { type Diagnostic, diagnostic, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import type { KnowledgeData } from "../knowledge/knowledge.ts";
import type { Note, Site, Talk } from "../knowledge/records.ts";
import type { ComponentRegistry } from "../markup/component.ts";
import { type ParsedMarkup, parseMarkdown } from "../markup/parse-markup.ts";
import { componentRegistry } from "../markup/standard-components.ts";
import type { CardPlace } from "./card-places.ts";
import { checkPrerequisites } from "./check/check-prerequisites.ts";
import { speakersOfTalks } from "./check/check-speaker.ts";
import { checkTopics } from "./check/check-topics.ts";
import type { CheckedClaim } from "./check/checked-claim.ts";
import { type CompileMemory, emptyMemory } from "./compile-memory.ts";
import type { ContentFile } from "./content-files.ts";
import type { CurriculumPlace } from "./curriculum-places.ts";
import type { DrawingPlace } from "./drawing-places.ts";
import { linkComparison } from "./link/link-comparison.ts";
import { linkCurriculum } from "./link/link-curriculum.ts";
import { linkDiagram } from "./link/link-diagram.ts";
import { linkGuide } from "./link/link-guide.ts";
import { linkDimension, linkSite, linkSource, linkTerm } from "./link/link-lists.ts";
import { linkNote } from "./link/link-note.ts";
import { linkQuiz } from "./link/link-quiz.ts";
import {
  linkChapter,
  linkHighlight,
  linkQuestion,
  linkTakeaway,
  linkTalk,
} from "./link/link-talks.ts";
import { linkTopic } from "./link/link-topic.ts";
import { linkParagraphs, readTranscripts, type Transcript } from "./link/link-transcript.ts";
import { unusedRecordings } from "./link/link-video.ts";
import type { LinkWorld } from "./link/linker.ts";
import { indexRecords, type LinkedKind, type RecordIndex } from "./link/record-index.ts";
import type { QuizPlace } from "./quiz-places.ts";
import { type Entries, type Entry, readEntries } from "./read/read-entries.ts";
import { recordingEnds } from "./recording-end.ts";
import { topicsOfRecords } from "./topics-about.ts";

export interface CompileOptions {
  /** Components of the site, besides the standard ones. */
  components?: ComponentRegistry;
  /** Keep records that are drafts. Default: false. */
  drafts?: boolean;
  /** Paths of files that are there but could not be read: nothing is said of what they may hold. */
  unreadable?: readonly string[];
  /** What an earlier compilation of the folder remembers, with the same components. Default: nothing. */
  memory?: CompileMemory;
  /** Paths of recordings in the content folder; undefined where nobody has looked. */
  recordings?: readonly string[];
}

/** What became of a content folder; the knowledge holds whatever could be made in spite of the errors. */
export interface Compiled {
  knowledge: KnowledgeData;
  /** All findings, ordered by place. */
  diagnostics: Diagnostic[];
  /** What has to be drawn, wherever it was written; drafts too. */
  drawings: DrawingPlace[];
  /** Where the questions of quizzes stand. */
  quizPlaces: QuizPlace[];
  /** Where the texts stand from which flashcards ask. */
  cardPlaces: CardPlace[];
  /** Where modules and outcomes of curricula stand. */
  curriculumPlaces: CurriculumPlace[];
  /** What was checked on which day, by file and place. */
  checkedClaims: CheckedClaim[];
  /** For the next compilation. */
  memory: CompileMemory;
}

/** Compiles the files of a content folder in one pass: everything that is wrong is found at once. */
export function compile(files: readonly ContentFile[], options: CompileOptions = {}): Compiled {
  const { components = componentRegistry(), drafts = false, unreadable = [], recordings } = options;
  const { memory = emptyMemory() } = options;
  const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const read = readEntries(ordered, components, unreadable, memory.readings);
  const { entries } = read;
  const indexed = indexRecords(entries, read.unreadable);
  const { transcripts, diagnostics: inTranscripts } = readTranscripts(ordered);
  const diagnostics = [
    ...read.diagnostics,
    ...indexed.diagnostics,
    ...inTranscripts,
    ...checkTopics(entries),
    ...checkPrerequisites(entries.curriculum),
    ...missingTalks(entries, transcripts, indexed.index, read.unreadable),
    ...unusedRecordings(entries, recordings ?? []),
  ];
  const isDraft = drafts ? () => false : draftsAmong(entries);
  const everything = withDrafts(indexed.index);
  const markups = new Map<string, ParsedMarkup>();
  const world: LinkWorld = {
    indexFor: (entry) => (drafts || isDraft(entry) ? everything : indexed.index),
    // Of two with one id the first counts, as in the index.
    sources: new Map(
      entries.sources
        .filter(isWhole)
        .reverse()
        .map(({ value }) => [value.id, value]),
    ),
    spoken: new Map([...transcripts].map(([talk, { spoken }]) => [talk, spoken])),
    speakers: speakersOfTalks(entries.talk, transcripts),
    ends: recordingEnds(entries.talk, transcripts),
    recordings,
    diagnostics,
    drawings: [],
    quizPlaces: [],
    cardPlaces: [],
    curriculumPlaces: [],
    hasItems: itemFinder(entries, isDraft),
    checkedClaims: [],
    isDraft,
    parseMarkdown(text, file) {
      const key = `${file}\n${text}`;
      const parsed = markups.get(key) ?? memory.markups.get(key) ?? parseMarkdown(text, file);
      markups.set(key, parsed);
      return parsed;
    },
    diagramSources: new Map(
      entries.diagram.flatMap(({ ids: [id = ""], body }) => {
        const source = body?.drawings[0]?.source;
        return source === undefined ? [] : [[id, source] as const];
      }),
    ),
    choices: new Set(entries.dimensions.flatMap(({ value }) => value.choices.map(({ id }) => id))),
    facts: new Set(
      entries.topic.flatMap(({ ids: [id = ""], value }) =>
        Object.keys(value.facts).map((dimension) => `${id}/${dimension}`),
      ),
    ),
    topicsOf: topicsOfRecords(entries),
    reported: Map.groupBy(read.diagnostics, ({ file = "" }) => file),
  };
  const knowledge = link(entries, transcripts, world, isDraft);
  const { drawings, quizPlaces, cardPlaces, curriculumPlaces, checkedClaims } = world;
  return {
    knowledge,
    diagnostics: sortDiagnostics(diagnostics),
    drawings,
    quizPlaces,
    cardPlaces,
    curriculumPlaces,
    checkedClaims: checkedClaims.sort(byPlace),
    memory: { readings: read.readings, markups },
  };
}

function byPlace({ at: a }: CheckedClaim, { at: b }: CheckedClaim): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.range.start.line - b.range.start.line;
}

/** Tells drafts: what says so of itself, and what belongs to a talk that does. */
function draftsAmong(entries: Entries): (entry: Entry<unknown>) => boolean {
  const talks = new Set(
    entries.talk.filter(({ value }) => value.draft).map(({ ids: [id = ""] }) => id),
  );
  return ({ file, ids: [id = ""], value }) =>
    (file.startsWith("talks/") && talks.has(id)) ||
    (typeof value === "object" && value !== null && "draft" in value && value.draft === true);
}

function link(
  entries: Entries,
  transcripts: ReadonlyMap<string, Transcript>,
  world: LinkWorld,
  isDraft: (entry: Entry<unknown>) => boolean,
): KnowledgeData {
  /** Links every entry, so that all its errors are found, and keeps what is whole and published. */
  const linked = <T, R>(list: readonly Entry<T>[], linkEntry: (entry: Entry<T>) => R): R[] =>
    list.flatMap((entry) => {
      const record = linkEntry(entry);
      return isWhole(entry) && !isDraft(entry) ? [record] : [];
    });
  const dimensions = new Map(
    entries.dimensions.filter(isWhole).map(({ value }) => [value.id, value]),
  );
  const groups = new Set(entries.dimensions.flatMap(({ value }) => value.group ?? []));
  const topics = new Map(
    entries.topic.filter(isWhole).map(({ ids: [id = ""], value }) => [id, value]),
  );
  const quizzes = new Map(
    entries.quiz.filter(isWhole).map(({ ids: [id = ""], value }) => [id, value]),
  );
  const [written] = linked(entries.site, (entry) => linkSite(entry, world));
  const talks = linked(entries.talk, (entry) =>
    linkTalk(entry, written?.language ?? "en", world),
  ).sort(newestFirst);
  const shown = new Set(talks.map(({ id }) => id));
  // Items of a broken talk are looked at, but not shown.
  const items = <T, R extends { talk: string }>(
    list: readonly Entry<T>[],
    linkItem: (entry: Entry<T>) => R,
  ): R[] => linked(list, linkItem).filter(({ talk }) => shown.has(talk));
  const chapters = items(entries.outline, (entry) =>
    linkChapter(entry, world, ({ draft }) => !draft || !isDraft({ ...entry, value: { draft } })),
  );
  return {
    site: written ?? siteOf(talks),
    talks,
    takeaways: items(entries.takeaways, (entry) => linkTakeaway(entry, world)),
    questions: items(entries.questions, (entry) => linkQuestion(entry, world)),
    chapters,
    highlights: items(entries.highlights, (entry) => linkHighlight(entry, world)),
    notes: items(entries.note, (entry) => linkNote(entry, world)).sort(byOrder),
    paragraphs: [...transcripts].flatMap(([talk, transcript]) =>
      shown.has(talk)
        ? linkParagraphs(
            talk,
            transcript,
            chapters.filter((chapter) => chapter.talk === talk),
          )
        : [],
    ),
    topics: linked(entries.topic, (entry) => linkTopic(entry, dimensions, world)).sort((a, b) =>
      compareNames(a.title, b.title),
    ),
    diagrams: linked(entries.diagram, (entry) => linkDiagram(entry, world)).sort((a, b) =>
      compareNames(a.title, b.title),
    ),
    comparisons: linked(entries.comparison, (entry) =>
      linkComparison(entry, { dimensions, topics: entries.topic, groups }, world),
    ).sort((a, b) => compareNames(a.title, b.title)),
    guides: linked(entries.guide, (entry) => linkGuide(entry, topics, world))
      .filter((guide) => guide !== undefined)
      .sort((a, b) => compareNames(a.title, b.title)),
    quizzes: linked(entries.quiz, (entry) => linkQuiz(entry, world)).sort((a, b) =>
      compareNames(a.title, b.title),
    ),
    curricula: linked(entries.curriculum, (entry) => linkCurriculum(entry, quizzes, world))
      .filter((curriculum) => curriculum !== undefined)
      .sort((a, b) => compareNames(a.title, b.title)),
    terms: linked(entries.glossary, (entry) => linkTerm(entry, world)).sort((a, b) =>
      compareNames(a.term, b.term),
    ),
    dimensions: linked(entries.dimensions, (entry) => linkDimension(entry, world)),
    sources: linked(entries.sources, (entry) => linkSource(entry, world)),
  };
}

/** Tells whether a talk has published items of a kind. */
function itemFinder(
  entries: Entries,
  isDraft: (entry: Entry<unknown>) => boolean,
): LinkWorld["hasItems"] {
  const lists: Partial<Record<LinkedKind, readonly Entry<unknown>[]>> = {
    takeaway: entries.takeaways,
    question: entries.questions,
    chapter: entries.outline,
    highlight: entries.highlights,
  };
  return (kind, talk) =>
    (lists[kind] ?? []).some((entry) => entry.ids[0] === talk && isWhole(entry) && !isDraft(entry));
}

function isWhole(entry: Entry<unknown>): boolean {
  return !entry.isSalvaged;
}

/** A folder with one talk needs no site.yaml: the talk gives the site its name. */
function siteOf(talks: readonly Talk[]): Site {
  const [only, ...others] = talks;
  const title = only && others.length === 0 ? only.title : "Talks";
  return { title, language: only?.language ?? "en", reviewAfterMonths: 12, books: true };
}

function missingTalks(
  entries: Entries,
  transcripts: ReadonlyMap<string, Transcript>,
  index: RecordIndex,
  unreadable: ReadonlySet<string>,
): Diagnostic[] {
  const lists = [
    entries.takeaways,
    entries.questions,
    entries.outline,
    entries.highlights,
    entries.note,
  ];
  const files = new Map([...transcripts].map(([talk, { file }]) => [talk, file]));
  for (const { ids, file } of lists.flat().reverse()) files.set(ids[0] ?? "", file);
  const missing = [...files].filter(
    ([talk]) => !index.find("talk", talk) && !index.mayExist("talk", talk),
  );
  const diagnostics = missing.map(([talk, file]) =>
    diagnostic(
      "link/missing-talk",
      `The talk "${talk}" has no talk.yaml.`,
      { file },
      {
        hint: `write talks/${talk}/talk.yaml with a title`,
      },
    ),
  );
  const hasBrokenTalk = [...unreadable].some((key) => key.startsWith("talk "));
  if (entries.talk.length === 0 && missing.length === 0 && !hasBrokenTalk) {
    const message = "There is no talk in the content folder.";
    const hint = "a talk is a folder talks/<id>/ with a talk.yaml; `talkbook import` makes one";
    diagnostics.push(diagnostic("file/empty-folder", message, undefined, { hint }));
  }
  return diagnostics;
}

function withDrafts(index: RecordIndex): RecordIndex {
  return {
    ...index,
    find(kind, ref) {
      const record = index.find(kind, ref);
      return record && { ...record, draft: false };
    },
  };
}

function newestFirst(a: Talk, b: Talk): number {
  return (
    (b.publishedOn ?? "").localeCompare(a.publishedOn ?? "", "en") || compareNames(a.title, b.title)
  );
}

function byOrder(a: Note, b: Note): number {
  const [first = Number.POSITIVE_INFINITY, second = Number.POSITIVE_INFINITY] = [a.order, b.order];
  // Two without a place would differ by what is not a number.
  return first === second ? compareNames(a.title, b.title) : first - second;
}

// A fixed language, so that every machine orders alike.
const collator = new Intl.Collator("en", { numeric: true });

function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
