import type { Area } from "./area.ts";

/** The last answer to a question. */
export interface Answered {
  /** From 0 to 1. */
  points: number;
  /** What was right then: an answer to something else does not count. */
  print: string;
}

/** Answers by `<quiz>/<question>`. */
export const answers: Area<Answered> = {
  name: "answers",
  version: 1,
  isValue: (value): value is Answered => {
    const { points, print } = fields(value);
    return isPoints(points, 1) && typeof print === "string";
  },
};

/** A finished attempt. */
export interface Attempt {
  mode: "practice" | "exam";
  seed: string;
  points: number;
  of: number;
  /** Of an exam: whether the points were enough. */
  passed?: boolean;
  /** Of the gate of a module, `<curriculum>/<module>`. */
  gate?: string;
}

/** Attempts by `<quiz>@<time>`: a log, whose keys are never written twice. */
export const attempts: Area<Attempt> = {
  name: "attempts",
  version: 1,
  isValue: (value): value is Attempt => {
    const { mode, seed, points, of, passed, gate } = fields(value);
    return (
      (mode === "practice" || mode === "exam") &&
      typeof seed === "string" &&
      isPoints(of, Number.POSITIVE_INFINITY) &&
      isPoints(points, of) &&
      ["boolean", "undefined"].includes(typeof passed) &&
      ["string", "undefined"].includes(typeof gate)
    );
  },
};

/** An attempt that is under way; null once it has ended. */
export interface Running {
  mode: "practice" | "exam";
  seed: string;
  /** Ids of its questions, in order. */
  questions: string[];
  /** What was answered, by question. */
  given: Record<string, number[] | string>;
  /** Questions whose answer was checked. */
  checked: string[];
  /** Milliseconds since 1970 at which an exam ends. */
  endsAt?: number;
  /** Of the gate of a module, `<curriculum>/<module>`. */
  gate?: string;
}

/** Attempts under way, by quiz. */
export const running: Area<Running | null> = {
  name: "running",
  version: 1,
  isValue: (value): value is Running | null => {
    if (value === null) return true;
    const { mode, seed, questions, given, checked, endsAt, gate } = fields(value);
    return (
      (mode === "practice" || mode === "exam") &&
      typeof seed === "string" &&
      isTexts(questions) &&
      isTexts(checked) &&
      typeof given === "object" &&
      given !== null &&
      Object.values(given).every(isAnswer) &&
      ["number", "undefined"].includes(typeof endsAt) &&
      ["string", "undefined"].includes(typeof gate)
    );
  },
};

function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function isPoints(value: unknown, most: unknown): value is number {
  return typeof value === "number" && value >= 0 && typeof most === "number" && value <= most;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function isAnswer(value: unknown): boolean {
  const isNumbers = Array.isArray(value) && value.every((each) => Number.isInteger(each));
  return isNumbers || typeof value === "string";
}
