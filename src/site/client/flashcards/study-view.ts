import type { CardGrade } from "../../../learner/card-areas.ts";
import { studyDay } from "../../../learner/study-day.ts";
import type { InterfaceTexts } from "../../interface-texts/interface-texts.ts";
import { fill } from "../fill.ts";
import { say } from "../quiz/say.ts";
import type { CardFiles } from "./card-files.ts";
import { countsText } from "./counts-text.ts";
import { dayText, intervalText } from "./interval-text.ts";
import type { NumberedCard } from "./numbered-card.ts";
import type { StudySession } from "./study-session.ts";

export type StudyWords = InterfaceTexts["cards"]["study"];

/** A deck as it is studied. */
export interface StudiedDeck {
  id: string;
  title: string;
  cards: readonly number[];
}

interface Shown {
  card: NumberedCard;
  since: number;
  isTurned: boolean;
  /** How many reviews it had: another tab may add one. */
  reviews: number;
}

/** Shows one card after the other, turns them and takes grades. */
export class StudyView {
  readonly #root: HTMLElement;
  readonly #words: StudyWords;
  readonly #language: string;
  readonly #session: StudySession;
  readonly #files: CardFiles;
  #deck: StudiedDeck | undefined;
  #shown: Shown | undefined;
  #last: string | undefined;
  #isGrading = false;

  constructor(
    root: HTMLElement,
    {
      words,
      language,
      session,
      files,
    }: {
      words: StudyWords;
      language: string;
      session: StudySession;
      files: CardFiles;
    },
  ) {
    this.#root = root;
    this.#words = words;
    this.#language = language;
    this.#session = session;
    this.#files = files;
    this.#on("turn", () => this.#turn());
    this.#on("undo", () => this.#undo());
    this.#on("aside", () => this.#setAside());
    this.#on("back-in", () => this.#bringBack());
    this.#part("card").addEventListener("click", ({ target }) => {
      const isLink = target instanceof Element && target.closest("a, button") !== null;
      if (!isLink && getSelection()?.isCollapsed !== false) this.#turn();
    });
    for (const button of this.#grades) {
      button.addEventListener("click", () => this.#grade(Number(button.dataset.grade)));
    }
    document.addEventListener("keydown", (event) => this.#onKey(event));
  }

  get isOpen(): boolean {
    return this.#deck !== undefined;
  }

  /** Begins with a deck. */
  async open(deck: StudiedDeck): Promise<void> {
    this.#deck = deck;
    this.#last = undefined;
    this.#root.hidden = false;
    const title = this.#root.querySelector("h2");
    if (title) title.textContent = deck.title;
    title?.scrollIntoView({ block: "nearest" });
    // Of very many cards the first is shown before all are looked at.
    const first = this.#session.anyDue(deck.cards, Date.now());
    if (first) await this.#show(first);
    await this.#session.warm();
    if (this.#deck !== deck) return;
    if (first) this.#showCounts();
    else await this.#next();
  }

  close(): void {
    this.#deck = undefined;
    this.#shown = undefined;
    this.#root.hidden = true;
  }

  /** Takes in what the session knows anew: counts, and a card that was graded elsewhere goes. */
  async follow(): Promise<void> {
    if (!this.#deck || this.#isGrading) return;
    const shown = this.#shown;
    if (shown && (shown.reviews !== shown.card.reviews.length || shown.card.isAside))
      await this.#next();
    else this.#showCounts();
  }

  #part(name: string): HTMLElement {
    const part = this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The page has no part "${name}".`);
    return part;
  }

  get #grades(): NodeListOf<HTMLElement> {
    return this.#root.querySelectorAll("[data-grade]");
  }

  #on(part: string, act: () => void): void {
    this.#part(part).addEventListener("click", act);
  }

  async #next(): Promise<void> {
    const { next } = this.#showCounts();
    const number = next && "number" in next ? Number(next.number) : undefined;
    const card = number === undefined ? undefined : this.#session.cards[number];
    if (card) await this.#show(card);
    else this.#showDone();
  }

  async #show(card: NumberedCard): Promise<void> {
    this.#shown = { card, since: Date.now(), isTurned: false, reviews: card.reviews.length };
    const shown = this.#shown;
    const face = await this.#files.face(card.number).catch(() => undefined);
    // Meanwhile another card may have been asked for, or the deck been left.
    if (this.#shown !== shown) return;
    if (!face) {
      this.#showMessage(this.#words.failed);
      return;
    }
    const [front, back] = [this.#part("front"), this.#part("back")];
    front.innerHTML = face.front;
    back.innerHTML = face.back;
    shown.since = Date.now();
    this.#showParts("front");
    front.focus({ preventScroll: true });
    // The card before may have been read to its end.
    this.#root.querySelector("h2")?.scrollIntoView({ block: "nearest" });
  }

  #turn(): void {
    const shown = this.#shown;
    if (!shown || shown.isTurned) return;
    shown.isTurned = true;
    const now = Date.now();
    const { inLess } = this.#words;
    const times = this.#session.choices(shown.card, now);
    for (const [index, button] of this.#grades.entries()) {
      const time = times[index] ?? now;
      const wait = intervalText(now, time, this.#language, inLess);
      const day = dayText(now, time, this.#language);
      const when = day === "" ? wait : `${wait}, ${day}`;
      const small = button.querySelector("small");
      if (small) small.textContent = when;
    }
    this.#showParts("back");
    const back = this.#part("back");
    back.focus({ preventScroll: true });
    // Beneath a tall picture nobody would see that there is an answer; of a long one the beginning will do.
    const isShort = back.offsetHeight < innerHeight / 2;
    const shownFirst = isShort ? back : (back.firstElementChild ?? back);
    shownFirst.scrollIntoView({ block: "nearest" });
  }

  async #grade(grade: number): Promise<void> {
    const shown = this.#shown;
    if (!shown?.isTurned || !isGrade(grade)) return;
    this.#shown = undefined;
    [this.#last] = shown.card.ids;
    const now = Date.now();
    this.#isGrading = true;
    const isLeech = this.#session.grade(shown.card, grade, now, now - shown.since);
    this.#isGrading = false;
    await this.#next();
    if (isLeech) say(this.#words.leech);
  }

  async #undo(): Promise<void> {
    const card = this.#session.undo(Date.now());
    if (!card) return;
    this.#last = undefined;
    this.#showCounts();
    await this.#show(card);
    say(this.#words.undone);
  }

  async #setAside(): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    this.#shown = undefined;
    this.#session.setAside(shown.card, true);
    await this.#next();
    say(this.#words.wasSetAside);
  }

  async #bringBack(): Promise<void> {
    const aside = this.#session.asides(this.#deck?.cards ?? []);
    for (const card of aside) this.#session.setAside(card, false);
    if (this.#shown) this.#showCounts();
    else await this.#next();
    this.#root.querySelector<HTMLElement>("h2")?.focus();
    say(this.#words.broughtBack);
  }

  #showCounts() {
    const queue = this.#session.queue(this.#deck?.cards ?? [], Date.now(), this.#last);
    this.#part("counts").textContent = countsText(this.#words.counts, {
      ...queue.counts,
    });
    this.#part("undo").hidden = !this.#session.canUndo;
    const aside = this.#session.asides(this.#deck?.cards ?? []).length;
    this.#part("asides").hidden = aside === 0;
    const words = this.#part("asides").querySelector("span");
    if (words) words.textContent = fill(this.#words.asideCount, { count: aside });
    return queue;
  }

  #showDone(): void {
    this.#shown = undefined;
    const now = Date.now();
    const deck = this.#session.deck(this.#deck?.cards ?? []);
    const dues = this.#session.dues(deck, now);
    const hasNew = deck.some(({ memory, isAside }) => !memory && !isAside);
    const next = dues.reduce((least, due) => Math.min(least, due), Number.POSITIVE_INFINITY);
    const when = intervalText(now, next, this.#language, this.#words.inLess);
    const bringsNew = hasNew && this.#session.settings.newPerDay > 0;
    const about =
      bringsNew && next >= studyDay(now, 1)
        ? this.#words.more
        : Number.isFinite(next)
          ? fill(this.#words.nextAt, { when })
          : this.#words.noneLeft;
    this.#showMessage(`${this.#words.done}. ${about}`);
  }

  #showMessage(text: string): void {
    const words = this.#part("done").querySelector("p");
    if (words) words.textContent = text;
    this.#showParts("done");
    this.#root.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    say(text);
  }

  #showParts(state: "front" | "back" | "done"): void {
    this.#part("card").hidden = state === "done";
    this.#part("back").hidden = state !== "back";
    this.#part("turn").hidden = state !== "front";
    this.#part("grades").hidden = state !== "back";
    this.#part("done").hidden = state !== "done";
    this.#part("aside").hidden = state === "done";
    this.#root.dataset.state = state;
  }

  #onKey(event: KeyboardEvent): void {
    const { key, target } = event;
    if (!this.isOpen || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (!(target instanceof Element) || target.closest("input, select, textarea, dialog")) return;
    // What has the focus takes the keys that are its own.
    const isControl = target.closest("a, button, summary") !== null;
    if (key === " " && isControl) return;
    const act = this.#actOf(key);
    if (!act) return;
    event.preventDefault();
    act();
  }

  #actOf(key: string): (() => void) | undefined {
    if (key === " ") return () => this.#turn();
    if (key === "u" || key === "U") return () => this.#undo();
    return isGrade(Number(key)) ? () => this.#grade(Number(key)) : undefined;
  }
}

function isGrade(grade: number): grade is CardGrade {
  return grade === 1 || grade === 2 || grade === 3 || grade === 4;
}
