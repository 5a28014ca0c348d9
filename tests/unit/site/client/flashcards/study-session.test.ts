import { describe, expect, test } from "vitest";
import {
  type CardGrade,
  reviewAreaOf,
  reviewAreas,
  studySettings,
} from "../../../../../src/learner/card-areas.ts";
import { type KeyValueStorage, LearnerStore } from "../../../../../src/learner/learner-store.ts";
import type { CardIndex } from "../../../../../src/site/card-view.ts";
import { StudySession } from "../../../../../src/site/client/flashcards/study-session.ts";

const start = Date.UTC(2026, 10, 26, 12);
const day = 86_400_000;
const index: CardIndex = {
  perFile: 100,
  cards: [["term:task", "term:job"], ["term:cell"], ["term:zone"]],
  decks: [{ id: "all", title: "All", cards: [0, 1, 2] }],
};
const all = index.decks[0]?.cards ?? [];

/** What several tabs of a browser share. */
class SharedStorage implements KeyValueStorage {
  readonly #texts = new Map<string, string>();
  getItem = (key: string): string | null => this.#texts.get(key) ?? null;
  setItem = (key: string, text: string): void => void this.#texts.set(key, text);
  removeItem = (key: string): void => void this.#texts.delete(key);
}

function open(storage: KeyValueStorage = new SharedStorage()) {
  const store = new LearnerStore({ storage, base: "/", now: () => start });
  const session = new StudySession(index, store);
  session.follow();
  const [card] = session.cards;
  if (!card) throw new Error("There is a card.");
  const counts = (now = start) => session.queue(all, now).counts;
  return { store, session, card, counts };
}

/** Learns a card and forgets it, again and again; on which lapses it was set aside. */
function forget({ session, card }: ReturnType<typeof open>, times: number): number[] {
  const due = (): number => card.memory?.due.getTime() ?? start;
  const asides: number[] = [];
  for (let lapse = 1; lapse <= times; lapse++) {
    session.grade(card, 4, due() + day, 3000);
    if (session.grade(card, 1, due() + day, 3000)) asides.push(lapse);
    if (lapse < times) session.setAside(card, false);
  }
  return asides;
}

describe("a session", () => {
  test("sets a card aside that was forgotten eight times, and again at the twelfth", () => {
    const opened = open();
    expect(forget(opened, 8)).toEqual([8]);
    expect(opened.card.isAside).toBe(true);
    expect(opened.counts(start + 9999 * day)).toEqual({ new: 2, learning: 0, due: 0 });
    opened.session.setAside(opened.card, false);
    expect(forget(opened, 4)).toEqual([4]);
  });

  test("brings a leech back with the grade that made one", () => {
    const opened = open();
    forget(opened, 8);
    const now = opened.card.memory?.last_review?.getTime() ?? 0;
    expect(opened.session.undo(now)).toBe(opened.card);
    expect(opened.card.isAside).toBe(false);
    expect(opened.card.memory?.lapses).toBe(7);
    expect(opened.card.reviews.at(-1)?.grade).toBe(4);
  });

  test("takes back one grade after the other, each from its card", () => {
    const { session, counts } = open();
    const [one, two] = session.cards;
    if (!one || !two) throw new Error("There are two cards.");
    session.grade(one, 4, start, 1000);
    session.grade(two, 1, start + 1000, 1000);
    expect(counts()).toEqual({ new: 1, learning: 1, due: 0 });
    expect(session.undo(start + 2000)).toBe(two);
    expect(session.undo(start + 3000)).toBe(one);
    expect(session.undo(start + 4000)).toBeUndefined();
    expect(counts()).toEqual({ new: 3, learning: 0, due: 0 });
  });

  test("goes on behind what was done, whatever a clock that was set back says", () => {
    const { session, card, counts, store } = open();
    session.grade(card, 3, start, 1000);
    session.grade(card, 3, start + 600_000, 1000);
    session.grade(card, 3, start - 400 * day, 1000);
    session.grade(card, 3, start - 400 * day, 1000);
    expect(card.reviews.map(({ time }) => time)).toEqual([
      ...[start, start + 600_000, start - 400 * day, start - 400 * day + 1],
    ]);
    expect(card.memory?.reps).toBe(4);
    // On the day of the wrong clock it waits, and comes up once the clock is right again.
    expect(counts(start - 400 * day).due).toBe(0);
    expect(counts(start).due).toBe(1);
    expect(Object.keys(store.entries(reviewAreaOf("term:task")))).toHaveLength(4);
  });

  test("follows what another tab does, and neither loses what the other has written", () => {
    const storage = new SharedStorage();
    const [one, two] = [open(storage), open(storage)];
    const grade = ({ session }: typeof one, card: number, value: CardGrade, now: number): void => {
      const found = session.cards[card];
      if (found) session.grade(found, value, now, 1000);
    };
    // Both grade before either hears of the other.
    grade(one, 0, 4, start);
    grade(two, 0, 1, start + 5);
    grade(two, 1, 3, start + 10);
    grade(one, 2, 3, start + 20);
    for (const { store, session } of [one, two]) {
      for (const area of reviewAreas) store.follow(area, store.key(area), "");
      session.follow();
    }
    for (const { session } of [one, two]) {
      expect(session.cards.map(({ reviews }) => reviews.map(({ grade }) => grade))).toEqual([
        ...[[4, 1], [3], [3]],
      ]);
    }
  });

  test("finds a card that is due without reading all of the log, and counts all of it later", async () => {
    const storage = new SharedStorage();
    const { session } = open(storage);
    for (const card of session.cards) session.grade(card, 4, start, 1000);
    const read = new Set<string>();
    const getItem = (key: string): string | null => {
      read.add(key);
      return storage.getItem(key);
    };
    const counted = { ...storage, getItem };
    const store = new LearnerStore({ storage: counted, base: "/", now: () => start });
    const other = new StudySession(index, store);
    const later = start + 30 * day;
    const found = other.anyDue(all, later);
    // The first card had other ids: what is known of it may stand elsewhere.
    expect(["term:cell", "term:zone"]).toContain(found?.ids[0]);
    expect(read.size).toBeLessThan(reviewAreas.length);
    expect(other.anyDue(all, start)).toBeUndefined();
    await other.warm();
    expect(other.queue(all, later).counts).toEqual({ new: 0, learning: 0, due: 3 });
  });

  test("knows what was done under a former id, and comes sooner where more is to be remembered", () => {
    const { store, session, card } = open();
    const entry = { at: start, value: { grade: 4 as const } };
    store.merge(reviewAreaOf("term:job"), { [`term:job@${start}`]: entry });
    session.follow();
    expect(card.reviews).toHaveLength(1);
    const times = session.choices(card, start + 10 * day);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const before = card.memory?.due.getTime() ?? 0;
    store.set(studySettings, "settings", { newPerDay: 1, retention: 0.97 });
    session.follow();
    expect(card.memory?.due.getTime()).toBeLessThan(before);
    // The card that was begun today was the one new card of the day.
    expect(session.queue(all, start).counts.new).toBe(0);
    expect(session.queue(all, start + day).counts.new).toBe(1);
  });
});
