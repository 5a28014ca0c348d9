import type { QuizTask, TaskOption } from "../../derive/quiz/quiz-task.ts";
import { missesThatCostAll } from "../../derive/quiz/several-points.ts";
import type { QuizAnswer } from "../../knowledge/quiz-records.ts";
import { toText } from "../../markup/to-text.ts";
import { namesOfTexts } from "../items/item-ids.ts";
import type { ItemPicture, ItemView } from "../items/item-set.ts";
import { pictureImage } from "../items/picture-image.ts";
import { xml } from "../items/xml.ts";
import { qtiHtml, qtiInline } from "./qti-html.ts";
import { baseValue, declaration, mappedOf, type QtiResponse, response } from "./qti-response.ts";

/** A question whose answer is chosen: from a list, or from the nodes of a picture. */
export function choiceResponse(
  view: ItemView,
  answer: QuizAnswer,
  task: QuizTask,
  prompt: string,
  picture?: ItemPicture,
): QtiResponse {
  const isSeveral = answer.type === "several-answers";
  const names =
    answer.type === "true-false"
      ? ["true", "false"]
      : namesOfTexts(
          "option",
          task.options.map(({ text, node }) => node ?? view.text(text)),
        );
  const options = task.options.map((option, index) => ({ ...option, name: names[index] ?? "" }));
  const keys = options.flatMap(({ isKey, name }) => (isKey ? [name] : []));
  const points = isSeveral ? pointsOf(keys.length, options.length - keys.length) : single;
  const worth = options.flatMap(({ isKey, name }): [string, number][] =>
    isKey ? [[name, points.right]] : isSeveral ? [[name, -points.wrong]] : [],
  );
  const feedback = options.flatMap(({ name, feedback }) =>
    feedback ? [{ name, condition: chosen(name, isSeveral), html: qtiHtml(view, feedback) }] : [],
  );
  return {
    declaration: declaration(
      ...([isSeveral ? "multiple" : "single", "identifier"] as const),
      // One node is to be pointed at, even where several would do.
      isSeveral ? keys : keys.slice(0, 1),
      worth,
      // Nothing is worth less than nothing.
      isSeveral ? { "lower-bound": 0, "default-value": 0 } : { "default-value": 0 },
    ),
    scoring: mappedOf(points.all),
    feedback,
    ...(picture && answer.type === "node" && options.every(({ node }) => boxOf(picture, node))
      ? { interaction: hotspots(picture, options, prompt), kind: "hotspotInteraction" }
      : {
          kind: "choiceInteraction",
          interaction: xml(
            "qti-choice-interaction",
            {
              "response-identifier": "RESPONSE",
              shuffle: answer.type !== "true-false" && !("keepOrder" in answer && answer.keepOrder),
              "max-choices": isSeveral ? 0 : 1,
            },
            prompt,
            ...options.map(({ name, text }) =>
              xml("qti-simple-choice", { identifier: name }, qtiInline(view, text)),
            ),
          ),
        }),
  };
}

const single = { right: 1, wrong: 0, all: 1 };

/** Whole numbers for what each option is worth, so that no rounding leaves a part of a point. */
function pointsOf(keys: number, wrong: number): typeof single {
  const misses = missesThatCostAll({ keys, wrong });
  return misses === keys || misses === 0
    ? { right: 1, wrong: 1, all: keys }
    : { right: misses, wrong: keys, all: keys * misses };
}

function chosen(name: string, isSeveral: boolean): string {
  return xml(isSeveral ? "qti-member" : "qti-match", {}, baseValue("identifier", name), response);
}

function boxOf({ drawing }: ItemPicture, node: string | undefined) {
  return drawing.nodes.find(({ id }) => id === node);
}

/** The nodes that can be chosen as places of the picture. */
function hotspots(
  picture: ItemPicture,
  options: readonly (TaskOption & { name: string })[],
  prompt: string,
): string {
  const { box } = picture.drawing;
  const places = options.map(({ name, node, text }) => {
    const found = boxOf(picture, node);
    if (!found) return "";
    const [left, top] = [found.x - box.x, found.y - box.y];
    const coords = [left, top, left + found.width, top + found.height].map(Math.round).join(",");
    return xml("qti-hotspot-choice", {
      ...{ identifier: name, shape: "rect", coords, "hotspot-label": toText(text) },
    });
  });
  return xml(
    "qti-hotspot-interaction",
    { "response-identifier": "RESPONSE", "max-choices": 1 },
    prompt,
    pictureImage(picture, `../${pictureFile(picture)}`),
    ...places,
  );
}

/** Where a picture stands in the package. */
export function pictureFile({ id }: ItemPicture): string {
  return `pictures/${namesOfTexts("diagram", [id])[0]}.png`;
}
