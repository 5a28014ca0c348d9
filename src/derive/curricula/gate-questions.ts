import type { LearningOutcome } from "../../knowledge/curriculum-records.ts";
import type { QuizQuestion } from "../../knowledge/quiz-records.ts";
import { type Drawable, draw } from "../quiz/draw.ts";
import { shuffled } from "../quiz/seeded.ts";

/** The questions of a gate's quiz that are about one of the outcomes. */
export function gateQuestions(
  questions: readonly QuizQuestion[],
  outcomes: readonly LearningOutcome[],
): QuizQuestion[] {
  const topics = new Set(outcomes.flatMap((outcome) => outcome.topics));
  return questions.filter((question) => isAbout(question.topics, topics));
}

/** Whether one of some topics is among others. */
export function isAbout(topics: readonly string[], wanted: ReadonlySet<string>): boolean {
  return topics.some((topic) => wanted.has(topic));
}

/** A question with its topics, as it can be drawn for a gate. */
export type GateDrawable = Drawable & { spec: Drawable["spec"] & { topics: readonly string[] } };

/**
 * The questions of an attempt at a gate: as `draw` draws them, but each outcome comes first by turns, so
 * that none is left out while the count allows it.
 *
 * @param outcomes the topics of each outcome
 */
export function drawGate(
  pool: readonly GateDrawable[],
  outcomes: readonly (readonly string[])[],
  seed: string,
  count: number,
): string[] {
  const drawn = draw(pool, seed, pool.length);
  const byId = new Map(pool.map((each) => [each.id, each]));
  const chosen: string[] = [];
  while (chosen.length < count) {
    const before = chosen.length;
    for (const topics of outcomes) {
      if (chosen.length >= count) break;
      const wanted = new Set(topics);
      const next = drawn.find(
        (id) => !chosen.includes(id) && isAbout(byId.get(id)?.spec.topics ?? [], wanted),
      );
      if (next !== undefined) chosen.push(next);
    }
    if (chosen.length === before) break;
  }
  // Asked in the seed's own order, so that questions on one outcome do not stand together.
  return shuffled(chosen, `${seed}\norder`, (id) => id);
}
