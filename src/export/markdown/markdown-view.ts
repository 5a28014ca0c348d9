import type { Track } from "../../derive/curricula/track.ts";
import type { FactWords } from "../../derive/fact-text.ts";
import type { TaskWords } from "../../derive/quiz/quiz-task.ts";
import type { Drawing } from "../../drawing/drawing.ts";
import type { Curriculum } from "../../knowledge/curriculum-records.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Quiz, QuizQuestion } from "../../knowledge/quiz-records.ts";
import type { Citation } from "../../knowledge/records.ts";
import type { MarkupTree } from "../../markup/tree.ts";

/** What the Markdown form of a page needs besides the knowledge. */
export interface MarkdownView {
  knowledge: Knowledge;
  words: MarkdownWords;
  /** A tree as Markdown whose links are addresses. */
  markdown(tree: MarkupTree): string;
  /** The address of a path from the site's root. */
  address(path: string): string;
  citationLabel(citation: Citation): string;
  date(date: string): string;
  /** The questions of a quiz, as its page shows them. */
  quizQuestions(quiz: Quiz): readonly QuizQuestion[];
  tracks(curriculum: Curriculum): readonly Track[];
  /** A time in words. */
  timeText(seconds: number): string;
  /** A diagram as it was drawn. */
  drawing(source: string): Drawing | undefined;
  /** How values of facts are written. */
  factWords: FactWords;
}

/** Words of the interface that the Markdown forms use. */
export interface MarkdownWords {
  talks: string;
  takeaways: string;
  questions: string;
  outline: string;
  mindmap: string;
  highlights: string;
  keywords: string;
  notes: string;
  transcript: string;
  spoken: { says(speaker: string): string; continued(chapter: string): string };
  topics: string;
  layers: string;
  timeline: string;
  diagrams: string;
  compare: string;
  guides: string;
  quizzes: string;
  flashcards: string;
  curricula: string;
  glossary: string;
  sources: string;
  reference: string;
  whatChanged: string;
  facts: string;
  runsOn: string;
  source: string;
  correction: string;
  correctionSays: string;
  alsoCalled: string;
  introduced: string;
  comparison: { notStated: string };
  effects: Readonly<Record<string, string>>;
  keyword: { times(count: number, places: number): string };
  guide: {
    outcome: string;
    rulesOut: string;
    against: string;
    alternatives: string;
    rules: string;
    and: string;
    rule(conditions: string): string;
    condition(question: string, answer: string): string;
    stepRule(question: string, answer: string): string;
  };
  curriculum: {
    outcomes: string;
    lessons: string;
    tasks: string;
    gate: string;
    countsAsDone: string;
    requires: string;
    optional: string;
    gateAbout(count: number, percent: number): string;
    forRole(role: string): string;
    takes(time: string): string;
  };
  quiz: TaskWords & {
    key: string;
    groups: string;
    readAgain: string;
    question(number: number): string;
  };
  published(date: string): string;
  asOf(date: string): string;
  readOn(date: string): string;
}
