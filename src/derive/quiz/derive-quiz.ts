import { contains, type Drawing } from "../../drawing/drawing.ts";
import type {
  Quiz,
  QuizNode,
  QuizQuestion,
  QuizRule,
  QuizRuleName,
} from "../../knowledge/quiz-records.ts";
import { nextChapterQuestions } from "./chapter-questions.ts";
import { betweenQuestions, nextStepQuestions } from "./diagram-questions.ts";
import { factQuestions, trueFalseQuestions } from "./fact-questions.ts";
import { gapQuestions } from "./gap-questions.ts";
import { flawsOf } from "./item-flaws.ts";
import { type Draft, makeQuestion } from "./make-question.ts";
import { layerQuestions, orderQuestions } from "./order-questions.ts";
import { type QuizMaterial, type QuizSource, quizSource } from "./quiz-source.ts";
import { picked } from "./seeded.ts";
import {
  differenceQuestions,
  dimensionsWithValueQuestions,
  topicsWithValueQuestions,
} from "./table-questions.ts";
import {
  definitionToTermQuestions,
  matchTermsQuestions,
  termToDefinitionQuestions,
} from "./term-questions.ts";

const rules: Record<QuizRuleName, (source: QuizSource) => Iterable<Draft>> = {
  fact: factQuestions,
  "true-false": trueFalseQuestions,
  "topics-with-value": topicsWithValueQuestions,
  "dimensions-with-value": dimensionsWithValueQuestions,
  differences: differenceQuestions,
  order: orderQuestions,
  layers: layerQuestions,
  "definition-to-term": definitionToTermQuestions,
  "term-to-definition": termToDefinitionQuestions,
  "match-terms": matchTermsQuestions,
  gap: gapQuestions,
  "next-step": nextStepQuestions,
  between: betweenQuestions,
  "next-chapter": nextChapterQuestions,
};

/**
 * All questions of a quiz: the written ones, then those that its rules make. Equal records give equal
 * questions; ids are made of rule, topics and dimension, so that no edit of a value renames one. Of
 * two rules that make the same question, the first does; a question with a flaw is not made.
 */
export function deriveQuiz(material: QuizMaterial, quiz: Quiz): QuizQuestion[] {
  const questions = new Map<string, QuizQuestion>();
  for (const question of quiz.questions) {
    questions.set(question.id, withNodes(question, material));
  }
  for (const rule of quiz.generate) {
    for (const { question } of limited(rule, made(rule, material, quiz))) {
      if (!questions.has(question.id)) questions.set(question.id, question);
    }
  }
  return [...questions.values()];
}

/** Whether a rule by itself makes any question, which is known as soon as it has made one. */
export function makesQuestions(rule: QuizRule, material: QuizMaterial, quiz: Quiz): boolean {
  for (const _ of made(rule, material, quiz)) return true;
  return false;
}

interface Made {
  question: QuizQuestion;
  at: number | undefined;
}

/** What a rule makes without a flaw, one after the other. */
function* made(rule: QuizRule, material: QuizMaterial, quiz: Quiz): Iterable<Made> {
  for (const draft of rules[rule.rule](quizSource(material, quiz, rule))) {
    const question = makeQuestion(quiz, draft);
    const isWanted = !rule.except?.includes(question.id);
    if (isWanted && flawsOf(question, namesIn(question, material)).length === 0)
      yield { question, at: draft.at };
  }
}

/** Names that a generated question has to say, whatever its options are. */
export function namesIn({ rule, topics }: QuizQuestion, { knowledge }: QuizMaterial): string[] {
  return rule === undefined ? [] : topics.flatMap((id) => knowledge.topic(id)?.title ?? []);
}

/** At most so many as a rule says; of those that come as they are picked, no more are made. */
function limited({ rule, limit }: QuizRule, all: Iterable<Made>): readonly Made[] {
  if (limit === undefined) return [...all];
  const taken: Made[] = [];
  for (const each of all) {
    taken.push(each);
    if (each.at !== undefined && taken.length === limit) break;
  }
  return picked(taken, limit, rule, names).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

/** Of a question on a fact the last part is its dimension: a limit should not fall on one row of a table. */
const names = {
  nameOf: ({ question: { id } }: Made): string => id,
  groupOf: ({ question: { id } }: Made): string => id.slice(id.lastIndexOf(".") + 1),
};

/** Adds to a question about a diagram the nodes that can be chosen, where its author named only some. */
function withNodes(question: QuizQuestion, { knowledge, drawings }: QuizMaterial): QuizQuestion {
  const { answer } = question;
  if (answer.type !== "node" || answer.isClosed) return question;
  const source = knowledge.diagram(answer.diagram)?.source;
  const drawing = source === undefined ? undefined : drawings.get(source);
  const named = new Map(answer.nodes.map((node) => [node.node, node]));
  const nodes = (drawing ? singleNodes(drawing) : []).filter((id) => !named.has(id));
  const added = nodes.map((node): QuizNode => ({ node, isKey: false }));
  return { ...question, answer: { ...answer, nodes: [...named.values(), ...added] } };
}

/** Nodes that hold no others. */
function singleNodes({ nodes }: Drawing): string[] {
  return nodes
    .filter((node) => !nodes.some((other) => other !== node && contains(node, other)))
    .map(({ id }) => id);
}
