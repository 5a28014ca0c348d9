import type { QuizAnswer } from "../../knowledge/quiz-records.ts";
import { acceptedSpellings } from "../items/accepted-spellings.ts";
import type { ItemView } from "../items/item-set.ts";
import { xml, xmlText } from "../items/xml.ts";
import { qtiHtml } from "./qti-html.ts";
import {
  baseValue,
  declaration,
  mappedOf,
  type QtiResponse,
  response,
  setScore,
  when,
} from "./qti-response.ts";

/** A question whose answer is a word or two. */
export function textResponse(
  view: ItemView,
  { accept, wrong }: Extract<QuizAnswer, { type: "text" }>,
): QtiResponse {
  const spellings = acceptedSpellings(accept);
  const longest = Math.max(...accept.map((text) => text.length));
  return {
    declaration: declaration(
      ...(["single", "string"] as const),
      accept.slice(0, 1).map(xmlText),
      spellings.map((text) => [text, 1]),
    ),
    interaction: xml("p", {}, entry(Math.max(10, longest + 5))),
    scoring: mappedOf(1),
    feedback: wrong.flatMap(({ text, feedback }, index) =>
      feedback
        ? [
            {
              name: `wrong-${index + 1}`,
              condition: xml(
                "qti-string-match",
                { "case-sensitive": false },
                ...[response, baseValue("string", xmlText(text))],
              ),
              html: qtiHtml(view, feedback),
            },
          ]
        : [],
    ),
    kind: "textEntryInteraction",
  };
}

/** A question whose answer is a number. */
export function numberResponse({
  number,
  tolerance,
  unit,
}: Extract<QuizAnswer, { type: "number" }>): QtiResponse {
  const mode =
    tolerance === 0
      ? { "tolerance-mode": "exact" }
      : { "tolerance-mode": "absolute", tolerance: `${tolerance} ${tolerance}` };
  const isRight = xml("qti-equal", mode, response, baseValue("float", number));
  return {
    declaration: declaration("single", "float", [String(number)]),
    interaction: xml("p", {}, entry(12), unit === undefined ? "" : ` ${xmlText(unit)}`),
    scoring: when(isRight, setScore(baseValue("float", 1))),
    feedback: [],
    kind: "textEntryInteraction",
  };
}

function entry(length: number): string {
  return xml("qti-text-entry-interaction", {
    ...{ "response-identifier": "RESPONSE", "expected-length": length },
  });
}
