import { answerPrint, type QuizTask, quizTask } from "../derive/quiz/quiz-task.ts";
import type { Drawing } from "../drawing/drawing.ts";
import type { QuizQuestion } from "../knowledge/quiz-records.ts";
import type { MarkupTree } from "../markup/tree.ts";
import type { QuestionSpec } from "./client/quiz/question-spec.ts";
import type { SiteView } from "./site-view.ts";

/** A question with what there is to do in it, and the picture that it is about. */
export interface QuestionView {
  question: QuizQuestion;
  task: QuizTask;
  diagram?: { title: string; drawing: Drawing };
}

/** What pages show of a question. */
export function questionView(site: SiteView, question: QuizQuestion): QuestionView {
  const { answer } = question;
  const { isTrue, isFalse } = site.texts.quiz;
  const diagram = answer.type === "node" ? site.knowledge.diagram(answer.diagram) : undefined;
  const drawing = diagram && site.context.drawing?.(diagram.source);
  return {
    question,
    task: quizTask(question, { isTrue, isFalse }, drawing),
    ...(diagram && drawing && { diagram: { title: diagram.title, drawing } }),
  };
}

/** What scripts need to know of a question and cannot see in the page. */
export function questionSpec({ question, task }: QuestionView): QuestionSpec {
  const { answer, topics, about } = question;
  return {
    type: answer.type,
    options: task.options.length,
    keys: task.options.flatMap(({ isKey }, index) => (isKey ? [index] : [])),
    items: task.items.map(({ right }) => right),
    keepOrder: answer.type === "true-false" || ("keepOrder" in answer && answer.keepOrder),
    ...(answer.type === "text" && { accept: answer.accept }),
    ...(answer.type === "number" && { number: answer.number, tolerance: answer.tolerance }),
    groups: task.groups,
    topics,
    about,
    print: answerPrint(question),
  };
}

/** The first paragraph of a stem, which is its heading, and what stands below it. */
export function splitStem({ blocks, footnotes }: MarkupTree): {
  heading: MarkupTree;
  rest?: MarkupTree;
} {
  const [first, ...others] = blocks;
  if (first?.type !== "paragraph")
    return { heading: { blocks: [], footnotes: [] }, rest: { blocks, footnotes } };
  const heading = { blocks: [first], footnotes: [] };
  return others.length === 0 && footnotes.length === 0
    ? { heading }
    : { heading, rest: { blocks: others, footnotes } };
}
