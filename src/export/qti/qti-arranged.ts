import type { QuizTask } from "../../derive/quiz/quiz-task.ts";
import type { QuizAnswer } from "../../knowledge/quiz-records.ts";
import { namesOfTexts } from "../items/item-ids.ts";
import type { ItemView } from "../items/item-set.ts";
import { xml, xmlText } from "../items/xml.ts";
import { qtiInline } from "./qti-html.ts";
import {
  baseValue,
  declaration,
  mappedOf,
  type QtiResponse,
  responseName,
  setScore,
  when,
} from "./qti-response.ts";

/** A question whose items are put in order: it counts which neighbours follow each other. */
export function orderResponse(
  view: ItemView,
  { items }: Extract<QuizAnswer, { type: "order" }>,
  task: QuizTask,
  prompt: string,
): QtiResponse {
  const names = namesOfTexts("item", items.map(view.text));
  const shown = task.items.map(({ right, text }) => ({ name: names[right] ?? "", text }));
  const pairs = names.slice(1).map((name, index) => [names[index] ?? "", name] as const);
  const one = xml(
    "qti-sum",
    {},
    xml("qti-variable", { identifier: "SCORE" }),
    baseValue("float", 1),
  );
  return {
    declaration: declaration("ordered", "identifier", names),
    interaction: xml(
      "qti-order-interaction",
      { "response-identifier": responseName, shuffle: false, orientation: "vertical" },
      prompt,
      ...shown.map(({ name, text }) =>
        xml("qti-simple-choice", { identifier: name }, qtiInline(view, text)),
      ),
    ),
    scoring: [
      // An ordered container holds another one where its members follow each other without a gap.
      ...pairs.map((pair) =>
        when(
          xml(
            "qti-contains",
            {},
            xml("qti-variable", { identifier: responseName }),
            xml("qti-ordered", {}, ...pair.map((name) => baseValue("identifier", name))),
          ),
          setScore(one),
        ),
      ),
      setScore(
        xml(
          "qti-divide",
          {},
          ...[xml("qti-variable", { identifier: "SCORE" }), baseValue("float", pairs.length)],
        ),
      ),
    ].join(""),
    feedback: [],
    kind: "orderInteraction",
  };
}

/** A question whose items are matched, or sorted into groups: each item counts. */
export function matchResponse(view: ItemView, task: QuizTask, prompt: string): QtiResponse {
  const items = namesOfTexts(
    "item",
    task.items.map(({ text }) => view.text(text)),
  );
  const isGroups = task.groups.length > 0;
  const targets = isGroups
    ? task.groups.map(xmlText)
    : task.matches.map((match) => qtiInline(view, match));
  const names = isGroups
    ? namesOfTexts("group", task.groups)
    : namesOfTexts("match", task.matches.map(view.text));
  const pairs = task.items.map(({ right }, index) => `${items[index]} ${names[right]}`);
  return {
    declaration: declaration(
      ...(["multiple", "directedPair"] as const),
      pairs,
      pairs.map((pair) => [pair, 1]),
    ),
    interaction: xml(
      "qti-match-interaction",
      {
        "response-identifier": responseName,
        ...{ shuffle: false, "max-associations": 0 },
        // A table of few columns can be filled in without dragging.
        class: isGroups ? "qti-match-tabular" : undefined,
      },
      prompt,
      matchSet(
        task.items.map(({ text }) => qtiInline(view, text)),
        items,
        1,
      ),
      matchSet(targets, names, 0),
    ),
    scoring: mappedOf(pairs.length),
    feedback: [],
    kind: "matchInteraction",
  };
}

/** @param most with how many others each may go; 0 is any number */
function matchSet(texts: readonly string[], names: readonly string[], most: number): string {
  const choices = texts.map((text, index) =>
    xml(
      "qti-simple-associable-choice",
      { identifier: names[index] ?? "", "match-max": most },
      text,
    ),
  );
  return xml("qti-simple-match-set", {}, ...choices);
}
