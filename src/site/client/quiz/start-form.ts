import { newSeed } from "./new-seed.ts";

/** What a learner chose to begin with. */
export interface StartChoice {
  mode: "practice" | "exam";
  seed: string;
  count: number;
  isTimed: boolean;
}

export interface StartActions {
  begin(choice: StartChoice): void;
  resume(): void;
  wrongOnly(choice: StartChoice): void;
}

/** The form before an attempt; an address may fill it in: `?mode=exam&count=10&seed=…`. */
export class StartForm {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement, actions: StartActions) {
    this.#form = form;
    const wanted = new URLSearchParams(location.search);
    this.#set("mode", wanted.get("mode"));
    this.#set("count", wanted.get("count"));
    this.#seed.value = wanted.get("seed") ?? newSeed();
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      actions.begin(this.#choice);
    });
    form.addEventListener("change", () => this.#showChoices());
    this.#button("resume")?.addEventListener("click", () => actions.resume());
    this.#button("wrong")?.addEventListener("click", () => actions.wrongOnly(this.#choice));
    this.#showChoices();
  }

  /** How many questions are asked for. */
  get count(): number {
    return this.#choice.count;
  }

  show({ resume, wrongOnly }: { resume: string; wrongOnly: string }): void {
    this.#form.hidden = false;
    this.#offer("resume", resume);
    this.#offer("wrong", wrongOnly);
    // What was begun comes first.
    this.#button("resume")?.classList.toggle("quiet", resume === "");
    this.#form.querySelector("[type=submit]")?.classList.toggle("quiet", resume !== "");
  }

  #offer(name: string, text: string): void {
    const button = this.#button(name);
    if (!button) return;
    button.hidden = text === "";
    button.textContent = text;
  }

  hide(): void {
    this.#form.hidden = true;
  }

  focus(): void {
    this.#form.querySelector<HTMLElement>("h2")?.focus();
  }

  get #choice(): StartChoice {
    const values = new FormData(this.#form);
    const seed = this.#seed.value.trim();
    if (seed === "") this.#seed.value = newSeed();
    return {
      mode: values.get("mode") === "exam" ? "exam" : "practice",
      seed: this.#seed.value.trim(),
      count: this.#count(values),
      isTimed: values.get("timed") !== null,
    };
  }

  /** Of an exam that a learning system counts, the author says how many questions it has. */
  #count(values: FormData): number {
    const { examCount } = this.#form.dataset;
    const isSet = examCount !== undefined && values.get("mode") === "exam";
    return Number(isSet ? examCount : values.get("count"));
  }

  /** A time limit is offered for exams alone, and sometimes a number of questions for practice alone. */
  #showChoices(): void {
    const isExam = new FormData(this.#form).get("mode") === "exam";
    const timed = this.#form.querySelector<HTMLElement>("[data-exam]");
    if (timed) timed.hidden = !isExam;
    const free = this.#form.querySelector<HTMLElement>("[data-practice]");
    if (free) free.hidden = isExam;
  }

  /** Sets a field to a value that it offers. */
  #set(name: string, value: string | null): void {
    if (value === null) return;
    const field = this.#form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = value;
    if (!(field instanceof HTMLSelectElement)) return;
    const values = [...field.options].map((option) => Number(option.value));
    const nearest = values.find((each) => each >= Number(value)) ?? values.at(-1);
    field.value = String(nearest);
  }

  get #seed(): HTMLInputElement {
    const field = this.#form.elements.namedItem("seed");
    return field instanceof HTMLInputElement ? field : document.createElement("input");
  }

  #button(name: string): HTMLButtonElement | null {
    return this.#form.querySelector(`[data-do=${name}]`);
  }
}
