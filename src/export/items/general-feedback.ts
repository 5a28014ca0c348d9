import type { QuizAnswer, QuizQuestion } from "../../knowledge/quiz-records.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import type { ItemView } from "./item-set.ts";

/**
 * What everybody is told who has answered: why the right answer is right, what has changed since, and
 * where that comes from. Of questions that give the reasons at their options, all of these.
 */
export function generalFeedback(view: ItemView, question: QuizQuestion): string {
  const { answer, explanation } = question;
  const reasons = explanation ? view.html(explanation) : reasonsOf(view, answer);
  return [reasons, ...view.tail(question)].filter((html) => html !== "").join("\n");
}

/** What is right, item by item. */
function reasonsOf(view: ItemView, answer: QuizAnswer): string {
  switch (answer.type) {
    case "one-answer":
    case "several-answers":
      return list(
        answer.options.flatMap(({ text, feedback }) => {
          if (!feedback) return [];
          // Its first sentence names most topics anyway.
          const [first = ""] = view.text(feedback).split("\n");
          const isNamed = first.includes(view.text(text));
          const said = view.inlineHtml(feedback);
          return [isNamed ? said : `${name(view, text)} ${said}`];
        }),
      );
    case "match":
      return list(
        answer.pairs.map(({ item, matches }) => `${name(view, item)} ${view.inlineHtml(matches)}`),
      );
    default:
      return "";
  }
}

function name(view: ItemView, tree: MarkupTree): string {
  return `<strong>${view.inlineHtml(tree).replace(/\.$/, "")}:</strong>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}
