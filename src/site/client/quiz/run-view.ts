import { element } from "../element.ts";
import { fill } from "../fill.ts";
import type { QuizElementWords } from "./quiz-words.ts";

/** What the buttons of an attempt do. */
export interface RunActions {
  /** Checks the answer, or goes on. */
  forward(): void;
  back(): void;
  skip(): void;
  /** Goes to the first question without an answer. */
  toOpen(): void;
  stop(): void;
}

/** What is to be seen above and below the present question. */
export interface RunState {
  /** Counts from 0. */
  index: number;
  count: number;
  mode: "practice" | "exam";
  isChecked: boolean;
}

/** The bar above the questions of an attempt and the buttons below them. */
export class RunView {
  readonly head: HTMLElement;
  readonly foot: HTMLElement;
  readonly #words: QuizElementWords;
  readonly #bar = element("progress", { className: "quiz-bar" });
  readonly #count = element("span");
  readonly #time = element("span", { className: "quiz-time" });
  /** Whether the answer was right; stands in its question. */
  readonly result = element("p", { className: "quiz-verdict" });
  readonly #note = element("p", { className: "quiz-note" });
  readonly #back: HTMLButtonElement;
  readonly #skip: HTMLButtonElement;
  readonly #open: HTMLButtonElement;
  readonly #forward: HTMLButtonElement;

  constructor(words: QuizElementWords, actions: RunActions) {
    this.#words = words;
    this.#bar.setAttribute("aria-hidden", "true");
    this.#note.setAttribute("role", "alert");
    const stop = button(words.stop, "quiz-stop", () => actions.stop());
    this.#back = button(words.previous, "button quiet", () => actions.back());
    this.#skip = button(words.skip, "button quiet", () => actions.skip());
    this.#open = button(words.toOpen, "button quiet", () => actions.toOpen());
    this.#forward = button(words.check, "button", () => actions.forward());
    const line = element("p", { className: "quiz-head-line" }, this.#count, this.#time, stop);
    this.head = element("div", { className: "quiz-head" }, this.#bar, line);
    const buttons = element(
      "div",
      { className: "quiz-buttons" },
      this.#back,
      this.#skip,
      this.#open,
      this.#forward,
    );
    this.foot = element("div", { className: "quiz-foot" }, this.#note, buttons);
  }

  /** Shows where the attempt is. */
  show({ index, count, mode, isChecked }: RunState): void {
    const words = this.#words;
    this.#bar.max = count;
    this.#bar.value = index + (isChecked ? 1 : 0);
    this.#count.textContent = fill(words.progress, { number: index + 1, count });
    const isLast = index === count - 1;
    const isExam = mode === "exam";
    this.#back.hidden = !isExam || index === 0;
    this.#skip.hidden = isExam || isChecked;
    const goOn = isLast ? words.finish : words.next;
    this.#forward.textContent = isExam
      ? isLast
        ? words.handIn
        : words.next
      : isChecked
        ? goOn
        : words.check;
    this.note("");
    this.offerOpen(false);
    if (!isChecked) this.verdict("");
  }

  /** Says what is missing; read out at once. */
  note(text: string): void {
    this.#note.textContent = text;
  }

  /** Shows the way to the first question without an answer. */
  offerOpen(isShown: boolean): void {
    this.#open.hidden = !isShown;
  }

  /** Says that time is short, where it can be seen. */
  hurry(text: string): void {
    this.#time.dataset.short = "";
    this.note(text);
  }

  /** Says whether the answer was right. */
  verdict(text: string, mark = ""): void {
    this.result.textContent = text;
    this.result.dataset.mark = mark;
  }

  time(text: string): void {
    this.#time.textContent = text;
  }
}

/** A button that does something. */
export function button(text: string, className: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", className }, text);
  made.addEventListener("click", act);
  return made;
}
