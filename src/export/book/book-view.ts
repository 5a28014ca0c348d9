import type { Track } from "../../derive/curricula/track.ts";
import type { WatchedWords } from "../../derive/curricula/watched-part.ts";
import type { FactWords } from "../../derive/fact-text.ts";
import type { FeedbackWords } from "../../derive/quiz/key-feedbacks.ts";
import type { TaskWords } from "../../derive/quiz/quiz-task.ts";
import type { Drawing } from "../../drawing/drawing.ts";
import type { Curriculum } from "../../knowledge/curriculum-records.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Quiz, QuizAnswerType, QuizQuestion } from "../../knowledge/quiz-records.ts";
import type { Citation } from "../../knowledge/records.ts";
import type { HighlightCode } from "../../markup/code-to-html.ts";
import type { ComponentRegistry, RenderContext } from "../../markup/component.ts";
import type { MarkupTree } from "../../markup/tree.ts";

/** What a book needs besides the records themselves. */
export interface BookView {
  knowledge: Knowledge;
  words: BookWords;
  registry: ComponentRegistry;
  context: RenderContext;
  highlight: HighlightCode | undefined;
  facts: FactWords;
  date(date: string): string;
  text(tree: MarkupTree): string;
  /** A text in which the first mention of each glossary term leads to it; `linked` holds what its section has. */
  linkTerms(tree: MarkupTree, linked: Set<string>): MarkupTree;
  citationLabel(citation: Citation): string;
  drawing(source: string): Drawing | undefined;
  quizQuestions(quiz: Quiz): readonly QuizQuestion[];
  /** The path of an audience; without one all there is for anybody. */
  track(curriculum: Curriculum, audience: string | undefined): Track | undefined;
  /** The path of each audience, or the one for all. */
  tracks(curriculum: Curriculum): readonly Track[];
  timeText(seconds: number): string;
  /** The full address of a path; undefined while the site has none. */
  address(path: string): string | undefined;
}

/** Words of the interface that a book uses. */
export interface BookWords {
  takeaways: string;
  questions: string;
  outline: string;
  highlights: string;
  notes: string;
  topics: string;
  diagrams: string;
  compare: string;
  guides: string;
  quizzes: string;
  curriculum: WatchedWords & {
    outcomes: string;
    lessons: string;
    tasks: string;
    gate: string;
    countsAsDone: string;
    optional: string;
    lessonKinds: { watch: string };
    modules(count: number): string;
    takes(time: string): string;
    due(day: number): string;
    forRole(role: string): string;
    schedule(days: number, time: string): string;
    gateAbout(count: number, percent: number): string;
  };
  glossary: string;
  sources: string;
  whatChanged: string;
  alsoCalled: string;
  introduced: string;
  runsOn: string;
  facts: string;
  correction: string;
  correctionSays: string;
  comma: string;
  comparison: { notStated: string };
  diagram: { steps: string };
  guide: {
    rules: string;
    against: string;
    alternatives: string;
    and: string;
    rule(conditions: string): string;
    condition(question: string, answer: string): string;
    stepRule(question: string, answer: string): string;
    pictureAbout(title: string): string;
    more(topic: string): string;
  };
  quiz: TaskWords &
    FeedbackWords & {
      key: string;
      tasks: Record<QuizAnswerType, string>;
      within(number: string, tolerance: string): string;
    };
  known: { said: string; summarised: string; documented: string };
  effects: Readonly<Record<string, string>>;
  asOf(date: string): string;
  readOn(date: string): string;
  published(date: string): string;
  book: {
    contents: string;
    figures: string;
    figure: string;
    index: string;
    see: string;
    tickPlace: string;
    page: string;
    pages: string;
    about: string;
    madeWith(version: string): string;
    newest(date: string): string;
    atSite(address: string): string;
    licence(terms: string): string;
  };
}
