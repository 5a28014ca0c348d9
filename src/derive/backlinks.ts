import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Quiz } from "../knowledge/quiz-records.ts";
import type {
  Chapter,
  Comparison,
  Diagram,
  Guide,
  Highlight,
  Note,
  Question,
  Takeaway,
  Term,
  Topic,
} from "../knowledge/records.ts";
import { componentsIn } from "./components-in.ts";

/** The records that lead to a topic, each kind in the author's order. */
export interface Backlinks {
  takeaways: Takeaway[];
  questions: Question[];
  chapters: Chapter[];
  highlights: Highlight[];
  notes: Note[];
  diagrams: Diagram[];
  comparisons: Comparison[];
  guides: Guide[];
  quizzes: Quiz[];
  terms: Term[];
  /** Topics that run on it. */
  dependents: Topic[];
  /** Topics that name it in their text or as related. */
  topics: Topic[];
}

/** The backlinks of a topic that nothing leads to. */
export function noBacklinks(): Backlinks {
  return {
    takeaways: [],
    questions: [],
    chapters: [],
    highlights: [],
    notes: [],
    diagrams: [],
    comparisons: [],
    guides: [],
    quizzes: [],
    terms: [],
    dependents: [],
    topics: [],
  };
}

/** Whether anything leads to a topic. */
export function isMentioned(backlinks: Backlinks): boolean {
  return Object.values(backlinks).some((records) => records.length > 0);
}

/** Backlinks of every topic, by topic id. */
export function deriveBacklinks(knowledge: Knowledge): ReadonlyMap<string, Backlinks> {
  const all = new Map<string, Backlinks>(
    knowledge.topics.map((topic) => [topic.id, noBacklinks()]),
  );
  const file = <K extends keyof Backlinks>(
    kind: K,
    topics: Iterable<string>,
    record: Backlinks[K][number],
  ) => {
    for (const topic of new Set(topics)) {
      // Every list of backlinks holds records of its own kind alone.
      (all.get(topic)?.[kind] as Backlinks[K][number][] | undefined)?.push(record);
    }
  };
  for (const takeaway of knowledge.takeaways) file("takeaways", takeaway.topics, takeaway);
  for (const question of knowledge.questions) file("questions", question.topics, question);
  for (const highlight of knowledge.highlights) file("highlights", highlight.topics, highlight);
  for (const note of knowledge.notes) {
    file("notes", [...note.topics, ...namedTopics(note)], note);
  }
  for (const diagram of knowledge.diagrams) {
    file("diagrams", [...diagram.topics, ...diagram.nodes.map(({ topic }) => topic)], diagram);
  }
  for (const comparison of knowledge.comparisons) {
    file("comparisons", comparison.topics, comparison);
  }
  for (const guide of knowledge.guides) {
    const reached = guide.outcomes.flatMap(({ topic, alternatives }) => [
      ...(topic === undefined ? [] : [topic]),
      ...alternatives,
    ]);
    file("guides", [...guide.topics, ...reached], guide);
  }
  for (const quiz of knowledge.quizzes) {
    const asked = quiz.generate.flatMap(({ topics = [] }) => topics);
    const written = quiz.questions.flatMap(({ topics }) => topics);
    file("quizzes", [...quiz.topics, ...written, ...asked], quiz);
  }
  const fileChapter = (chapter: Chapter): void => {
    file("chapters", chapter.topics, chapter);
    chapter.chapters.forEach(fileChapter);
  };
  knowledge.chapters.forEach(fileChapter);
  for (const term of knowledge.terms)
    file("terms", term.topic === undefined ? [] : [term.topic], term);
  for (const topic of knowledge.topics) {
    const dependencies = new Set(topic.runsOn.map((dependency) => dependency.topic));
    file("dependents", dependencies, topic);
    const named = [...topic.related, ...namedTopics(topic)];
    file(
      "topics",
      named.filter((id) => id !== topic.id && !dependencies.has(id)),
      topic,
    );
  }
  return all;
}

function namedTopics({ body }: Topic | Note): string[] {
  return componentsIn(body)
    .filter(({ name }) => name === "Topic")
    .map(({ props }) => String(props.id));
}
