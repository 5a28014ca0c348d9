import {
  dueDays,
  reviewAreas,
  type StudySettings,
  studySettings,
} from "../../../learner/card-areas.ts";
import { reviewCsv } from "../../../learner/review-csv.ts";
import { dueByDay, studyDay } from "../../../learner/study-day.ts";
import type { CardIndex } from "../../card-view.ts";
import { downloadText } from "../download-text.ts";
import { learner } from "../learner/learner.ts";
import { say } from "../quiz/say.ts";
import { CardFiles } from "./card-files.ts";
import { countsText } from "./counts-text.ts";
import { showForecast } from "./forecast.ts";
import { keepOffline } from "./keep-offline.ts";
import { StudySession } from "./study-session.ts";
import { StudyView, type StudyWords } from "./study-view.ts";

const forecastDays = 14;

/** The page of flashcards: its decks with what is due, and the deck that the address names, to be studied. */
class Flashcards extends HTMLElement {
  readonly #words = JSON.parse(this.dataset.words ?? "{}") as StudyWords;
  readonly #language = this.dataset.language ?? "en";
  readonly #files = new CardFiles(this.dataset.folder ?? "");
  #index: CardIndex | undefined;
  #session: StudySession | undefined;
  #view: StudyView | undefined;
  #isDirty = false;

  async connectedCallback(): Promise<void> {
    try {
      const index = this.#files.index();
      // The first card is most often found in the first part of the log; it is read meanwhile.
      for (const area of reviewAreas.slice(0, 1)) learner.entries(area);
      this.#index = await index;
    } catch {
      this.#part("failed").hidden = false;
      return;
    }
    // Most often the first card is in the first file of the deck; it comes while the log is looked at.
    const [likely] = this.#deck?.cards ?? [];
    if (likely !== undefined) this.#files.face(likely).catch(() => {});
    const session = new StudySession(this.#index, learner);
    this.#session = session;
    this.#view = new StudyView(this.#part("view"), {
      ...{ words: this.#words, language: this.#language, session, files: this.#files },
    });
    learner.subscribe(() => this.#follow());
    addEventListener("popstate", () => this.#open());
    addEventListener("pagehide", () => this.#keepDues());
    // A phone may end a page that is out of sight without another word.
    addEventListener("visibilitychange", () => document.hidden && this.#keepDues());
    this.addEventListener("click", (event) => this.#onClick(event));
    this.#prepareSettings();
    await this.#open();
    await this.#bringAll();
  }

  #part<Part extends HTMLElement = HTMLElement>(name: string): Part {
    const part = this.querySelector<Part>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The page has no part "${name}".`);
    return part;
  }

  /** The deck that the address names. */
  get #deck(): CardIndex["decks"][number] | undefined {
    const id = new URLSearchParams(location.search).get("deck");
    return this.#index?.decks.find((each) => each.id === id);
  }

  /** Opens the deck that the address names, or the list of decks. */
  async #open(): Promise<void> {
    const deck = this.#deck;
    this.#part("decks").hidden = deck !== undefined;
    this.toggleAttribute("data-studying", deck !== undefined);
    if (!deck) {
      this.#view?.close();
      await this.#session?.warm();
      if (!this.#deck) this.#showDecks();
      return;
    }
    const item = this.querySelector<HTMLElement>(`[data-deck="${CSS.escape(deck.id)}"]`);
    await this.#view?.open({ ...deck, title: item?.dataset.title ?? deck.title });
  }

  /** Follows links between decks without leaving the page, which may have no network. */
  #onClick(event: MouseEvent): void {
    const { target } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a") : null;
    const isOwn = link?.dataset.part === "study" || link?.dataset.part === "leave";
    if (!link || !isOwn || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    this.#keepDues();
    this.#open();
    if (link.dataset.part === "leave") document.querySelector<HTMLElement>("main")?.focus();
  }

  #follow(): void {
    this.#session?.follow();
    this.#isDirty = true;
    if (this.#view?.isOpen) this.#view.follow();
    else this.#showDecks();
  }

  #showDecks(): void {
    const [index, session] = [this.#index, this.#session];
    if (!index || !session) return;
    const now = Date.now();
    for (const { id, cards } of index.decks) {
      const item = this.querySelector<HTMLElement>(`[data-deck="${CSS.escape(id)}"]`);
      const link = item?.querySelector<HTMLElement>("[data-part=study]");
      const words = item?.querySelector<HTMLElement>(".deck-counts");
      if (!item || !link || !words) continue;
      const { counts, next } = session.queue(cards, now);
      words.dataset.all ??= words.textContent ?? "";
      const today = next ? countsText(this.#words.counts, { ...counts }) : this.#words.nothing;
      words.textContent = `${words.dataset.all} · ${today}`;
      link.hidden = false;
      link.classList.toggle("quiet", counts.due + counts.learning === 0);
    }
    const dues = session.dues(session.cards, now);
    const forecast = this.#part("forecast");
    forecast.hidden = dues.length === 0;
    showForecast(forecast, dueByDay(dues, now, forecastDays), now, this.#language);
  }

  /** Keeps how many cards are due on which day, for pages that do not know the cards. */
  #keepDues(): void {
    const session = this.#session;
    if (!session || !this.#isDirty) return;
    this.#isDirty = false;
    const now = Date.now();
    const counts = dueByDay(session.dues(session.cards, now), now, forecastDays);
    learner.set(dueDays, "all", { from: studyDay(now), counts });
  }

  #prepareSettings(): void {
    const section = this.#part("settings");
    section.hidden = false;
    const [fresh, share] = section.querySelectorAll("input");
    const { newPerDay, retention } = this.#session?.settings ?? { newPerDay: 0, retention: 0 };
    if (!fresh || !share) return;
    fresh.value = String(newPerDay);
    share.value = String(Math.round(retention * 100));
    this.#part("values").addEventListener("change", () => {
      if (!fresh.reportValidity() || !share.reportValidity()) return;
      const settings: StudySettings = {
        newPerDay: fresh.valueAsNumber,
        retention: share.valueAsNumber / 100,
      };
      learner.set(studySettings, "settings", settings);
      say(this.dataset.saved ?? "");
    });
    this.#part("log").addEventListener("click", () => {
      if (!this.#session) return;
      const { reviews, scheduler } = this.#session;
      downloadText(reviewCsv(reviews, scheduler), "revlog.csv", "text/csv");
    });
  }

  /** Brings all cards, then keeps them with the page, so that it works with no network. */
  async #bringAll(): Promise<void> {
    const index = this.#index;
    if (!index) return;
    try {
      await this.#files.bringAll(this.#deck?.cards ?? []);
      await this.#files.bringAll(index.cards.keys());
      const isKept = await keepOffline(
        document.documentElement.dataset.base ?? "/",
        this.#files.addresses,
      );
      this.dataset.offline = isKept ? "kept" : "loaded";
      this.#part("offline").textContent = this.#words.offline;
    } catch {
      // Without a network, or where the browser keeps nothing, what was brought still serves.
      this.dataset.offline = "partly";
    }
  }
}

customElements.define("talkbook-flashcards", Flashcards);
