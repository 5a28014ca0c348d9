import type { QuizQuestion } from "../../knowledge/quiz-records.ts";

/** The diagram without which nobody can answer a question. */
export function askedDiagram({ answer, diagram }: QuizQuestion): string | undefined {
  return answer.type === "node" ? answer.diagram : diagram;
}
