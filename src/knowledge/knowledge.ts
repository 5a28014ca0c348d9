import type { Curriculum } from "./curriculum-records.ts";
import type { Quiz } from "./quiz-records.ts";
import type {
  Chapter,
  Comparison,
  Diagram,
  Dimension,
  Guide,
  Highlight,
  Note,
  Paragraph,
  Question,
  Site,
  Source,
  Takeaway,
  Talk,
  Term,
  Topic,
} from "./records.ts";
import type { ReferencePage } from "./reference-page.ts";

/** Everything that a content folder says, linked: plain data that survives JSON. Lists are in the author's order. */
export interface KnowledgeData {
  site: Site;
  /** Newest first; talks without a date last. */
  talks: Talk[];
  takeaways: Takeaway[];
  questions: Question[];
  /** Top chapters; deeper ones stand inside them. */
  chapters: Chapter[];
  highlights: Highlight[];
  /** Of each talk in the order in which they are read. */
  notes: Note[];
  /** Transcripts, each in the order of its times. */
  paragraphs: Paragraph[];
  /** By title. */
  topics: Topic[];
  /** By title. */
  diagrams: Diagram[];
  /** By title. */
  comparisons: Comparison[];
  /** By title. */
  guides: Guide[];
  /** By title. */
  quizzes: Quiz[];
  /** By title. */
  curricula: Curriculum[];
  /** By term. */
  terms: Term[];
  dimensions: Dimension[];
  sources: Source[];
  /** Where the site wants them. */
  referencePages?: ReferencePage[];
}

/** The data of a content folder with lookups by `ref`; a lookup of an unknown ref is undefined. */
export interface Knowledge extends KnowledgeData {
  talk(ref: string): Talk | undefined;
  topic(ref: string): Topic | undefined;
  diagram(ref: string): Diagram | undefined;
  comparison(ref: string): Comparison | undefined;
  guide(ref: string): Guide | undefined;
  quiz(ref: string): Quiz | undefined;
  curriculum(ref: string): Curriculum | undefined;
  term(ref: string): Term | undefined;
  takeaway(ref: string): Takeaway | undefined;
  question(ref: string): Question | undefined;
  note(ref: string): Note | undefined;
  dimension(ref: string): Dimension | undefined;
  source(ref: string): Source | undefined;
  takeawaysOf(talk: string): Takeaway[];
  questionsOf(talk: string): Question[];
  chaptersOf(talk: string): Chapter[];
  highlightsOf(talk: string): Highlight[];
  notesOf(talk: string): Note[];
  paragraphsOf(talk: string): Paragraph[];
  diagramsOf(talk: string): Diagram[];
  comparisonsOf(talk: string): Comparison[];
  guidesOf(talk: string): Guide[];
  quizzesOf(talk: string): Quiz[];
}

/** Adds lookups to the data; each is built once, here. */
export function openKnowledge(data: KnowledgeData): Knowledge {
  const talk = byRef(data.talks);
  const topic = byRef(data.topics);
  const diagram = byRef(data.diagrams);
  const comparison = byRef(data.comparisons);
  const guide = byRef(data.guides);
  const quiz = byRef(data.quizzes);
  const curriculum = byRef(data.curricula);
  const term = byRef(data.terms);
  const takeaway = byRef(data.takeaways);
  const question = byRef(data.questions);
  const note = byRef(data.notes);
  const dimension = byRef(data.dimensions);
  const source = byRef(data.sources);
  const takeaways = byTalk(data.takeaways);
  const questions = byTalk(data.questions);
  const chapters = byTalk(data.chapters);
  const highlights = byTalk(data.highlights);
  const notes = byTalk(data.notes);
  const paragraphs = byTalk(data.paragraphs);
  return {
    ...data,
    talk: (ref) => talk.get(ref),
    topic: (ref) => topic.get(ref),
    diagram: (ref) => diagram.get(ref),
    comparison: (ref) => comparison.get(ref),
    guide: (ref) => guide.get(ref),
    quiz: (ref) => quiz.get(ref),
    curriculum: (ref) => curriculum.get(ref),
    term: (ref) => term.get(ref),
    takeaway: (ref) => takeaway.get(ref),
    question: (ref) => question.get(ref),
    note: (ref) => note.get(ref),
    dimension: (ref) => dimension.get(ref),
    source: (ref) => source.get(ref),
    takeawaysOf: (ref) => takeaways.get(ref) ?? [],
    questionsOf: (ref) => questions.get(ref) ?? [],
    chaptersOf: (ref) => chapters.get(ref) ?? [],
    highlightsOf: (ref) => highlights.get(ref) ?? [],
    notesOf: (ref) => notes.get(ref) ?? [],
    paragraphsOf: (ref) => paragraphs.get(ref) ?? [],
    diagramsOf: (ref) => data.diagrams.filter(({ talk: of }) => of === ref),
    comparisonsOf: (ref) => data.comparisons.filter(({ talk: of }) => of === ref),
    guidesOf: (ref) => data.guides.filter(({ talk: of }) => of === ref),
    quizzesOf: (ref) => data.quizzes.filter(({ talk: of }) => of === ref),
  };
}

function byRef<T extends { ref: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.ref, record]));
}

function byTalk<T extends { talk: string }>(records: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(record.talk);
    if (group) group.push(record);
    else groups.set(record.talk, [record]);
  }
  return groups;
}
