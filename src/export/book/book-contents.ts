import { topicsOfTalk } from "../../derive/current-updates.ts";
import { termMatcher } from "../../derive/term-matcher.ts";
import { termUses } from "../../derive/term-uses.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Quiz } from "../../knowledge/quiz-records.ts";
import type {
  Comparison,
  Diagram,
  Guide,
  Note,
  Talk,
  Term,
  Topic,
} from "../../knowledge/records.ts";

/** What a book is about: everything, one talk, one note, or one quiz. */
export type BookTarget =
  | { kind: "site" }
  | { kind: "talk"; id: string }
  | { kind: "note"; id: string }
  | { kind: "quiz"; id: string };

/** The records that a book holds, in the order in which it shows them. */
export interface BookContents {
  title: string;
  talks: Talk[];
  /** Notes that stand alone; those of a talk come with it. */
  notes: Note[];
  topics: Topic[];
  diagrams: Diagram[];
  comparisons: Comparison[];
  guides: Guide[];
  quizzes: Quiz[];
  terms: Term[];
  /** Whether a record of a name such as `topic:aws-fargate` stands in the book. */
  has(name: string): boolean;
}

/** Chooses what belongs into a book; undefined where there is no such record. */
export function bookContents(knowledge: Knowledge, target: BookTarget): BookContents | undefined {
  if (target.kind === "site") return withNames(knowledge, everything(knowledge));
  if (target.kind === "quiz") {
    const quiz = knowledge.quiz(target.id);
    return quiz && withNames(knowledge, { ...nothing, title: quiz.title, quizzes: [quiz] });
  }
  if (target.kind === "note") {
    const note = knowledge.note(target.id);
    return note && withNames(knowledge, ofNote(knowledge, note));
  }
  const talk = knowledge.talk(target.id);
  return talk && withNames(knowledge, ofTalk(knowledge, talk));
}

type Chosen = Omit<BookContents, "has">;

const nothing: Chosen = {
  ...{ title: "", talks: [], notes: [], topics: [], diagrams: [] },
  ...{ comparisons: [], guides: [], quizzes: [], terms: [] },
};

function everything({ site, talks, topics, diagrams, ...rest }: Knowledge): Chosen {
  const { comparisons, guides, quizzes, terms } = rest;
  return {
    ...nothing,
    title: site.title,
    talks,
    topics,
    diagrams,
    comparisons,
    guides,
    quizzes,
    terms,
  };
}

/** A note with the terms that it uses. */
function ofNote(knowledge: Knowledge, note: Note): Chosen {
  const matcher = termMatcher(knowledge.terms, { withUnlinked: true });
  const used = new Set(matcher ? termUses(note.body, matcher) : []);
  const terms = knowledge.terms.filter(({ id }) => used.has(id));
  return { ...nothing, title: note.title, notes: [note], terms };
}

/** A talk with the topics that it and what belongs to it are about. */
function ofTalk(knowledge: Knowledge, talk: Talk): Chosen {
  const isOfTalk = (record: { talk?: string }): boolean =>
    record.talk === talk.id || (record.talk === undefined && knowledge.talks.length === 1);
  const diagrams = knowledge.diagrams.filter(isOfTalk);
  const comparisons = knowledge.comparisons.filter(isOfTalk);
  const guides = knowledge.guides.filter(isOfTalk);
  const quizzes = knowledge.quizzes.filter(isOfTalk);
  const named = new Set([
    ...topicsOfTalk(knowledge, talk.id),
    ...diagrams.flatMap(({ topics, nodes }) => [...topics, ...nodes.map(({ topic }) => topic)]),
    ...comparisons.flatMap(({ topics }) => topics),
    ...guides.flatMap(({ topics, outcomes }) => [
      ...topics,
      ...outcomes.flatMap(({ topic, alternatives }) => [topic ?? "", ...alternatives]),
    ]),
    ...quizzes.flatMap(({ topics }) => topics),
  ]);
  const topics = knowledge.topics.filter(({ id }) => named.has(id));
  const terms = knowledge.terms.filter(({ topic }) => topic === undefined || named.has(topic));
  return {
    ...nothing,
    ...{ title: talk.title, talks: [talk], topics, diagrams, comparisons },
    ...{ guides, quizzes, terms },
  };
}

function withNames(knowledge: Knowledge, chosen: Chosen): BookContents {
  const names = new Set<string>();
  for (const { id } of chosen.talks) {
    names.add(`talk:${id}`);
    const items = [
      ...knowledge.takeawaysOf(id),
      ...knowledge.questionsOf(id),
      ...knowledge.highlightsOf(id),
      ...knowledge.notesOf(id),
    ];
    for (const { kind, ref } of items) names.add(`${kind}:${ref}`);
    const addChapters = (chapters: ReturnType<Knowledge["chaptersOf"]>): void => {
      for (const { ref, chapters: inner } of chapters) {
        names.add(`chapter:${ref}`);
        addChapters(inner);
      }
    };
    addChapters(knowledge.chaptersOf(id));
  }
  for (const { ref } of chosen.notes) names.add(`note:${ref}`);
  for (const { id, facts } of chosen.topics) {
    names.add(`topic:${id}`);
    for (const { ref } of facts) names.add(`fact:${ref}`);
  }
  for (const { id, steps } of chosen.diagrams) {
    names.add(`diagram:${id}`);
    for (const { ref } of steps) names.add(`step:${ref}`);
  }
  for (const { id } of chosen.comparisons) names.add(`comparison:${id}`);
  for (const { id } of chosen.guides) names.add(`guide:${id}`);
  for (const { id } of chosen.quizzes) names.add(`quiz:${id}`);
  for (const { id } of chosen.terms) names.add(`term:${id}`);
  return { ...chosen, has: (name) => names.has(name) };
}
