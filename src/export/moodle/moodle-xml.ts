import type { QuizQuestion } from "../../knowledge/quiz-records.ts";
import { eachOnce } from "../items/each-once.ts";
import { generalFeedback } from "../items/general-feedback.ts";
import { itemName, nameOfRef, namesOfTexts } from "../items/item-ids.ts";
import {
  type ItemPicture,
  type ItemSet,
  type ItemView,
  type Loss,
  questionsOf,
  undrawn,
  withoutRepeats,
} from "../items/item-set.ts";
import { itemTitles } from "../items/item-titles.ts";
import { pictureImage } from "../items/picture-image.ts";
import { stemHtml } from "../items/stem-html.ts";
import { xml, xmlDocument, xmlText } from "../items/xml.ts";
import { categoryPath } from "./category-path.ts";
import { moodleAnswers, textOf } from "./moodle-answers.ts";

/**
 * Quizzes in Moodle's own XML, a category for each. Questions carry their ids as `idnumber`, which
 * Moodle keeps, so that people and tools can tell which question came from which.
 */
export function moodleXmlFile(
  view: ItemView,
  given: readonly ItemSet[],
): { content: string; losses: Loss[] } {
  const { sets, losses } = eachOnce(given);
  const titles = itemTitles(view, questionsOf(sets));
  const parts = withoutRepeats(sets).flatMap((set) => [
    categoryOf(view, set),
    ...set.questions.flatMap((question) => {
      const { text, losses: lost } = questionOf(
        view,
        question,
        titles.get(question.ref) ?? question.id,
      );
      losses.push(...lost);
      return text ?? [];
    }),
  ]);
  return { content: xmlDocument(xml("quiz", {}, "\n", parts.join("\n"), "\n")), losses };
}

function categoryOf(view: ItemView, { id, title, description }: ItemSet): string {
  return xml(
    "question",
    { type: "category" },
    xml("category", {}, textOf(categoryPath(view.title, title))),
    xml("info", { format: "html" }, textOf(description ? view.html(description) : "")),
    xml("idnumber", {}, nameOfRef(id)),
  );
}

/** A question, without a text where Moodle has nothing like it. */
function questionOf(
  view: ItemView,
  question: QuizQuestion,
  title: string,
): { text?: string; losses: Loss[] } {
  const { ref, hint, difficulty } = question;
  const answers = moodleAnswers(view, question);
  const picture = view.picture(question);
  const missing = "missing" in answers ? answers.missing : undrawn(question, picture);
  if (missing !== undefined || "missing" in answers) {
    return { losses: [{ what: missing ?? "", of: ref, isWhole: true }] };
  }
  const tags = [...view.topics(question), difficulty];
  const text = xml(
    "question",
    { type: answers.type },
    xml("name", {}, textOf(title)),
    xml(
      "questiontext",
      { format: "html" },
      textOf(stemHtml(view, question) + (picture ? shown(picture) : "")),
      picture ? fileOf(picture) : "",
    ),
    xml("generalfeedback", { format: "html" }, textOf(generalFeedback(view, question))),
    xml("defaultgrade", {}, "1.0000000"),
    xml("penalty", {}, "0.3333333"),
    xml("hidden", {}, "0"),
    xml("idnumber", {}, xmlText(itemName(question))),
    ...answers.parts,
    hint ? xml("hint", { format: "html" }, textOf(view.html(hint))) : "",
    xml("tags", {}, ...tags.map((tag) => xml("tag", {}, textOf(tag)))),
  );
  const isPointing = question.answer.type === "node";
  return {
    text,
    losses: isPointing
      ? [{ what: "pointing at a picture: it is shown, and its nodes are offered by name", of: ref }]
      : [],
  };
}

function pictureName({ id }: ItemPicture): string {
  return `${namesOfTexts("diagram", [id])[0]}.png`;
}

function shown(picture: ItemPicture): string {
  return `<p>${pictureImage(picture, `@@PLUGINFILE@@/${pictureName(picture)}`)}</p>`;
}

function fileOf(picture: ItemPicture): string {
  const attributes = { name: pictureName(picture), path: "/", encoding: "base64" };
  return xml("file", attributes, base64(picture.png));
}

function base64(bytes: Uint8Array): string {
  const letters: string[] = [];
  for (const byte of bytes) letters.push(String.fromCharCode(byte));
  return btoa(letters.join(""));
}
