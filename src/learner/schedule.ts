import { type Card, createEmptyCard, fsrs, type Grade, State } from "ts-fsrs";
import type { CardGrade } from "./card-areas.ts";
import type { ReviewAt } from "./review-log.ts";

/** What is known of how well a card is remembered, after its last review. */
export type Memory = Card;

/** When cards come up again, by FSRS with the parameters that `ts-fsrs` has by default. */
export interface Scheduler {
  /** After all reviews of a card, in their order; undefined before the first. */
  replay(reviews: readonly ReviewAt[]): Memory | undefined;
  /** After one more. */
  review(memory: Memory | undefined, time: number, grade: CardGrade): Memory;
}

/** A scheduler for a wanted retention. The same reviews always give the same days. */
export function scheduler(retention: number): Scheduler {
  const algorithm = fsrs({ request_retention: retention, enable_fuzz: false });
  const review = (memory: Memory | undefined, time: number, grade: CardGrade): Memory => {
    const at = new Date(time);
    const before: Memory = memory ?? createEmptyCard(at);
    // After a clock was set back no time has passed.
    const isBack = before.last_review !== undefined && before.last_review > at;
    const card = isBack ? { ...before, last_review: at } : before;
    return algorithm.next(card, at, grade satisfies Grade).card;
  };
  return {
    review,
    replay: (reviews) =>
      reviews.reduce<Memory | undefined>(
        (memory, { time, grade }) => review(memory, time, grade),
        undefined,
      ),
  };
}

/** Whether a card is in the steps of its first or renewed learning, which take minutes. */
export function isLearning({ state }: Memory): boolean {
  return state === State.Learning || state === State.Relearning;
}

const dayMs = 86_400_000;

/** When a card comes up; at once where its last review lies in a future that cannot be. */
export function dueAt({ due, last_review }: Memory, now: number): number {
  return last_review && last_review.getTime() > now + dayMs ? now : due.getTime();
}

/** A card that was forgotten so often is set aside. */
const leechLapses = 8;

/** Whether a review has just made a leech of a card: at eight lapses, and at every fourth after. */
export function becomesLeech(before: Memory | undefined, { lapses }: Memory): boolean {
  const isNew = lapses > (before?.lapses ?? 0);
  return isNew && lapses >= leechLapses && (lapses - leechLapses) % 4 === 0;
}
