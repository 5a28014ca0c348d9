import type { Entries } from "../../../learner/area.ts";
import {
  type CardGrade,
  defaultSettings,
  type Review,
  reviewAreaOf,
  reviewAreas,
  type StudySettings,
  setAside,
  studySettings,
} from "../../../learner/card-areas.ts";
import type { LearnerStore } from "../../../learner/learner-store.ts";
import {
  loggedReview,
  nextReview,
  type ReviewAt,
  reviewKey,
  reviewsByCard,
  reviewsOf,
} from "../../../learner/review-log.ts";
import { becomesLeech, dueAt, type Scheduler, scheduler } from "../../../learner/schedule.ts";
import { begunToday, type StudyQueue, studyQueue } from "../../../learner/study-queue.ts";
import type { CardIndex } from "../../card-view.ts";
import { NumberedCard, type Replay } from "./numbered-card.ts";

/** No step of what is done beside takes longer. */
const stepMs = 8;

/** What is known of all cards, kept in step with the learner's store. */
export class StudySession {
  readonly cards: readonly NumberedCard[];
  readonly #store: LearnerStore;
  readonly #cardsById = new Map<string, NumberedCard>();
  readonly #logs: (Readonly<Entries<Review>> | undefined)[] = [];
  readonly #byId = new Map<string, ReviewAt[]>();
  readonly #decks = new WeakMap<readonly number[], readonly NumberedCard[]>();
  readonly #asides = new Set<NumberedCard>();
  #aside: unknown;
  #scheduler: Scheduler;
  #retention: number;
  #undo: { card: NumberedCard; time: number; wasAside: boolean }[] = [];

  /** Reads nothing of the log yet: `anyDue` reads as much as it needs, `follow` and `warm` all. */
  constructor(index: CardIndex, store: LearnerStore) {
    this.#store = store;
    const replay: Replay = (reviews) => this.#scheduler.replay(reviews);
    this.cards = index.cards.map((ids, number) => new NumberedCard(number, ids, replay));
    for (const card of this.cards) for (const id of card.ids) this.#cardsById.set(id, card);
    this.#retention = this.settings.retention;
    this.#scheduler = scheduler(this.#retention);
  }

  get settings(): StudySettings {
    return this.#store.get(studySettings, "settings") ?? defaultSettings;
  }

  get scheduler(): Scheduler {
    return this.#scheduler;
  }

  /** All reviews, those of cards that are not there any more as well. */
  get reviews(): ReadonlyMap<string, readonly ReviewAt[]> {
    return this.#byId;
  }

  /** Takes in what the store has by now; whatever was not changed is not looked at again. */
  follow(): void {
    const { retention } = this.settings;
    if (retention !== this.#retention) {
      this.#retention = retention;
      this.#scheduler = scheduler(retention);
      for (const card of this.cards) card.forget();
    }
    for (const shard of reviewAreas.keys()) this.#followShard(shard);
    this.#followAside();
  }

  #followShard(shard: number): void {
    const area = reviewAreas[shard];
    if (!area) return;
    const log = this.#store.entries(area);
    const before = this.#logs[shard];
    if (log === before) return;
    this.#logs[shard] = log;
    for (const id of this.#takeIn(log, before)) {
      const card = this.#cardsById.get(id);
      if (!card) continue;
      card.reviews = reviewsIn(this.#byId, card.ids);
      card.forget();
    }
  }

  #followAside(): void {
    const aside = this.#store.entries(setAside);
    if (aside === this.#aside) return;
    this.#aside = aside;
    for (const card of this.#asides) card.isAside = false;
    this.#asides.clear();
    for (const id of Object.keys(aside)) {
      const card = this.#cardsById.get(id);
      if (!card) continue;
      card.isAside =
        card.ids.map((each) => aside[each]?.value).find((is) => is !== undefined) ?? false;
      if (card.isAside) this.#asides.add(card);
    }
  }

  /** Takes in a log; gives the cards whose reviews differ from before. */
  *#takeIn(
    log: Readonly<Entries<Review>>,
    before: Readonly<Entries<Review>> | undefined,
  ): Iterable<string> {
    if (!before) {
      for (const [id, reviews] of reviewsByCard([log])) {
        this.#byId.set(id, reviews);
        yield id;
      }
      return;
    }
    const keys = Object.keys({ ...before, ...log }).filter((key) => {
      const [one, other] = [before[key], log[key]];
      return one?.at !== other?.at || one?.value.undone !== other?.value.undone;
    });
    const ids = new Set(keys.map((key) => key.slice(0, key.lastIndexOf("@"))));
    if (ids.size === 0) return;
    const known = reviewsByCard([log]);
    for (const id of ids) {
      this.#byId.set(id, known.get(id) ?? []);
      yield id;
    }
  }

  /** A card of a deck that is due, found in as little of the log as will do; undefined where none is. */
  anyDue(deck: readonly number[], now: number): NumberedCard | undefined {
    this.#followAside();
    for (const shard of reviewAreas.keys()) {
      this.#followShard(shard);
      for (const number of deck) {
        const card = this.cards[number];
        // What a card had under former ids may lie in a part of the log that is not read yet.
        if (!card || card.reviews.length === 0 || card.isAside || card.ids.length > 1) continue;
        if (card.memory && dueAt(card.memory, now) <= now) return card;
      }
    }
    return undefined;
  }

  /** Reads the log and works out the schedule of all cards, in steps that hold nobody up. */
  async warm(): Promise<void> {
    let until = performance.now() + stepMs;
    const rest = async (): Promise<void> => {
      if (performance.now() < until) return;
      await new Promise((resolve) => setTimeout(resolve));
      until = performance.now() + stepMs;
    };
    for (const shard of reviewAreas.keys()) {
      this.#followShard(shard);
      await rest();
    }
    this.follow();
    for (const card of this.cards) if (card.reviews.length > 0 && card.memory) await rest();
  }

  /** What of a deck can be shown now. */
  queue(deck: readonly number[], now: number, except?: string): StudyQueue {
    const begun = begunToday(this.#begun(), now);
    const fresh = Math.max(0, this.settings.newPerDay - begun);
    return studyQueue(this.deck(deck), { now, fresh, except });
  }

  /** The cards of a deck. */
  deck(numbers: readonly number[]): readonly NumberedCard[] {
    const known = this.#decks.get(numbers);
    if (known) return known;
    const cards = numbers.flatMap((number) => this.cards[number] ?? []);
    this.#decks.set(numbers, cards);
    return cards;
  }

  *#begun(): Iterable<readonly ReviewAt[]> {
    for (const { reviews } of this.cards) if (reviews.length > 0) yield reviews;
  }

  /** When a card would come again after each grade. */
  choices(card: NumberedCard, now: number): number[] {
    return ([1, 2, 3, 4] as const).map((grade) =>
      this.#scheduler.review(card.memory, now, grade).due.getTime(),
    );
  }

  /** Keeps a grade; whether it made a leech of the card. */
  grade(card: NumberedCard, grade: CardGrade, now: number, took: number): boolean {
    const before = card.memory;
    const review = nextReview(card.reviews, { grade, now, took });
    this.#undo.push({ card, time: review.time, wasAside: card.isAside });
    const [id] = card.ids;
    const entry = { at: now, value: loggedReview(review) };
    this.#store.merge(reviewAreaOf(id), { [reviewKey(id, review.time)]: entry });
    this.follow();
    const isLeech = card.memory !== undefined && becomesLeech(before, card.memory);
    if (isLeech) this.setAside(card, true);
    return isLeech;
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  /** Takes the last grade back; gives its card. */
  undo(now: number): NumberedCard | undefined {
    const last = this.#undo.pop();
    if (!last) return undefined;
    const { card, time, wasAside } = last;
    const [id] = card.ids;
    const key = reviewKey(id, time);
    const entry = this.#store.entries(reviewAreaOf(id))[key];
    if (entry) {
      const value: Review = { ...entry.value, undone: true };
      const at = Math.max(now, entry.at + 1);
      this.#store.merge(reviewAreaOf(id), { [key]: { at, value } });
    }
    if (card.isAside !== wasAside) this.setAside(card, wasAside);
    this.follow();
    return card;
  }

  setAside(card: NumberedCard, isAside: boolean): void {
    this.#store.set(setAside, card.ids[0], isAside);
    this.follow();
  }

  /** The cards of a deck that are set aside. */
  asides(deck: readonly number[]): NumberedCard[] {
    if (this.#asides.size === 0) return [];
    return this.deck(deck).filter(({ isAside }) => isAside);
  }

  /** When the cards come up that are not new. */
  dues(deck: readonly NumberedCard[], now: number): number[] {
    return deck.flatMap(({ memory, isAside }) => (memory && !isAside ? [dueAt(memory, now)] : []));
  }
}

function reviewsIn(byId: ReadonlyMap<string, ReviewAt[]>, ids: readonly string[]): ReviewAt[] {
  const [id = "", ...former] = ids;
  return former.length === 0 ? (byId.get(id) ?? []) : reviewsOf(byId, ids);
}
