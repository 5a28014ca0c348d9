import { expect } from "vitest";
import { asShown } from "../../../../src/derive/quiz/arrange.ts";
import { namesIn } from "../../../../src/derive/quiz/derive-quiz.ts";
import { flawsOf } from "../../../../src/derive/quiz/item-flaws.ts";
import { quizFlaws } from "../../../../src/derive/quiz/quiz-flaws.ts";
import { type KnowledgeData, openKnowledge } from "../../../../src/knowledge/knowledge.ts";
import type { QuizQuestion } from "../../../../src/knowledge/quiz-records.ts";
import type { DimensionType, FactValue } from "../../../../src/knowledge/records.ts";
import { isClaimTrue, isInOrder, termVerdictsOf, verdictsOf } from "./oracle.ts";
import { dataOf, idsOf, type QuizShape, questionsOf } from "./quiz-shape.ts";
import { edited } from "./random-shape.ts";

/** What is changed in a shape to see what that changes in its questions. */
export interface Change {
  /** Which fact gets another value, and which. */
  pick: number;
  values: Record<DimensionType, FactValue>;
}

/** What holds for the questions of any knowledge; `counts` grows by what each rule made. */
export function checkDerived(
  shape: QuizShape,
  { pick, values }: Change,
  counts: Map<string, number>,
): void {
  const data = dataOf(shape);
  const questions = questionsOf(data);
  for (const question of questions) {
    counts.set(question.rule ?? "", (counts.get(question.rule ?? "") ?? 0) + 1);
    checkKeys(question, shape);
  }
  expect(new Set(idsOf(questions)).size).toBe(questions.length);
  const knowledge = openKnowledge(data);
  const flaws = questions.flatMap((question) =>
    flawsOf(question, namesIn(question, { knowledge, drawings: new Map() })),
  );
  expect(flaws).toEqual([]);
  expect(quizFlaws(asShown(questions))).toEqual([]);
  checkRepeatable(shape, data, questions);
  const edit = edited(shape, pick, values);
  if (edit) checkEdit(questions, questionsOf(dataOf(edit.shape)), edit.fact);
  const facts = (shape.dimensions ?? []).map(({ id, type }) => [id, values[type]] as const);
  const added = { title: "Topic zz", facts: Object.fromEntries(facts) };
  const more = questionsOf(dataOf({ ...shape, topics: { ...shape.topics, zz: added } }));
  expect(idsOf(more)).toEqual(expect.arrayContaining(idsOf(questions)));
}

/** Compares what is right with what the shape itself says. */
function checkKeys(question: QuizQuestion, shape: QuizShape): void {
  const { answer, rule = "" } = question;
  if (answer.type === "true-false") {
    if (isClaimTrue(question, shape) !== answer.isTrue) fail(question, "is not so");
    return;
  }
  if (answer.type === "order") {
    if (!isInOrder(question, shape)) fail(question, "is in another order");
    return;
  }
  const isOfTerms = rule.includes("term");
  const verdicts = isOfTerms ? termVerdictsOf(question, shape) : verdictsOf(question, shape);
  const found = "options" in answer ? answer.options.map(({ isKey }) => isKey) : [];
  const wanted = [...verdicts.values()].map((verdict) => {
    if (verdict === "unknown") fail(question, "offers what nobody knows");
    return verdict === "right";
  });
  if (answer.type === "match") return;
  // Two options of one text would be one verdict.
  expect(wanted).toEqual(found);
}

function fail(question: QuizQuestion, what: string): void {
  expect.unreachable(`${question.id} ${what}: ${JSON.stringify(question)}`);
}

function checkRepeatable(
  shape: QuizShape,
  data: KnowledgeData,
  questions: readonly QuizQuestion[],
): void {
  checkEqual(questionsOf(JSON.parse(JSON.stringify(data))), questions);
  checkEqual(JSON.parse(JSON.stringify(questions)), questions);
  const topics = Object.fromEntries(Object.entries(shape.topics ?? {}).reverse());
  const turned = questionsOf(dataOf({ ...shape, topics }));
  const byId = (list: readonly QuizQuestion[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  checkEqual(byId(turned), byId(questions));
}

/** A question that speaks of the edited fact neither before nor after is there in both, and is the same. */
function checkEdit(
  before: readonly QuizQuestion[],
  after: readonly QuizQuestion[],
  fact: string,
): void {
  const named = [...before, ...after].filter(({ uses }) => uses.some((name) => name === fact));
  const touched = new Set(idsOf(named));
  const untouched = (list: readonly QuizQuestion[]) => list.filter(({ id }) => !touched.has(id));
  checkEqual(untouched(after), untouched(before));
}

/** Text is quick to compare; what differs in it is shown as values. */
function checkEqual(found: readonly QuizQuestion[], wanted: readonly QuizQuestion[]): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found).toEqual(wanted);
}
