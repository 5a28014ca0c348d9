import type { QuizQuestion } from "../../knowledge/quiz-records.ts";
import { escapeHtml } from "../../markup/html.ts";
import { itemName, nameOfRef, namesOfTexts } from "../items/item-ids.ts";
import {
  type ItemPicture,
  type ItemSet,
  type ItemView,
  type Loss,
  withoutRepeats,
} from "../items/item-set.ts";
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
  sets: readonly ItemSet[],
): { content: string; losses: Loss[] } {
  const losses: Loss[] = [];
  const parts = withoutRepeats(sets).flatMap((set) => [
    categoryOf(view, set),
    ...set.questions.flatMap((question) => {
      const written = questionOf(view, question);
      if (typeof written === "string") return [written];
      losses.push(written);
      return [];
    }),
  ]);
  return { content: xmlDocument(xml("quiz", {}, "\n", parts.join("\n"), "\n")), losses };
}

function categoryOf(view: ItemView, { id, title, description }: ItemSet): string {
  return xml(
    "question",
    { type: "category" },
    xml("category", {}, textOf(categoryPath(title))),
    xml("info", { format: "html" }, textOf(description ? view.html(description) : "")),
    xml("idnumber", {}, nameOfRef(id)),
  );
}

function questionOf(view: ItemView, question: QuizQuestion): string | Loss {
  const answers = moodleAnswers(view, question);
  if ("missing" in answers) return { what: answers.missing, of: question.ref, isWhole: true };
  const { stem, explanation, hint, difficulty } = question;
  const picture = view.picture(question);
  const tags = [...view.topics(question), difficulty];
  return xml(
    "question",
    { type: answers.type },
    xml("name", {}, textOf(view.brief(stem))),
    xml(
      "questiontext",
      { format: "html" },
      textOf(stemHtml(view, question) + (picture ? shown(picture) : "")),
      picture ? fileOf(picture) : "",
    ),
    xml("generalfeedback", { format: "html" }, textOf(explanation ? view.html(explanation) : "")),
    xml("defaultgrade", {}, "1.0000000"),
    xml("penalty", {}, "0.3333333"),
    xml("hidden", {}, "0"),
    xml("idnumber", {}, xmlText(itemName(question))),
    ...answers.parts,
    hint ? xml("hint", { format: "html" }, textOf(view.html(hint))) : "",
    xml("tags", {}, ...tags.map((tag) => xml("tag", {}, textOf(tag)))),
  );
}

function pictureName({ id }: ItemPicture): string {
  return `${namesOfTexts("diagram", [id])[0]}.png`;
}

function shown(picture: ItemPicture): string {
  const { box } = picture.drawing;
  const size = `width="${Math.ceil(box.width)}" height="${Math.ceil(box.height)}"`;
  const alt = escapeHtml(picture.description);
  return `<p><img src="@@PLUGINFILE@@/${pictureName(picture)}" alt="${alt}" ${size}/></p>`;
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
