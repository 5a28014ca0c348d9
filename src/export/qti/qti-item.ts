import type { QuizQuestion } from "../../knowledge/quiz-records.ts";
import { generalFeedback } from "../items/general-feedback.ts";
import { itemName } from "../items/item-ids.ts";
import type { ItemPicture, ItemView } from "../items/item-set.ts";
import { pictureImage } from "../items/picture-image.ts";
import { instructionHtml, stemHtml } from "../items/stem-html.ts";
import { xml, xmlDocument } from "../items/xml.ts";
import { matchResponse, orderResponse } from "./qti-arranged.ts";
import { choiceResponse, pictureFile } from "./qti-choices.ts";
import { isInline, qtiInline, suited } from "./qti-html.ts";
import { baseValue, type QtiResponse, response, when } from "./qti-response.ts";
import { numberResponse, textResponse } from "./qti-written.ts";

export const qtiNamespace = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";

const schema = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd";

/** What says to a reader of a QTI document which schema it follows. */
export const qtiRoot = {
  xmlns: qtiNamespace,
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation": `${qtiNamespace} ${schema}`,
};

/** An item of the package. */
export interface QtiItem {
  name: string;
  title: string;
  xml: string;
  /** As `choiceInteraction`. */
  kind: string;
  picture?: ItemPicture;
}

/**
 * A question as an item of QTI 3.0, which scores as our own quizzes do: from 0 to 1, with points for
 * what is right in part. What is said of an answer, and why the right one is right, are feedback.
 */
export function qtiItem(view: ItemView, question: QuizQuestion, title: string): QtiItem {
  const name = itemName(question);
  const stem = suited(stemHtml(view, question));
  const inline = qtiInline(view, question.stem);
  const hasPrompt = isInline(inline) && !["text", "number"].includes(question.answer.type);
  const picture = view.picture(question);
  const instruction = instructionHtml(view, question);
  const asked = instruction === undefined ? inline : `${inline}<br/>${instruction}`;
  const prompt = hasPrompt ? xml("qti-prompt", {}, asked) : "";
  const given = responseOf(view, question, prompt, picture);
  // Who points at a picture has it within the interaction.
  const isApart = picture && given.kind !== "hotspotInteraction";
  const shown = isApart ? xml("p", {}, pictureImage(picture, `../${pictureFile(picture)}`)) : "";
  const told = suited(generalFeedback(view, question));
  const explanation = told === "" ? [] : [{ name: "explanation", html: told }];
  const said = [...given.feedback, ...explanation];
  const root = xml(
    "qti-assessment-item",
    {
      ...{ ...qtiRoot, identifier: name, title, "xml:lang": view.language },
      ...{ adaptive: false, "time-dependent": false, "tool-name": "Talkbook" },
    },
    given.declaration,
    outcome("SCORE", "single", "float", { "normal-minimum": 0, "normal-maximum": 1 }, "0"),
    outcome("MAXSCORE", "single", "float", {}, "1"),
    // Never empty: there are players that cannot look for a text in an empty list.
    said.length > 0 ? outcome("FEEDBACK", "multiple", "identifier", {}, "none") : "",
    xml("qti-item-body", {}, hasPrompt ? "" : stem, shown, given.interaction),
    xml(
      "qti-response-processing",
      {},
      // Where nothing was answered, some players cannot even compare.
      when(
        xml("qti-not", {}, xml("qti-is-null", {}, response)),
        given.scoring,
        ...given.feedback.map(({ name, condition }) => when(condition, say(name))),
      ),
      ...explanation.map(({ name }) => say(name)),
    ),
    ...said.map(({ name, html }) =>
      xml(
        "qti-modal-feedback",
        { "outcome-identifier": "FEEDBACK", identifier: name, "show-hide": "show" },
        xml("qti-content-body", {}, html),
      ),
    ),
  );
  return {
    ...{ name, title, kind: given.kind, xml: xmlDocument(root) },
    ...(picture && { picture }),
  };
}

function responseOf(
  view: ItemView,
  question: QuizQuestion,
  prompt: string,
  picture: ItemPicture | undefined,
): QtiResponse {
  const { answer } = question;
  const task = view.task(question);
  switch (answer.type) {
    case "text":
      return textResponse(view, answer);
    case "number":
      return numberResponse(answer);
    case "order":
      return orderResponse(view, answer, task, prompt);
    case "match":
    case "groups":
      return matchResponse(view, task, prompt);
    default:
      return choiceResponse(view, answer, task, prompt, picture);
  }
}

function outcome(
  identifier: string,
  cardinality: string,
  baseType: string,
  more: Record<string, number> = {},
  initial?: string,
): string {
  return xml(
    "qti-outcome-declaration",
    { identifier, cardinality, "base-type": baseType, ...more },
    initial === undefined ? "" : xml("qti-default-value", {}, xml("qti-value", {}, initial)),
  );
}

/** Adds a text to those that are shown. */
function say(name: string): string {
  const before = xml("qti-variable", { identifier: "FEEDBACK" });
  const together = xml("qti-multiple", {}, before, baseValue("identifier", name));
  return xml("qti-set-outcome-value", { identifier: "FEEDBACK" }, together);
}
