import { type Arrangeable, arrangement } from "../../../derive/quiz/arrange.ts";
import { shuffled } from "../../../derive/quiz/seeded.ts";
import type { QuestionSpec } from "./question-spec.ts";

/** A question that can be drawn. */
export interface Drawable {
  id: string;
  spec: Pick<QuestionSpec, "about" | "keys" | "keepOrder">;
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
      }),
    ),
    seed,
  );
  return new Map(questions.map(({ id }, index) => [id, orders[index] ?? []]));
}

/** A short seed by chance, without letters that look like digits. */
export function newSeed(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const random = crypto.getRandomValues(new Uint8Array(6));
  return [...random].map((byte) => letters[byte % letters.length]).join("");
}
