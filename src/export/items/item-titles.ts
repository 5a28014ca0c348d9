import type { QuizAnswer, QuizQuestion } from "../../knowledge/quiz-records.ts";
import type { ItemView } from "./item-set.ts";

/** A title longer than this is cut by systems that list questions. */
const longest = 160;

/**
 * What each question is called in a bank, by its ref: the beginning of its stem, with what it offers
 * where several stems begin alike, and with its id where even that does not tell them apart.
 */
export function itemTitles(
  view: ItemView,
  questions: readonly QuizQuestion[],
): ReadonlyMap<string, string> {
  const plain = new Map(questions.map((each) => [each, line(view.brief(each.stem))]));
  const offered = told(plain, (question, title) => cut(`${title} (${offers(view, question)})`));
  const titles = told(offered, ({ id }, title) => `${title} · ${id}`);
  return new Map([...titles].map(([{ ref }, title]) => [ref, title]));
}

/** The titles, with those that come more than once told apart. */
function told(
  titles: ReadonlyMap<QuizQuestion, string>,
  apart: (question: QuizQuestion, title: string) => string,
): Map<QuizQuestion, string> {
  const same = Map.groupBy(titles.keys(), (question) => titles.get(question) ?? "");
  return new Map(
    [...titles].map(([question, title]) => {
      const isOnce = (same.get(title)?.length ?? 0) <= 1;
      return [question, isOnce ? title : apart(question, title)];
    }),
  );
}

function offers(view: ItemView, { answer }: QuizQuestion): string {
  return offeredBy(answer)
    .map((tree) => line(view.text(tree)).replace(/[.。]$/, ""))
    .join(", ");
}

function offeredBy(answer: QuizAnswer) {
  switch (answer.type) {
    case "one-answer":
    case "several-answers":
      return answer.options.map(({ text }) => text);
    case "match":
      return answer.pairs.map(({ item }) => item);
    case "order":
      return answer.items;
    case "groups":
      return answer.groups.flatMap(({ items }) => items);
    default:
      return [];
  }
}

function line(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function cut(title: string): string {
  return title.length <= longest ? title : `${title.slice(0, longest - 1).trimEnd()}…`;
}
