import type { ReviewAt } from "../../../learner/review-log.ts";
import type { Memory } from "../../../learner/schedule.ts";
import type { StudyCard } from "../../../learner/study-queue.ts";

export type Replay = (reviews: readonly ReviewAt[]) => Memory | undefined;

const none: readonly ReviewAt[] = [];

/** A card with its number; its schedule is worked out when somebody asks for it. */
export class NumberedCard implements StudyCard {
  readonly number: number;
  readonly ids: readonly [string, ...string[]];
  isAside = false;
  reviews: readonly ReviewAt[] = none;
  readonly #replay: Replay;
  #memory: Memory | undefined;
  #isKnown = false;

  constructor(number: number, ids: readonly [string, ...string[]], replay: Replay) {
    this.number = number;
    this.ids = ids;
    this.#replay = replay;
  }

  get memory(): Memory | undefined {
    if (!this.#isKnown) {
      this.#memory = this.#replay(this.reviews);
      this.#isKnown = true;
    }
    return this.#memory;
  }

  /** Has the schedule worked out anew. */
  forget(): void {
    this.#isKnown = false;
  }
}
