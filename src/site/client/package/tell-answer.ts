import type { PageQuestion } from "../quiz/answer-form.ts";
import { numberIn } from "../quiz/grade.ts";
import type { Answer } from "../quiz/question-spec.ts";
import { packageHost } from "./package-host.ts";

/** Tells the learning system around a package of an answer; nothing on a site. */
export function tellAnswer(
  quiz: string,
  { id, spec }: PageQuestion,
  answer: Answer | undefined,
  points: number,
): void {
  const host = packageHost();
  if (!host) return;
  const { type, keys, items, accept, number, tolerance } = spec;
  const now = new Date();
  const isNumber = type === "number" && typeof answer === "string";
  host.answered({
    ...{ quiz, question: id, type, keys, items, points },
    ...(accept && { accept }),
    ...(number !== undefined && { number }),
    ...(tolerance !== undefined && { tolerance }),
    answer: isNumber ? String(numberIn(answer) ?? "") : answer,
    at: now.getTime(),
    zoneMinutes: now.getTimezoneOffset(),
  });
}
