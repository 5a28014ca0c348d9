import { type Backlinks, deriveBacklinks, noBacklinks } from "../derive/backlinks.ts";
import { brief } from "../derive/brief.ts";
import type { Card, Deck } from "../derive/cards/card.ts";
import { deriveCards } from "../derive/cards/derive-cards.ts";
import { deriveDecks } from "../derive/cards/derive-decks.ts";
import { type CitingRecord, deriveCitingRecords } from "../derive/citing-records.ts";
import { roundedMinutes } from "../derive/curricula/spent-time.ts";
import {
  deriveTracks,
  deriveWholeTrack,
  type Track,
  type TrackMaterial,
} from "../derive/curricula/track.ts";
import { durationText, type FactWords } from "../derive/fact-text.ts";
import { factWords } from "../derive/fact-words.ts";
import { linkTerms } from "../derive/link-terms.ts";
import { outdatedBefore } from "../derive/outdated.ts";
import { asShown } from "../derive/quiz/arrange.ts";
import { deriveQuiz } from "../derive/quiz/derive-quiz.ts";
import { renderContext, withBase } from "../derive/render-context.ts";
import { termMatcher } from "../derive/term-matcher.ts";
import { paragraphAt } from "../derive/transcript-pages.ts";
import type { Drawing } from "../drawing/drawing.ts";
import { sharePicturePath, sharePictures } from "../export/share-picture.ts";
import type { Curriculum } from "../knowledge/curriculum-records.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Quiz, QuizQuestion } from "../knowledge/quiz-records.ts";
import type { Citation, Source, Talk } from "../knowledge/records.ts";
import { packageBase } from "../knowledge/site-base.ts";
import type { HighlightCode } from "../markup/code-to-html.ts";
import type { ComponentDefinition, ComponentRegistry, RenderContext } from "../markup/component.ts";
import { componentRegistry } from "../markup/standard-components.ts";
import { toHtml, toInlineHtml } from "../markup/to-html.ts";
import { toText } from "../markup/to-text.ts";
import type { MarkupTree } from "../markup/tree.ts";
import type { BookFile, Bound } from "./book-files.ts";
import { type InterfaceTexts, interfaceTexts } from "./interface-texts/interface-texts.ts";

export { brief };

/** Everything that pages need: the knowledge, the texts, and how to render and link. */
export interface SiteView {
  knowledge: Knowledge;
  texts: InterfaceTexts;
  language: string;
  registry: ComponentRegistry;
  context: RenderContext;
  /** Colours code; undefined where no code has any. */
  highlight: HighlightCode | undefined;
  /** The pages stand in a package, which has no search, no lists and no address. */
  inPackage: boolean;
  /** A path from the site's root as a link. */
  href(path: string): string;
  /** The full address of a path; undefined while the site has none. */
  address(path: string): string | undefined;
  /** Block HTML; `idPrefix` keeps ids of several texts on a page apart. */
  html(tree: MarkupTree, idPrefix?: string): string;
  /** Block HTML in which the first mention of a glossary term in a section leads to it. */
  prose(tree: MarkupTree, idPrefix: string, options?: ProseOptions): string;
  /** HTML without a paragraph around a single one. */
  inlineHtml(tree: MarkupTree, idPrefix?: string): string;
  text(tree: MarkupTree): string;
  /** A text in which the first mention of each glossary term that is not in `linked` leads to it. */
  linkTerms(tree: MarkupTree, linked: Set<string>): MarkupTree;
  /** The beginning of a text, for a list of contents. */
  brief(tree: MarkupTree): string;
  backlinks(topic: string): Backlinks;
  citationLabel(citation: Citation): string;
  /** Records that cite a source, or one item of it as `source#item`. */
  citingRecords(reference: string): readonly CitingRecord[];
  /** A date for readers; months and years alone as well. */
  date(date: string): string;
  /** The questions of a quiz, as its page shows them. */
  quizQuestions(quiz: Quiz): readonly QuizQuestion[];
  /** Every flashcard. */
  readonly cards: readonly Card[];
  readonly decks: readonly Deck[];
  /** The paths through a curriculum, one for each audience. */
  tracks(curriculum: Curriculum): readonly Track[];
  /** A curriculum with all that is in it for anybody. */
  wholeTrack(curriculum: Curriculum): Track;
  /** A time in words as people would say it, as in 2 hours 15 minutes. */
  timeText(seconds: number): string;
  /** How values of facts are written. */
  factWords: FactWords;
  /** Facts that were last checked before this day are to be checked again; undefined where none was ever checked. */
  outdatedBefore: string | undefined;
  /** The path of the picture for link previews; undefined where there is none. */
  sharePicturePath(talk?: Talk): string | undefined;
  /** The size of a file in words, as in 2.4 MB. */
  fileSize(bytes: number): string;
  /** The book of a talk or curriculum, as soon as all are made; undefined where it has none. */
  book(of: Bound): Promise<BookFile | undefined>;
  /** Where the transcript of a talk has what is said at a time; undefined without one. */
  spokenPath(talk: string, seconds: number): string | undefined;
  /** Where a record can be edited; undefined without a repository. */
  editAddress(origin: { file: string }): string | undefined;
}

export interface ProseOptions {
  /** The topic whose page it is: terms that lead there get no link. */
  topic?: string;
  /** Terms linked already, where several texts make one section. */
  linked?: Set<string>;
}

export interface SiteViewOptions {
  /** Path under which the site stands; begins and ends with a slash. */
  base: string;
  components?: readonly ComponentDefinition[];
  /** Diagrams as they were drawn, by source. Default: none. */
  drawings?: ReadonlyMap<string, Drawing>;
  /** Default: code has no colours. */
  highlight?: HighlightCode | undefined;
  /** Default: no talk has a book. */
  book?: SiteView["book"];
}

/** Builds the view of a knowledge once for all pages. */
export function siteView(
  knowledge: Knowledge,
  { base, components = [], drawings, highlight, book = async () => undefined }: SiteViewOptions,
): SiteView {
  const { site } = knowledge;
  const texts = interfaceTexts(site.language);
  const registry = componentRegistry(components);
  const summaries = knowledge.sources.filter(({ type }) => type === "summary");
  const summaryName = (source: Source): string => {
    // A talk's first summary needs no longer name.
    const first = summaries.find(({ talk }) => talk === source.talk);
    const name = texts.sourceTypes.summary;
    return first?.id === source.id ? name : texts.summaryBy(name, source.publisher ?? source.title);
  };
  const sourceLabel = (source: Source, item?: string): string => {
    const name = source.type === "summary" ? summaryName(source) : source.title;
    return item === undefined ? name : texts.citedItem(name, itemName(item));
  };
  const facts = factWords(site.language);
  const { date } = facts;
  const { notStated } = texts.comparison;
  const context = renderContext(knowledge, {
    base,
    drawings,
    words: texts.markup,
    facts: { ...facts, notStated },
    sourceLabel,
  });
  const megabytes = new Intl.NumberFormat(site.language, {
    ...{ style: "unit", unit: "megabyte", maximumFractionDigits: 1 },
  });
  const backlinks = deriveBacklinks(knowledge);
  const citing = deriveCitingRecords(knowledge);
  const pictures = sharePictures(knowledge);
  const text = (tree: MarkupTree) => toText(tree, { registry, context });
  const questions = new Map<string, readonly QuizQuestion[]>();
  const tracks = new Map<string, readonly Track[]>();
  let cards: readonly Card[] | undefined;
  let decks: readonly Deck[] | undefined;
  const quizQuestions = (quiz: Quiz): readonly QuizQuestion[] => {
    const known = questions.get(quiz.id);
    if (known) return known;
    const derived = asShown(deriveQuiz({ knowledge, drawings: drawings ?? new Map() }, quiz));
    questions.set(quiz.id, derived);
    return derived;
  };
  const trackMaterial: TrackMaterial = {
    knowledge,
    questionsOf(id) {
      const quiz = knowledge.quiz(id);
      return quiz ? quizQuestions(quiz) : [];
    },
    partNames: texts.curriculum.lessonKinds,
  };
  const matcher = termMatcher(knowledge.terms);
  const withTerms = (tree: MarkupTree, section: ProseOptions): MarkupTree =>
    matcher ? linkTerms(tree, { matcher, ...section }) : tree;
  const options = (idPrefix: string) => ({
    registry,
    highlight,
    context: { ...context, idPrefix },
  });
  return {
    knowledge,
    texts,
    language: site.language,
    registry,
    context,
    highlight,
    book,
    fileSize: (bytes) => megabytes.format(Math.max(bytes, 50_000) / 1e6),
    inPackage: base === packageBase,
    href: context.href,
    address: (path) => site.url && new URL(withBase(base, path), site.url).href,
    html: (tree, idPrefix = "") => toHtml(tree, options(idPrefix)),
    prose: (tree, idPrefix, section = {}) => toHtml(withTerms(tree, section), options(idPrefix)),
    inlineHtml: (tree, idPrefix = "") => toInlineHtml(tree, options(idPrefix)),
    text,
    linkTerms: (tree, linked) => withTerms(tree, { linked }),
    brief: (tree) => brief(text(tree)),
    backlinks: (topic) => backlinks.get(topic) ?? noBacklinks(),
    citationLabel(citation) {
      const source = knowledge.source(citation.source);
      return source ? sourceLabel(source, citation.item) : citation.source;
    },
    citingRecords: (reference) => citing.get(reference) ?? [],
    date,
    quizQuestions,
    get cards() {
      cards ??= deriveCards({ knowledge, drawings: drawings ?? new Map() });
      return cards;
    },
    get decks() {
      decks ??= deriveDecks(knowledge, this.cards);
      return decks;
    },
    tracks(curriculum) {
      const known = tracks.get(curriculum.id);
      if (known) return known;
      const derived = deriveTracks(trackMaterial, curriculum);
      tracks.set(curriculum.id, derived);
      return derived;
    },
    wholeTrack: (curriculum) => deriveWholeTrack(trackMaterial, curriculum),
    timeText(seconds) {
      const minutes = roundedMinutes(seconds);
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      const parts = [hours > 0 ? `${hours} h` : "", rest > 0 ? `${rest} min` : ""];
      return durationText(parts.join(" ").trim(), site.language);
    },
    factWords: facts,
    outdatedBefore: outdatedBefore(knowledge),
    sharePicturePath: (talk) => sharePicturePath(pictures, talk),
    spokenPath: (talk, seconds) => paragraphAt(knowledge.paragraphsOf(talk), seconds)?.path,
    editAddress: ({ file }) => site.repository && site.repository + file,
  };
}

/** The name of a source's item for readers: `takeaway-9` is "takeaway 9". */
export function itemName(item: string): string {
  if (item === "tldr") return "TL;DR";
  return item.replace(/-(?=\d+$)/, " ");
}
