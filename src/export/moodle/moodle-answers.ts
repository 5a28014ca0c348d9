import { isAmbiguous } from "../../derive/quiz/alike-options.ts";
import { missesThatCostAll } from "../../derive/quiz/several-points.ts";
import type { QuizAnswer, QuizQuestion } from "../../knowledge/quiz-records.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { acceptedSpellings } from "../items/accepted-spellings.ts";
import type { ItemView } from "../items/item-set.ts";
import { xml, xmlText } from "../items/xml.ts";
import { moodleShare } from "./moodle-share.ts";

/** Why a question is left out whose options have to be told apart by their places in a picture. */
export const ambiguous = "questions in which a right and a wrong part of a picture have one name";

/** A type of Moodle's question engine and what it has of its own, or why there is no such question. */
export type MoodleAnswers = { type: string; parts: string[] } | { missing: string };

export function moodleAnswers(view: ItemView, question: QuizQuestion): MoodleAnswers {
  const { answer } = question;
  switch (answer.type) {
    case "one-answer":
    case "several-answers":
    case "node":
      return choices(view, question);
    case "true-false":
      return {
        type: "truefalse",
        parts: [true, false].map((value) =>
          xml(
            "answer",
            { fraction: value === answer.isTrue ? "100" : "0", format: "moodle_auto_format" },
            textOf(String(value)),
            feedbackOf(view, value === answer.isTrue ? undefined : answer.feedback),
          ),
        ),
      };
    case "text":
      return {
        type: "shortanswer",
        parts: [
          xml("usecase", {}, "0"),
          ...acceptedSpellings(answer.accept).map((text) => typed(view, text, "100")),
          ...answer.wrong.map(({ text, feedback }) => typed(view, text, "0", feedback)),
        ],
      };
    case "number":
      return { type: "numerical", parts: numberParts(answer) };
    case "match":
    case "groups":
      return { type: "matching", parts: pairs(view, question) };
    case "order":
      return {
        type: "ordering",
        parts: [
          xml("layouttype", {}, "VERTICAL"),
          xml("selecttype", {}, "ALL"),
          xml("selectcount", {}, "0"),
          // Points for each two that follow each other, as our own quizzes give them.
          xml("gradingtype", {}, "RELATIVE_NEXT_EXCLUDE_LAST"),
          xml("showgrading", {}, "SHOW"),
          xml("numberingstyle", {}, "none"),
          // An item's place in the list is its place in the order; Moodle sets the fraction aside.
          ...answer.items.map((item) =>
            xml("answer", { fraction: "100", format: "html" }, textOf(view.inlineHtml(item))),
          ),
        ],
      };
  }
}

function choices(view: ItemView, question: QuizQuestion): MoodleAnswers {
  const { answer } = question;
  const task = view.task(question);
  const { options } = task;
  if (isAmbiguous(task)) return { missing: ambiguous };
  const isSingle = answer.type !== "several-answers";
  const keys = options.filter(({ isKey }) => isKey).length;
  const counts = { keys, wrong: options.length - keys };
  const share = isSingle ? "100" : moodleShare(keys);
  // Of one alone that is right a wrong one is worth nothing.
  const taken = isSingle ? "0" : moodleShare(missesThatCostAll(counts));
  if (share === undefined || taken === undefined) {
    return { missing: "questions with more right answers than Moodle can share points among" };
  }
  const wrong = isSingle ? "0" : `-${taken}`;
  return {
    type: "multichoice",
    parts: [
      xml("single", {}, String(isSingle)),
      xml("shuffleanswers", {}, String(!("keepOrder" in answer && answer.keepOrder))),
      xml("answernumbering", {}, "none"),
      // Where several are right, the question says itself what to do.
      xml("showstandardinstruction", {}, isSingle ? "1" : "0"),
      ...options.map(({ text, isKey, feedback }) =>
        xml(
          "answer",
          { fraction: isKey ? share : wrong, format: "html" },
          textOf(view.inlineHtml(text)),
          feedbackOf(view, feedback),
        ),
      ),
    ],
  };
}

/** Each item with the name that belongs to it; a name without an item is one more to choose from. */
function pairs(view: ItemView, question: QuizQuestion): string[] {
  const task = view.task(question);
  const names =
    task.groups.length > 0 ? task.groups : task.matches.map((match) => view.text(match));
  const used = new Set(task.items.map(({ right }) => right));
  const pair = (html: string, name: string): string =>
    xml(
      "subquestion",
      { format: "html" },
      textOf(html),
      xml("answer", {}, textOf(name.replace(/\s+/g, " ").trim())),
    );
  return [
    xml("shuffleanswers", {}, "true"),
    ...task.items.map(({ text, right }) => pair(view.inlineHtml(text), names[right] ?? "")),
    ...names.flatMap((name, index) => (used.has(index) ? [] : [pair("", name)])),
  ];
}

/** A text, escaped. */
export function textOf(text: string): string {
  return xml("text", {}, xmlText(text));
}

function feedbackOf(view: ItemView, feedback: MarkupTree | undefined): string {
  return xml("feedback", { format: "html" }, textOf(feedback ? view.html(feedback) : ""));
}

/** An answer that is compared with what was typed; a star would stand for any letters. */
function typed(view: ItemView, text: string, fraction: string, feedback?: MarkupTree): string {
  const pattern = text.replaceAll("*", "\\*");
  const attributes = { fraction, format: "plain_text" };
  return xml("answer", attributes, textOf(pattern), feedbackOf(view, feedback));
}

function numberParts({
  number,
  tolerance,
  unit,
}: Extract<QuizAnswer, { type: "number" }>): string[] {
  const units =
    unit === undefined
      ? ""
      : xml(
          "units",
          {},
          xml("unit", {}, xml("multiplier", {}, "1"), xml("unit_name", {}, xmlText(unit))),
        );
  return [
    xml(
      "answer",
      { fraction: "100", format: "plain_text" },
      textOf(String(number)),
      xml("feedback", { format: "html" }, textOf("")),
      xml("tolerance", {}, String(tolerance)),
    ),
    units,
    // A unit may be written behind the number, and need not be.
    xml("unitgradingtype", {}, "0"),
    xml("unitpenalty", {}, "0.1000000"),
    xml("showunits", {}, unit === undefined ? "3" : "0"),
    xml("unitsleft", {}, "0"),
  ];
}
