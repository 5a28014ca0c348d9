import { type GivenAnswer, interactionValues } from "../../../learner/lms/interaction-values.ts";
import type { LmsValue } from "../../../learner/lms/lms-values.ts";
import type { ScormEdition } from "../../../learner/lms/package-spec.ts";
import type { LmsApi } from "./lms-api.ts";

export interface LmsSessionOptions {
  edition: ScormEdition;
  /** What the system is to know now. */
  values(seconds: number): LmsValue[];
  /** Milliseconds that only grow. */
  now(): number;
  later(act: () => void, milliseconds: number): void;
  /** Told whether the system takes what it is given. */
  onState(isWell: boolean): void;
}

/** What a system had kept. */
export interface Resumed {
  location: string;
  suspendData: string;
}

/** Nothing is told to the system sooner than so many milliseconds after a change. */
const shortestWait = 1000;
const longestWait = 60_000;
/** A system that takes long may hold up the page for a tenth of the time. */
const waitPerCall = 10;

/** An answer that a system does not take so often in a row is let go, so that it holds up no others. */
const triesPerAnswer = 3;

/** Errors that the same value would meet again. */
const lasting: Readonly<Record<ScormEdition, readonly number[]>> = {
  "1.2": [201, 202, 203, 401, 402, 403, 404, 405],
  "2004": [401, 402, 404, 406, 407, 408],
};

/**
 * One session with a learning system: tells it only what has changed, together, and not at once. What it
 * does not accept is told again later; what it will never take is let go.
 */
export class LmsSession {
  readonly #api: LmsApi;
  readonly #options: LmsSessionOptions;
  readonly #accepted = new Map<string, string>();
  readonly #refused = new Set<string>();
  readonly #answers: GivenAnswer[] = [];
  #interactions = 0;
  #triesOfAnswer = 0;
  #takesAnswers = true;
  #begun = 0;
  #isOpen = false;
  #isReadOnly = false;
  #isEnded = false;
  #hasUncommitted = false;
  #isWaiting = false;
  #tookMs = 0;
  #failures = 0;
  /** The status that a finished course had before; it is never lowered. */
  #settled = new Map<string, string>();

  constructor(api: LmsApi, options: LmsSessionOptions) {
    this.#api = api;
    this.#options = options;
  }

  /** Begins the session; undefined where the system does not let it begin. */
  begin(): Resumed | undefined {
    this.#begun ||= this.#options.now();
    if (!this.#api.initialize()) return undefined;
    this.#isOpen = true;
    const core = this.#options.edition === "1.2" ? "cmi.core." : "cmi.";
    const mode = this.#get(`${core}${core === "cmi." ? "mode" : "lesson_mode"}`);
    this.#isReadOnly = mode === "review" || mode === "browse";
    const statuses = core === "cmi." ? ["completion_status", "success_status"] : ["lesson_status"];
    for (const name of statuses) this.#settled.set(core + name, this.#get(core + name));
    this.#interactions = Number.parseInt(this.#get("cmi.interactions._count"), 10) || 0;
    return {
      location: this.#get(`${core}${core === "cmi." ? "location" : "lesson_location"}`),
      suspendData: this.#get("cmi.suspend_data"),
    };
  }

  /** Something has changed. */
  changed(): void {
    if (this.#isWaiting || this.#isEnded) return;
    this.#isWaiting = true;
    const forFailures = this.#failures === 0 ? 0 : 2500 * 2 ** Math.min(this.#failures, 10);
    const wait = Math.max(shortestWait, this.#tookMs * waitPerCall, forFailures);
    this.#options.later(
      () => {
        this.#isWaiting = false;
        this.tell();
      },
      Math.min(wait, longestWait),
    );
  }

  answered(given: GivenAnswer): void {
    if (!this.#takesAnswers || this.#isReadOnly) return;
    this.#answers.push(given);
    this.changed();
  }

  /** Tells the system now what it does not know yet. */
  tell(): void {
    if (this.#isEnded || this.#isReadOnly) return;
    const started = this.#options.now();
    const isWell = this.#isOpen && this.#tellAll();
    this.#tookMs = this.#options.now() - started;
    this.#failures = isWell ? 0 : this.#failures + 1;
    this.#options.onState(isWell);
    if (!isWell) this.changed();
  }

  /** Ends the session; afterwards nothing is told any more. */
  end(): void {
    if (this.#isEnded) return;
    if (this.#isOpen && !this.#isReadOnly) this.#tellAll(true);
    this.#isEnded = true;
    if (this.#isOpen) this.#api.finish();
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  #get(element: string): string {
    return this.#api.get(element) ?? "";
  }

  #tellAll(isLast = false): boolean {
    let isWell = this.#tellAnswers();
    const values = this.#options.values((this.#options.now() - this.#begun) / 1000);
    const news = values.filter(([element, value]) => this.#isNews(element, value));
    // Time goes on; it is told together with something else, or at the end.
    const isTimeAlone = news.every(([element]) => element.endsWith("session_time"));
    if (!isTimeAlone || isLast || this.#hasUncommitted) {
      for (const [element, value] of news) isWell = this.#set(element, value) && isWell;
    }
    if (this.#hasUncommitted && this.#api.commit()) this.#hasUncommitted = false;
    return isWell && !this.#hasUncommitted;
  }

  #isNews(element: string, value: string): boolean {
    if (this.#refused.has(element) || this.#accepted.get(element) === value) return false;
    const settled = this.#settled.get(element);
    if (settled === undefined) return true;
    if (settled === "passed") return false;
    return settled !== "completed" || value === "passed" || value === "completed";
  }

  /** Whether it was accepted, or never will be. */
  #set(element: string, value: string): boolean {
    const error = this.#api.set(element, value);
    if (error === 0) {
      this.#accepted.set(element, value);
      this.#hasUncommitted = true;
      return true;
    }
    const isLasting = lasting[this.#options.edition].includes(error);
    if (isLasting) this.#refused.add(element);
    return isLasting;
  }

  /** One after the other; an answer that was told in part is told again under its number. */
  #tellAnswers(): boolean {
    for (let given = this.#answers[0]; given; given = this.#answers[0]) {
      const values = interactionValues(this.#options.edition, this.#interactions, given);
      const isTold = values.every(
        ([element, value]) =>
          this.#refused.has(element) ||
          this.#accepted.get(element) === value ||
          this.#set(element, value),
      );
      const [[id = ""] = []] = values;
      const isRefused = this.#refused.has(id);
      if (!isTold && ++this.#triesOfAnswer < triesPerAnswer) return false;
      this.#triesOfAnswer = 0;
      this.#answers.shift();
      // A system without interactions is not asked again for every answer.
      if (isRefused && this.#interactions === 0) this.#takesAnswers = false;
      if (!isRefused) this.#interactions++;
      if (!this.#takesAnswers) this.#answers.length = 0;
    }
    return true;
  }
}
