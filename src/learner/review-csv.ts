import { State } from "ts-fsrs";
import type { ReviewAt } from "./review-log.ts";
import type { Memory, Scheduler } from "./schedule.ts";

/**
 * The log of reviews as the optimisers of FSRS read it: times and durations in milliseconds, ratings
 * from 1 (again) to 4 (easy), states before the review (0 new, 1 learning, 2 review, 3 relearning).
 */
export function reviewCsv(
  cards: ReadonlyMap<string, readonly ReviewAt[]>,
  { review }: Scheduler,
): string {
  const rows = [...cards].flatMap(([card, reviews]) => {
    let memory: Memory | undefined;
    return reviews.map(({ time, grade, took = 0 }) => {
      const row = [cell(card), time, grade, memory?.state ?? State.New, took];
      memory = review(memory, time, grade);
      return { time, text: row.join(",") };
    });
  });
  rows.sort((a, b) => a.time - b.time || (a.text < b.text ? -1 : 1));
  const head = "card_id,review_time,review_rating,review_state,review_duration";
  return [head, ...rows.map(({ text }) => text)].map((line) => `${line}\n`).join("");
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
