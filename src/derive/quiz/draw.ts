import type { QuizAnswerType } from "../../knowledge/quiz-records.ts";
import { type Arrangeable, arrangement } from "./arrange.ts";
import { shuffled } from "./seeded.ts";

/** A question that can be drawn. */
export interface Drawable {
  id: string;
  spec: {
    type: QuizAnswerType;
    /** Names of the records that it asks for. */
    about: readonly string[];
    /** Numbers of the options that are right. */
    keys: readonly number[];
    keepOrder: boolean;
  };
  /** How many options it has. */
  options: number;
}

/**
 * The questions of an attempt, in the order in which they are asked: at most `count`, and of those that
 * ask for one record, or tell it, only the first. Equal seeds draw equally.
 */
export function draw(pool: readonly Drawable[], seed: string, count: number): string[] {
  const told = new Set<string>();
  const drawn: string[] = [];
  for (const { id, spec } of shuffled(pool, seed, (each) => each.id)) {
    if (drawn.length >= count) break;
    if (spec.about.some((name) => told.has(name))) continue;
    for (const name of spec.about) told.add(name);
    drawn.push(id);
  }
  return drawn;
}

/** In which order the options of questions are shown, by question: numbers of the options as written. */
export function arrange(questions: readonly Drawable[], seed: string): Map<string, number[]> {
  const orders = arrangement(
    questions.map(
      ({ id, spec, options }): Arrangeable => ({
        id,
        keys: Array.from({ length: options }, (_, option) => spec.keys.includes(option)),
        keepOrder: spec.keepOrder,
        isSeveral: spec.type === "several-answers",
      }),
    ),
    seed,
  );
  return new Map(questions.map(({ id }, index) => [id, orders[index] ?? []]));
}
