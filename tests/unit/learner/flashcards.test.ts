import fc from "fast-check";
import { type Card, createEmptyCard, fsrs, type Grade } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import { type Entries, mergeEntries } from "../../../src/learner/area.ts";
import { areas } from "../../../src/learner/areas.ts";
import {
  type CardGrade,
  type Review,
  reviewAreaOf,
  reviewAreas,
} from "../../../src/learner/card-areas.ts";
import { LearnerStore } from "../../../src/learner/learner-store.ts";
import { reviewCsv } from "../../../src/learner/review-csv.ts";
import {
  loggedReview,
  nextReview,
  type ReviewAt,
  reviewKey,
  reviewsByCard,
  reviewsOf,
} from "../../../src/learner/review-log.ts";
import { readSaveFile, writeSaveFile } from "../../../src/learner/save-file.ts";
import { becomesLeech, dueAt, scheduler } from "../../../src/learner/schedule.ts";
import { dueByDay, studyDay } from "../../../src/learner/study-day.ts";
import { begunToday, type StudyCard, studyQueue } from "../../../src/learner/study-queue.ts";

const start = Date.UTC(2026, 10, 26, 12);
const day = 86_400_000;
const grade = fc.constantFrom<CardGrade>(1, 2, 3, 4);
const card = fc.constantFrom("term:task", "term:task!reverse", "takeaway:con406/cells!cloze");

/** Waits between reviews: seconds, hours, months. */
const wait = fc.oneof(fc.integer({ min: 1, max: 120_000 }), fc.integer({ min: 1, max: 100 * day }));

/** Grades cards one after the other, as the page does. */
function log(steps: readonly { card: string; wait: number; grade: CardGrade }[], from = start) {
  const entries: Entries<Review> = {};
  let now = from;
  for (const step of steps) {
    now += step.wait;
    const known = reviewsByCard([entries]).get(step.card) ?? [];
    const review = nextReview(known, { grade: step.grade, now });
    entries[reviewKey(step.card, review.time)] = { at: now, value: loggedReview(review) };
  }
  return entries;
}

const steps = fc.array(fc.record({ card, wait, grade }), { maxLength: 40 });

describe("the schedule", () => {
  test("of any history is that of ts-fsrs on its own", () => {
    fc.assert(
      fc.property(steps, fc.double({ min: 0.7, max: 0.97, noNaN: true }), (history, retention) => {
        const alone = fsrs({ request_retention: retention, enable_fuzz: false });
        const expected = new Map<string, Card>();
        let now = start;
        for (const { card, wait, grade } of history) {
          now += wait;
          const at = new Date(now);
          const before: Card = expected.get(card) ?? createEmptyCard(at);
          expected.set(card, alone.next(before, at, grade satisfies Grade).card);
        }
        const { replay } = scheduler(retention);
        const replayed = [...reviewsByCard([log(history)])].map(
          ([id, reviews]) => [id, replay(reviews)] as const,
        );
        expect(new Map(replayed)).toEqual(expected);
      }),
    );
  });

  test("takes a clock that was set back for one that stood still", () => {
    const entries = log([
      { card: "term:task", wait: 0, grade: 3 },
      { card: "term:task", wait: 10 * day, grade: 3 },
      { card: "term:task", wait: -30 * day, grade: 1 },
      { card: "term:task", wait: 5 * day, grade: 3 },
    ]);
    const reviews = reviewsByCard([entries]).get("term:task") ?? [];
    expect(reviews.map(({ grade }) => grade)).toEqual([3, 3, 1, 3]);
    const memory = scheduler(0.9).replay(reviews);
    expect(memory?.reps).toBe(4);
    const due = memory ? dueAt(memory, start - 15 * day) : 0;
    expect(due).toBeGreaterThan(start - 15 * day);
    expect(due).toBeLessThanOrEqual(start);
  });

  test("brings a card up at once whose last review lies in the future", () => {
    const memory = scheduler(0.9).replay([{ time: start + 900 * day, grade: 4, order: 0 }]);
    expect(memory && dueAt(memory, start)).toBe(start);
  });

  test("finds leeches at eight lapses and at every fourth after", () => {
    const { review } = scheduler(0.9);
    let memory = review(undefined, start, 4);
    const found: number[] = [];
    for (let lapse = 1; lapse <= 17; lapse++) {
      const before = review(memory, memory.due.getTime() + day, 4);
      memory = review(before, before.due.getTime() + day, 1);
      if (becomesLeech(before, memory)) found.push(memory.lapses);
    }
    expect(found).toEqual([8, 12, 16]);
  });
});

describe("the log of reviews", () => {
  test("of two devices merges in either order to the same, and loses no review", () => {
    fc.assert(
      fc.property(steps, steps, fc.integer({ min: -day, max: day }), (first, second, apart) => {
        const [one, two] = [log(first), log(second, start + apart)];
        const merged = mergeEntries(one, two);
        expect(mergeEntries(two, one)).toEqual(merged);
        expect(new Set(Object.keys(merged))).toEqual(
          new Set([...Object.keys(one), ...Object.keys(two)]),
        );
        expect([...reviewsByCard([merged])].sort()).toEqual(
          [...reviewsByCard([mergeEntries(two, one)])].sort(),
        );
      }),
    );
  });

  test("goes through the save file whole, in either order of two files", () => {
    const store = (entries: Entries<Review>): LearnerStore => {
      const made = new LearnerStore({ storage: undefined, base: "/", now: () => start });
      for (const [key, entry] of Object.entries(entries)) {
        made.merge(reviewAreaOf(key.slice(0, key.lastIndexOf("@"))), { [key]: entry });
      }
      return made;
    };
    fc.assert(
      fc.property(steps, steps, (first, second) => {
        const files = [first, second].map((each) => writeSaveFile(store(log(each)), areas));
        const logs = [files, files.toReversed()].map((order) => {
          const merged = store({});
          for (const file of order) {
            const read = readSaveFile(file, areas);
            if ("error" in read) throw new Error(read.error);
            for (const [area, entries] of read.areas) merged.merge(area, entries);
          }
          return Object.assign({}, ...reviewAreas.map((area) => merged.entries(area)));
        });
        expect(logs[0]).toEqual(mergeEntries(log(first), log(second)));
        expect(logs[1]).toEqual(logs[0]);
      }),
      { numRuns: 30 },
    );
  });

  test("keeps what was taken back taken back, and reads what a card had under former ids", () => {
    const at = (time: number) => ({ time, grade: 3, order: time }) as ReviewAt;
    const entries: Entries<Review> = {
      "term:old@1": { at: 1, value: { grade: 3 } },
      "term:new@2": { at: 2, value: { grade: 3 } },
      "term:new@3": { at: 4, value: { grade: 3, undone: true } },
      "term:new@x": { at: 4, value: { grade: 3 } },
    };
    const copy: Entries<Review> = { "term:new@3": { at: 3, value: { grade: 3 } } };
    const cards = reviewsByCard([mergeEntries(copy, entries)]);
    expect(reviewsOf(cards, ["term:new", "term:old"])).toEqual([at(1), at(2)]);
  });

  test("is written as optimisers read it", () => {
    const cards = new Map<string, ReviewAt[]>([
      [
        "term:task",
        [
          { time: start, grade: 4, order: 0, took: 4100 },
          { time: start + 20 * day, grade: 1, order: 1 },
        ],
      ],
      ['diagram:a!b,"c"', [{ time: start + day, grade: 3, order: 0, took: 900 }]],
    ]);
    expect(reviewCsv(cards, scheduler(0.9))).toBe(
      `card_id,review_time,review_rating,review_state,review_duration
term:task,${start},4,0,4100
"diagram:a!b,""c""",${start + day},3,0,900
term:task,${start + 20 * day},1,2,0
`,
    );
  });
});

describe("the queue", () => {
  const { review } = scheduler(0.9);
  const make = (id: string, memory?: StudyCard["memory"], isAside = false): StudyCard => ({
    ...{ ids: [id], memory, isAside },
  });
  const learnt = (time: number) => review(undefined, time, 4);

  test("shows what is in learning, then what is due, then so many new ones", () => {
    const cards = [
      make("new-1"),
      make("new-2"),
      make("due", learnt(start - 30 * day)),
      make("later", learnt(start)),
      make("learning", review(undefined, start - 3_600_000, 3)),
      make("aside", learnt(start - 30 * day), true),
    ];
    const queue = studyQueue(cards, { now: start, fresh: 1 });
    expect(queue.next?.ids).toEqual(["learning"]);
    expect(queue.counts).toEqual({ new: 1, learning: 1, due: 1 });
    const rest = cards.filter(({ ids }) => ids[0] !== "learning");
    expect(studyQueue(rest, { now: start, fresh: 1 }).next?.ids).toEqual(["due"]);
    expect(studyQueue(rest.slice(0, 2), { now: start, fresh: 1 }).next?.ids).toEqual(["new-1"]);
    expect(studyQueue(rest.slice(0, 2), { now: start, fresh: 0 }).next).toBeUndefined();
  });

  test("has no new card on a day on which another is shown that may say its answer", () => {
    const [forward, reverse, other] = ["term:a", "term:a!reverse", "term:b"];
    const next = (cards: StudyCard[], now = start) => {
      const { next, counts } = studyQueue(cards, { now, fresh: 9 });
      return [next?.ids[0], counts.new];
    };
    const both = [make(forward), make(reverse)];
    expect(next([...both, make(other)])).toEqual([forward, 2]);
    const graded = [make(forward, learnt(start)), make(reverse)];
    expect(next([...graded, make(other)])).toEqual([other, 1]);
    expect(next(graded)).toEqual([undefined, 0]);
    expect(next(graded, start + day)).toEqual([reverse, 1]);
    // The other card comes later that day.
    expect(next([make(forward, learnt(start - 30 * day)), make(reverse)])).toEqual([forward, 0]);
    const aside = make(forward, learnt(start - 30 * day), true);
    expect(next([aside, make(reverse)])).toEqual([reverse, 1]);
    expect(next([make("diagram:a!one", learnt(start)), make("diagram:a!two")])[0]).toBeUndefined();
    // What another topic has says half of what is asked.
    expect(next([make("fact:a/price", learnt(start)), make("fact:b/price")])).toEqual([
      undefined,
      0,
    ]);
    expect(next([make("fact:a/price", learnt(start)), make("fact:a/size")])).toEqual([
      "fact:a/size",
      1,
    ]);
  });

  test("begins no two cards of which one may say the other's answer on one day, and all at last", () => {
    const sibling = fc.constantFrom(
      ...["term:a", "term:a!reverse", "term:b", "term:b!reverse", "question:c/d", "question:c/e"],
      ...["diagram:a!one", "diagram:a!two", "diagram:a!three", "takeaway:c/d!cloze"],
      ...["fact:a/price", "fact:b/price", "fact:c/price", "fact:a/size", "fact:b/size"],
    );
    const names = (id: string): string => id.replace(/^fact:.*\//, "fact:").replace(/!.*/, "");
    fc.assert(
      fc.property(
        fc.uniqueArray(sibling, { minLength: 1 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(grade, { minLength: 1, maxLength: 30 }),
        (ids, perDay, grades) => {
          let cards = ids.map((id) => make(id));
          let asked = 0;
          for (let days = 0; cards.some(({ memory }) => !memory); days++) {
            expect(days).toBeLessThan(200);
            let now = start + days * day;
            const begun: string[] = [];
            for (let count = 0; count < 100; count++, now += 120_000) {
              const { next } = studyQueue(cards, { now, fresh: perDay - begun.length });
              if (!next) break;
              if (!next.memory) begun.push(next.ids[0]);
              // Late in the day everything is known, so that the day ends.
              const given = count < 30 ? (grades[asked++ % grades.length] ?? 3) : 4;
              const memory = review(next.memory, now, given);
              // What is forgotten again and again would hold back the others.
              const after = { ...next, memory, isAside: becomesLeech(next.memory, memory) };
              cards = cards.map((each) => (each === next ? after : each));
            }
            expect(begun.length).toBeLessThanOrEqual(perDay);
            expect(new Set(begun.map(names)).size).toBe(begun.length);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  test("shows the card that was just graded again only when no other is left", () => {
    const cards = [
      make("a", review(undefined, start - 120_000, 1)),
      make("b", review(undefined, start - 60_000, 3)),
    ];
    const next = (all: StudyCard[]) => studyQueue(all, { now: start, fresh: 9, except: "a" }).next;
    expect(next(cards)?.ids).toEqual(["b"]);
    expect(next(cards.slice(0, 1))?.ids).toEqual(["a"]);
  });

  test("counts days from four in the morning, and cards begun on one", () => {
    const late = new Date(2026, 10, 27, 3, 59).getTime();
    const early = new Date(2026, 10, 27, 4, 1).getTime();
    expect(studyDay(late)).toBe(new Date(2026, 10, 26, 4).getTime());
    expect(studyDay(early)).toBe(new Date(2026, 10, 27, 4).getTime());
    const at = (time: number): ReviewAt[] => [{ time, grade: 3, order: time }];
    expect(begunToday([at(late), at(early), [...at(late), ...at(early)]], early)).toBe(1);
    expect(dueByDay([0, late, early, early + day, early + 9 * day], late, 3)).toEqual([2, 1, 1]);
  });
});
