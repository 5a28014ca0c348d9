import type { Entries } from "./area.ts";
import type { CardGrade, Review } from "./card-areas.ts";

/** A review with its time. */
export interface ReviewAt {
  /** Milliseconds since 1970. */
  time: number;
  grade: CardGrade;
  took?: number;
  order: number;
}

/** The key of a review. */
export function reviewKey(card: string, time: number): string {
  return `${card}@${time}`;
}

/** The reviews of each card in their order, without those that were taken back. */
export function reviewsByCard(logs: Iterable<Readonly<Entries<Review>>>): Map<string, ReviewAt[]> {
  const cards = new Map<string, ReviewAt[]>();
  for (const log of logs) {
    for (const key of Object.keys(log)) {
      const value = log[key]?.value;
      const at = key.lastIndexOf("@");
      const time = Number(key.slice(at + 1));
      if (at === -1 || !value || value.undone || !isTime(time)) continue;
      const { grade, took, order = time } = value;
      const review: ReviewAt = { time, grade, order, ...(took !== undefined && { took }) };
      const card = key.slice(0, at);
      const known = cards.get(card);
      if (known) known.push(review);
      else cards.set(card, [review]);
    }
  }
  for (const reviews of cards.values()) if (reviews.length > 1) reviews.sort(inOrder);
  return cards;
}

/** The reviews of a card under all ids that it has and had. */
export function reviewsOf(
  cards: ReadonlyMap<string, readonly ReviewAt[]>,
  ids: readonly string[],
): ReviewAt[] {
  return ids.flatMap((id) => cards.get(id) ?? []).sort(inOrder);
}

/** A new review behind those that a card has, whatever the clock says. */
export function nextReview(
  reviews: readonly ReviewAt[],
  { grade, now, took }: { grade: CardGrade; now: number; took?: number },
): ReviewAt {
  const last = reviews.at(-1);
  let time = now;
  while (reviews.some((each) => each.time === time)) time++;
  const order = last && last.order >= time ? last.order + 1 : time;
  return { time, grade, order, ...(took !== undefined && { took: Math.round(took) }) };
}

/** A review as the log keeps it. */
export function loggedReview({ time, grade, took, order }: ReviewAt): Review {
  return { grade, ...(took !== undefined && { took }), ...(order !== time && { order }) };
}

function inOrder(a: ReviewAt, b: ReviewAt): number {
  return a.order - b.order || a.time - b.time || a.grade - b.grade;
}

/** Whether a number is a time that dates can hold. */
function isTime(time: number): boolean {
  return Number.isSafeInteger(time) && Math.abs(time) <= 8.64e15;
}
