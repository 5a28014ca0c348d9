import { siblingsOf } from "../derive/cards/card-ids.ts";
import type { ReviewAt } from "./review-log.ts";
import { dueAt, isLearning, type Memory } from "./schedule.ts";
import { studyDay } from "./study-day.ts";

/** A card as far as studying goes by it. */
export interface StudyCard {
  /** Its id, then those that it had before. */
  ids: readonly [string, ...string[]];
  /** Undefined while it is new. */
  memory: Memory | undefined;
  /** Set aside. */
  isAside: boolean;
}

export interface StudyCounts {
  new: number;
  /** In the steps of learning, which come again within the session. */
  learning: number;
  due: number;
}

/** What a session can show now, and how much is left of it. */
export interface StudyQueue {
  /** Undefined where nothing is left. */
  next: StudyCard | undefined;
  counts: StudyCounts;
}

/** A card in learning may come up so much early when nothing else is left. */
const learnAheadMs = 20 * 60_000;

/**
 * The next card of a deck: first what is in learning and due, then what is due, longest ago first, then
 * new cards in the order of the deck, then what is in learning and nearly due. `fresh` new cards are
 * left for today, and none is new on a day on which another is shown that would have said its answer.
 */
export function studyQueue(
  cards: readonly StudyCard[],
  { now, fresh, except }: { now: number; fresh: number; except?: string | undefined },
): StudyQueue {
  const [start, end] = [studyDay(now), studyDay(now, 1)];
  const counts: StudyCounts = { new: 0, learning: 0, due: 0 };
  const shownToday = new Set<string>();
  let [learning, due, soon]: (Candidate | undefined)[] = [];
  let last: StudyCard | undefined;
  for (const card of cards) {
    const { memory, isAside } = card;
    if (!memory) continue;
    const at = dueAt(memory, now);
    const wasToday = memory.last_review !== undefined && memory.last_review.getTime() >= start;
    if (wasToday || (at < end && !isAside)) shownToday.add(siblingsOf(card.ids[0]));
    if (isAside) continue;
    // The card that was just graded comes again only where no other is left.
    const isLast = card.ids[0] === except;
    if (isLearning(memory)) {
      if (at >= end) continue;
      counts.learning++;
      if (isLast && at <= now + learnAheadMs) last = card;
      else if (at <= now) learning = earlier(learning, card, at);
      else if (at <= now + learnAheadMs) soon = earlier(soon, card, at);
    } else if (at < end) {
      counts.due++;
      if (isLast) last = card;
      else due = earlier(due, card, at);
    }
  }
  let newCard: StudyCard | undefined;
  for (const card of cards) {
    if (counts.new >= fresh) break;
    if (card.memory || card.isAside || shownToday.has(siblingsOf(card.ids[0]))) continue;
    shownToday.add(siblingsOf(card.ids[0]));
    counts.new++;
    newCard ??= card;
  }
  return { next: learning?.card ?? due?.card ?? newCard ?? soon?.card ?? last, counts };
}

interface Candidate {
  card: StudyCard;
  at: number;
}

function earlier(known: Candidate | undefined, card: StudyCard, at: number): Candidate {
  return known && known.at <= at ? known : { card, at };
}

/** How many cards were seen for the first time on the day of a time. */
export function begunToday(reviews: Iterable<readonly ReviewAt[]>, now: number): number {
  const [start, end] = [studyDay(now), studyDay(now, 1)];
  let count = 0;
  for (const [first] of reviews) if (first && first.time >= start && first.time < end) count++;
  return count;
}
