import type { QuizAnswerType } from "../../knowledge/quiz-records.ts";
import type { LmsValue } from "./lms-values.ts";
import type { ScormEdition } from "./package-spec.ts";

/** An answer to a question of a quiz, as a learning system is told of it. */
export interface GivenAnswer {
  quiz: string;
  question: string;
  type: QuizAnswerType;
  /** Numbers of the options that are right. */
  keys: number[];
  /** Of each item its place in the right order, or the number of its match or group. */
  items: number[];
  accept?: string[];
  number?: number;
  tolerance?: number;
  /** As in the quiz's own answers; of a number the number alone. Undefined where nothing was given. */
  answer: number[] | string | undefined;
  /** From 0 to 1. */
  points: number;
  /** When it was given, in milliseconds since 1970. */
  at: number;
  /** Minutes by which the learner's clock is behind UTC. */
  zoneMinutes: number;
}

const types: Readonly<Record<QuizAnswerType, string>> = {
  "one-answer": "choice",
  "several-answers": "choice",
  node: "choice",
  "true-false": "true-false",
  text: "fill-in",
  number: "numeric",
  order: "sequencing",
  match: "matching",
  groups: "matching",
};

const letters = "abcdefghijklmnopqrstuvwxyz0123456789";

/** The values of one interaction, in the order in which a learning system takes them. */
export function interactionValues(
  edition: ScormEdition,
  index: number,
  given: GivenAnswer,
): LmsValue[] {
  const of = (name: string): string => `cmi.interactions.${index}.${name}`;
  const isFirst = edition === "1.2";
  const local = new Date(given.at - given.zoneMinutes * 60_000).toISOString();
  const response = responseOf(edition, given, given.answer);
  return [
    [of("id"), encodeURIComponent(`${given.quiz}.${given.question}`).slice(0, 255)],
    [of("type"), types[given.type]],
    isFirst
      ? [of("time"), local.slice(11, 19)]
      : // The zone stands only behind a fraction of a second.
        [of("timestamp"), `${new Date(given.at).toISOString().slice(0, 21)}Z`],
    ...rightPatterns(edition, given).map(
      (pattern, at): LmsValue => [of(`correct_responses.${at}.pattern`), pattern],
    ),
    ...(response === undefined
      ? []
      : [[of(isFirst ? "student_response" : "learner_response"), response] satisfies LmsValue]),
    [of("result"), resultOf(edition, given.points)],
  ];
}

function resultOf(edition: ScormEdition, points: number): string {
  if (points >= 1) return "correct";
  if (points > 0) return String(Math.round(points * 100) / 100);
  return edition === "1.2" ? "wrong" : "incorrect";
}

/** Each way of being right; both editions promise to keep ten of a text. */
function rightPatterns(edition: ScormEdition, given: GivenAnswer): string[] {
  const { type, keys, items, accept = [], number = 0, tolerance = 0 } = given;
  switch (type) {
    case "text":
      return accept.slice(0, 10).map((text) => shortText(text));
    case "number":
      return [edition === "1.2" ? decimal(number) : range(number, tolerance)];
    case "one-answer":
    case "node":
      // Each of several keys is right alone.
      return keys.slice(0, 10).flatMap((key) => responseOf(edition, given, [key]) ?? []);
    case "order": {
      const order = [...items.keys()].sort((a, b) => (items[a] ?? 0) - (items[b] ?? 0));
      return [responseOf(edition, given, order) ?? ""];
    }
    case "match":
    case "groups":
      return [responseOf(edition, given, items) ?? ""];
    default:
      return [responseOf(edition, given, keys) ?? ""];
  }
}

/** An answer in the form of its type; undefined where there is none. */
function responseOf(
  edition: ScormEdition,
  { type }: GivenAnswer,
  answer: number[] | string | undefined,
): string | undefined {
  if (answer === undefined) return undefined;
  if (typeof answer === "string") return type === "number" ? answer : shortText(answer);
  const [comma, point] = edition === "1.2" ? [",", "."] : ["[,]", "[.]"];
  switch (type) {
    case "true-false":
      return edition === "1.2" ? (answer[0] === 0 ? "t" : "f") : String(answer[0] === 0);
    case "match":
    case "groups":
      return answer
        .flatMap((target, item) => (target < 0 ? [] : [`${letter(item)}${point}${letter(target)}`]))
        .join(comma);
    case "order":
      return answer.map(letter).join(comma);
    default:
      return answer
        .toSorted((a, b) => a - b)
        .map(letter)
        .join(comma);
  }
}

function letter(index: number): string {
  return letters[index] ?? letters.at(-1) ?? "";
}

/** Marks that part the pieces of a text in SCORM 2004 stand in no text; both editions keep 250 characters. */
function shortText(text: string): string {
  return text
    .replace(/\[([,.:])\]/g, "$1")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 250);
}

function range(number: number, tolerance: number): string {
  return `${decimal(number - tolerance)}[:]${decimal(number + tolerance)}`;
}

/** Without an exponent, and without what a computer adds to 0.1 + 0.2. */
function decimal(number: number): string {
  return String(Number(number.toFixed(7)));
}
