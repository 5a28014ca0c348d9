import { isAmbiguous } from "../../derive/quiz/alike-options.ts";
import type { QuizTask, TaskOption } from "../../derive/quiz/quiz-task.ts";
import { missesThatCostAll } from "../../derive/quiz/several-points.ts";
import type { QuizQuestion } from "../../knowledge/quiz-records.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { acceptedSpellings } from "../items/accepted-spellings.ts";
import type { ItemView } from "../items/item-set.ts";
import { ambiguous } from "../moodle/moodle-answers.ts";
import { moodleShare } from "../moodle/moodle-share.ts";
import { giftHtml, giftLine, giftNumber, giftTyped } from "./gift-text.ts";

/** What stands between the braces of a question, a line an answer, or why there is no such question. */
export type GiftAnswers = { lines: string[] } | { missing: string };

export function giftAnswers(view: ItemView, question: QuizQuestion): GiftAnswers {
  const { answer } = question;
  const task = view.task(question);
  switch (answer.type) {
    case "one-answer":
    case "node":
      if (isAmbiguous(task)) return { missing: ambiguous };
      return { lines: chosenFrom(view, task, ({ isKey }) => (isKey ? "=" : "~")) };
    case "several-answers": {
      const keys = task.options.filter(({ isKey }) => isKey).length;
      const share = moodleShare(keys);
      const taken = moodleShare(missesThatCostAll({ keys, wrong: task.options.length - keys }));
      if (share === undefined || taken === undefined)
        return { missing: "questions with more right answers than Moodle can share points among" };
      return { lines: chosenFrom(view, task, ({ isKey }) => `~%${isKey ? share : `-${taken}`}%`) };
    }
    case "true-false":
      return { lines: [(answer.isTrue ? "TRUE" : "FALSE") + saidOf(view, answer.feedback)] };
    case "text":
      return {
        lines: [
          ...acceptedSpellings(answer.accept).map((text) => `=%100%${giftTyped(text)}`),
          ...answer.wrong.map(
            ({ text, feedback }) => `=%0%${giftTyped(text)}${saidOf(view, feedback)}`,
          ),
        ],
      };
    case "number":
      return { lines: [`#${giftNumber(answer.number)}:${giftNumber(answer.tolerance)}`] };
    case "match":
      return {
        lines: pairs(
          view,
          task,
          task.matches.map((match) => view.text(match)),
        ),
      };
    case "groups":
      return { lines: pairs(view, task, task.groups) };
    case "order":
      return { missing: "questions of the type order, which GIFT does not have" };
  }
}

function chosenFrom(
  view: ItemView,
  { options }: QuizTask,
  sign: (option: TaskOption) => string,
): string[] {
  return options.map(
    (option) =>
      sign(option) + giftHtml(view.inlineHtml(option.text)) + saidOf(view, option.feedback),
  );
}

function saidOf(view: ItemView, feedback: MarkupTree | undefined): string {
  return feedback ? `#${giftHtml(view.html(feedback))}` : "";
}

/** Each item with the name that belongs to it; a name without an item is one more to choose from. */
function pairs(view: ItemView, { items }: QuizTask, names: readonly string[]): string[] {
  const used = new Set(items.map(({ right }) => right));
  return [
    ...items.map(
      ({ text, right }) => `=${giftHtml(view.inlineHtml(text))} -> ${giftLine(names[right] ?? "")}`,
    ),
    ...names.flatMap((name, index) => (used.has(index) ? [] : [`= -> ${giftLine(name)}`])),
  ];
}
