import type { QuizQuestion } from "../../knowledge/quiz-records.ts";
import { escapeHtml } from "../../markup/html.ts";
import type { ItemView } from "./item-set.ts";

/** What is asked, and below it how points are given where that does not go without saying. */
export function stemHtml(view: ItemView, question: QuizQuestion): string {
  const instruction = instructionHtml(view, question);
  const stem = view.html(question.stem);
  return instruction === undefined ? stem : `${stem}\n<p>${instruction}</p>`;
}

/** How points are given, as a run of text. */
export function instructionHtml(view: ItemView, question: QuizQuestion): string | undefined {
  const text = view.instruction(question);
  return text === undefined ? undefined : `<em>${escapeHtml(text)}</em>`;
}
