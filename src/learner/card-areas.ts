import { hashOf } from "../derive/quiz/seeded.ts";
import type { Area } from "./area.ts";

/** How well a card was remembered: again, hard, good, easy. */
export type CardGrade = 1 | 2 | 3 | 4;

/** One answer to a card. */
export interface Review {
  grade: CardGrade;
  /** Milliseconds from the question to the grade. */
  took?: number;
  /** Its place in the order of reviews, where the clock was set back before it. */
  order?: number;
  /** Taken back: it counts no more, and is kept so that no other copy brings it back. */
  undone?: true;
}

const shards = 16;

/**
 * The log of reviews by `<card>@<milliseconds>`: keys are never written twice but to take a review back.
 * It lies in several areas, so that a review need not write all of them anew.
 */
export const reviewAreas: readonly Area<Review>[] = Array.from({ length: shards }, (_, shard) => ({
  name: `reviews-${shard}`,
  version: 1,
  isValue: (value): value is Review => {
    const { grade, took, order, undone } = fields(value);
    return (
      (grade === 1 || grade === 2 || grade === 3 || grade === 4) &&
      (took === undefined || isCount(took)) &&
      (order === undefined || Number.isFinite(order)) &&
      (undone === undefined || undone === true)
    );
  },
}));

/** The area in which the reviews of a card lie. */
export function reviewAreaOf(card: string): Area<Review> {
  const area = reviewAreas[hashOf(card) % shards];
  if (!area) throw new Error("There is an area for every remainder.");
  return area;
}

/** Cards that are set aside, by id; false after they were taken back. */
export const setAside: Area<boolean> = {
  name: "set-aside",
  version: 1,
  isValue: (value): value is boolean => typeof value === "boolean",
};

export interface StudySettings {
  newPerDay: number;
  /** The share of cards that should be remembered when they come up, from 0.7 to 0.97. */
  retention: number;
}

export const defaultSettings: StudySettings = { newPerDay: 20, retention: 0.9 };

/** How to study, under the key `settings`. */
export const studySettings: Area<StudySettings> = {
  name: "study",
  version: 1,
  isValue: (value): value is StudySettings => {
    const { newPerDay, retention } = fields(value);
    const isShare = typeof retention === "number" && retention >= 0.7 && retention <= 0.97;
    return isCount(newPerDay) && Number(newPerDay) <= 9999 && isShare;
  },
};

/** How many cards of a deck come up on the days from one on, as was known when it was last studied. */
export interface DueDays {
  /** Beginning of the first day, milliseconds since 1970. */
  from: number;
  /** On the first day with all that were due before. */
  counts: number[];
}

/** By deck: for pages that say how many cards are due and know no cards. */
export const dueDays: Area<DueDays> = {
  name: "due",
  version: 1,
  isValue: (value): value is DueDays => {
    const { from, counts } = fields(value);
    return Number.isFinite(from) && Array.isArray(counts) && counts.every(isCount);
  },
};

function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
