import type { QuizQuestion } from "../../knowledge/quiz-records.ts";
import { escapeHtml, htmlElement } from "../../markup/html.ts";
import { eachOnce } from "../items/each-once.ts";
import { generalFeedback } from "../items/general-feedback.ts";
import { itemName } from "../items/item-ids.ts";
import {
  type ItemSet,
  type ItemView,
  type Loss,
  questionsOf,
  withoutRepeats,
} from "../items/item-set.ts";
import { itemTitles } from "../items/item-titles.ts";
import { stemHtml } from "../items/stem-html.ts";
import { categoryPath } from "../moodle/category-path.ts";
import { giftAnswers } from "./gift-answers.ts";
import { giftHtml, giftLine, giftName } from "./gift-text.ts";

/** Quizzes in GIFT, the question format of Moodle that people can write: a category for each. */
export function giftFile(
  view: ItemView,
  given: readonly ItemSet[],
): { content: string; losses: Loss[] } {
  const { sets, losses } = eachOnce(given);
  const titles = itemTitles(view, questionsOf(sets));
  const parts = withoutRepeats(sets).flatMap(({ title, description, questions }) => [
    [
      // GIFT knows no description of a category; who opens the file can read it here.
      ...(description ? [`// ${giftName(view.text(description))}`] : []),
      `$CATEGORY: ${categoryPath(view.title, title)}`,
    ].join("\n"),
    ...questions.flatMap((question) => {
      const made = questionOf(view, question, titles.get(question.ref) ?? question.id);
      losses.push(...made.losses);
      return made.text ?? [];
    }),
  ]);
  return { content: `${parts.join("\n\n")}\n`, losses };
}

/** Without a picture and without a link to one, nobody could answer them. */
const unseen =
  "questions about a diagram, which GIFT cannot show and, without `url` in site.yaml, cannot link to";

/** A question, without a text where GIFT has nothing like it; before it stand its id and its tags. */
function questionOf(
  view: ItemView,
  question: QuizQuestion,
  title: string,
): { text?: string; losses: Loss[] } {
  const { ref, answer, hint, difficulty } = question;
  const answers = giftAnswers(view, question);
  const picture = view.picture(question);
  if ("missing" in answers) {
    return { losses: [{ what: answers.missing, of: ref, isWhole: true }] };
  }
  if (question.diagram !== undefined && picture?.address === undefined) {
    return { losses: [{ what: unseen, of: ref, isWhole: true }] };
  }
  const marks = [
    `[id:${giftName(itemName(question))}]`,
    ...[...view.topics(question), difficulty].map((tag) => `[tag:${giftName(tag)}]`),
  ];
  const asked = [
    stemHtml(view, question),
    ...(answer.type === "number" && answer.unit !== undefined
      ? [`<p>(${escapeHtml(answer.unit)})</p>`]
      : []),
    ...(picture?.address === undefined
      ? []
      : [`<p>${htmlElement("a", { href: picture.address }, escapeHtml(picture.title))}</p>`]),
  ];
  const told = generalFeedback(view, question);
  const reason = told === "" ? [] : [`####${giftHtml(told)}`];
  const text = [
    `// ${marks.join(" ")}`,
    `::${giftLine(title)}::[html]${giftHtml(asked.join("\n"))} {`,
    ...[...answers.lines, ...reason].map((line) => `  ${line}`),
    "}",
  ].join("\n");
  const losses = [
    ...(hint ? [{ what: "hints, for which GIFT has no place", of: ref }] : []),
    ...(answer.type === "node"
      ? [{ what: "pictures to point at: nodes are offered by their names", of: ref }]
      : []),
  ];
  return { text, losses };
}
