import { severalPoints } from "../../../derive/quiz/several-points.ts";
import type { Answer, QuestionSpec } from "./question-spec.ts";

/** What an answer is worth. */
export interface Grade {
  /** From 0 to 1. */
  points: number;
  /** Of each option, place or item whether it is as it should be; one for a text or a number. */
  parts: boolean[];
}

/** Grades an answer; without one nothing is right. */
export function grade(spec: QuestionSpec, answer: Answer | undefined): Grade {
  const { type, keys, items, options } = spec;
  if (answer === undefined) return { points: 0, parts: [] };
  if (typeof answer === "string") {
    const isRight = type === "number" ? isNumber(spec, answer) : isAccepted(spec, answer);
    return { points: isRight ? 1 : 0, parts: [isRight] };
  }
  switch (type) {
    case "several-answers": {
      const hits = answer.filter((option) => keys.includes(option)).length;
      const parts = keys.map((key) => answer.includes(key));
      const counts = { keys: keys.length, wrong: options - keys.length };
      return { points: severalPoints(counts, hits, answer.length - hits), parts };
    }
    case "order": {
      const places = answer.map((item) => items[item] ?? -1);
      const inOrder = places.slice(1).filter((place, index) => place === (places[index] ?? -1) + 1);
      const points = inOrder.length / Math.max(1, places.length - 1);
      return { points, parts: places.map((place, index) => place === index) };
    }
    case "match":
    case "groups": {
      const parts = items.map((right, item) => answer[item] === right);
      return { points: parts.filter(Boolean).length / items.length, parts };
    }
    default: {
      const isRight = answer.length === 1 && keys.includes(answer[0] ?? -1);
      return { points: isRight ? 1 : 0, parts: [isRight] };
    }
  }
}

function isAccepted({ accept = [] }: QuestionSpec, text: string): boolean {
  return accept.some((each) => plain(each) === plain(text));
}

/**
 * A text without what does not count: capitals, spaces around and between, accents, quotation marks, a
 * full stop, an article before it.
 */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/["'“”‘’«»]/g, "")
    .replace(/[.。]\s*$/, "")
    .replace(/[\s-]+/g, " ")
    .trim()
    .replace(/^(?:the|an?) (?=.)/, "");
}

/** The number that a text holds, written with a point or a comma; undefined where it holds none. */
export function numberIn(text: string): number | undefined {
  const compact = text.normalize("NFKC").replace(/[\s_]/g, "");
  const [, sign = "", digits = ""] = /^([+−-]?)([\d.,]+)(?:[^\d.,].*)?$/.exec(compact) ?? [];
  if (!/\d/.test(digits)) return undefined;
  const value = Number(withPoint(digits));
  if (!Number.isFinite(value)) return undefined;
  return sign === "-" || sign === "−" ? -value : value;
}

/**
 * Digits with a point for the decimals: the last of two kinds of marks is theirs, and a single one, but
 * for a comma before three digits, which groups them: 1,000 is a thousand, 0,250 a quarter.
 */
function withPoint(digits: string): string {
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) return digits.replace(",", "");
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last === -1) return digits;
  const mark = digits[last] ?? "";
  const isGrouped = digits.indexOf(mark) !== last;
  if (isGrouped) return digits.replaceAll(/[.,]/g, "");
  return `${digits.slice(0, last).replaceAll(/[.,]/g, "")}.${digits.slice(last + 1)}`;
}

function isNumber({ number = 0, tolerance = 0 }: QuestionSpec, text: string): boolean {
  const value = numberIn(text);
  // A computer's 0.1 + 0.2 is a little more than 0.3.
  const slack = Math.abs(number) * 1e-12;
  return value !== undefined && Math.abs(value - number) <= tolerance + slack;
}
