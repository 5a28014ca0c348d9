import { topicsOfTalk } from "../../derive/current-updates.ts";
import { isFor, pathsFor } from "../../derive/curricula/track-paths.ts";
import { termMatcher } from "../../derive/term-matcher.ts";
import { termUses } from "../../derive/term-uses.ts";
import type { Curriculum } from "../../knowledge/curriculum-records.ts";
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

/** What a book is about: everything, one talk, note or quiz, or a learning path, of one audience or whole. */
export type BookTarget =
  | { kind: "site" }
  | { kind: "talk"; id: string }
  | { kind: "note"; id: string }
  | { kind: "quiz"; id: string }
  | { kind: "curriculum"; id: string; audience?: string };

/** A learning path in a book, of one audience or whole. */
export interface BookPath {
  curriculum: Curriculum;
  audience?: string;
}

/** The records that a book holds, in the order in which it shows them. */
export interface BookContents {
  title: string;
  /** The learning path that the book is about. */
  path?: BookPath;
  /** Every learning path in it. */
  paths: BookPath[];
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
  if (target.kind === "curriculum") {
    const curriculum = knowledge.curriculum(target.id);
    return curriculum && withNames(knowledge, ofCurriculum(knowledge, curriculum, target.audience));
  }
  const talk = knowledge.talk(target.id);
  return talk && withNames(knowledge, ofTalk(knowledge, talk));
}

type Chosen = Omit<BookContents, "has">;

const nothing: Chosen = {
  ...{ title: "", paths: [], talks: [], notes: [], topics: [], diagrams: [] },
  ...{ comparisons: [], guides: [], quizzes: [], terms: [] },
};

function everything({ site, talks, topics, diagrams, ...rest }: Knowledge): Chosen {
  const { comparisons, guides, curricula, quizzes, terms } = rest;
  return {
    ...nothing,
    title: site.title,
    paths: curricula.map((curriculum) => ({ curriculum })),
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

/** A learning path with everything that its lessons read, and its gates. */
function ofCurriculum(
  knowledge: Knowledge,
  curriculum: Curriculum,
  audienceId: string | undefined,
): Chosen {
  const audience = curriculum.audiences.find(({ id }) => id === audienceId);
  const modules = pathsFor(curriculum, audience).modules.map(({ module }) => module);
  const read = modules.flatMap(({ lessons }) =>
    lessons
      .filter((lesson) => isFor(lesson, audience))
      .flatMap(({ material }) =>
        material.type === "read"
          ? material.records
          : material.type === "watch"
            ? [`talk:${material.talk}` as const]
            : [],
      ),
  );
  const idsOf = (...kinds: string[]): Set<string> =>
    new Set(
      read.flatMap((name) => {
        const colon = name.indexOf(":");
        return kinds.includes(name.slice(0, colon)) ? [name.slice(colon + 1)] : [];
      }),
    );
  const items = [
    ...["takeaway", "question", "chapter", "highlight", "note"],
    ...["takeaways", "questions", "outline", "highlights", "talk"],
  ];
  const talks = new Set([...idsOf(...items)].map((ref) => ref.split("/")[0]));
  const topics = new Set([
    ...idsOf("topic"),
    ...modules.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.topics)),
  ]);
  const quizzes = new Set([...idsOf("quiz"), ...modules.flatMap(({ gate }) => gate?.quiz ?? [])]);
  const [diagrams, comparisons, guides] = [idsOf("diagram"), idsOf("comparison"), idsOf("guide")];
  const terms = idsOf("term");
  const path = { curriculum, ...(audience && { audience: audience.id }) };
  return {
    ...nothing,
    title: audience ? `${curriculum.title}: ${audience.title}` : curriculum.title,
    path,
    paths: [path],
    talks: knowledge.talks.filter(({ id }) => talks.has(id)),
    topics: knowledge.topics.filter(({ id }) => topics.has(id)),
    diagrams: knowledge.diagrams.filter(({ id }) => diagrams.has(id)),
    comparisons: knowledge.comparisons.filter(({ id }) => comparisons.has(id)),
    guides: knowledge.guides.filter(({ id }) => guides.has(id)),
    quizzes: knowledge.quizzes.filter(({ id }) => quizzes.has(id)),
    terms: knowledge.terms.filter(
      ({ id, topic }) => terms.has(id) || topic === undefined || topics.has(topic),
    ),
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
    // What a lesson calls a talk's records of a kind.
    if (knowledge.takeawaysOf(id).length > 0) names.add(`takeaways:${id}`);
    if (knowledge.questionsOf(id).length > 0) names.add(`questions:${id}`);
    if (knowledge.chaptersOf(id).length > 0) names.add(`outline:${id}`);
    if (knowledge.highlightsOf(id).length > 0) names.add(`highlights:${id}`);
  }
  for (const { curriculum } of chosen.paths) names.add(`curriculum:${curriculum.id}`);
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
