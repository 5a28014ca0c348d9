import type { InterfaceTexts } from "../../interface-texts/interface-texts.ts";
import { element } from "../element.ts";
import { fill } from "../fill.ts";
import { newSeed } from "./new-seed.ts";
import { button } from "./run-view.ts";
import type { StartActions } from "./start-form.ts";

export type GateWords = InterfaceTexts["curriculum"]["gateForm"];

/** The gate of a module that a quiz's page was opened for. */
export interface GateSpec {
  /** `<curriculum>/<module>`. */
  key: string;
  /** The module's title. */
  title: string;
  /** Its page. */
  href: string;
  /** The topics of each outcome. */
  outcomes: string[][];
  questions: number;
  /** Percent of the points. */
  passMark: number;
}

/** The gate that the address names, `?gate=<path>/<module>`, among those of a page. */
export function namedGate(gates: Readonly<Record<string, GateSpec>>): GateSpec | undefined {
  const name = new URLSearchParams(location.search).get("gate");
  return name !== null && Object.hasOwn(gates, name) ? gates[name] : undefined;
}

/** What stands before an attempt at a gate: what is asked, and nothing to choose. */
export class GateStart {
  readonly #view: HTMLElement;
  readonly #heading: HTMLElement;
  readonly #resume: HTMLButtonElement;
  readonly #begin: HTMLButtonElement;
  readonly count: number;

  constructor(
    form: HTMLElement,
    { title, href, questions, passMark }: GateSpec,
    words: GateWords,
    { begin, resume }: Pick<StartActions, "begin" | "resume">,
  ) {
    this.count = questions;
    // What the page says of the whole quiz would only confuse here.
    document.querySelector("[data-whole-quiz]")?.remove();
    this.#heading = element("h2", { tabIndex: -1 }, fill(words.title, { module: title }));
    this.#resume = button("", "button", resume);
    this.#begin = button(words.begin, "button", () =>
      begin({ mode: "exam", seed: newSeed(), count: questions, isTimed: false }),
    );
    const back = element(
      "a",
      { href, className: "quiz-back" },
      fill(words.back, { module: title }),
    );
    this.#view = element(
      "section",
      { className: "quiz-start" },
      this.#heading,
      element("p", {}, fill(words.about, { count: questions, percent: passMark })),
      element("div", { className: "quiz-buttons" }, this.#resume, this.#begin, back),
    );
    form.before(this.#view);
  }

  show({ resume }: { resume: string }): void {
    this.#view.hidden = false;
    this.#resume.hidden = resume === "";
    this.#resume.textContent = resume;
    // What was begun comes first.
    this.#begin.classList.toggle("quiet", resume !== "");
  }

  hide(): void {
    this.#view.hidden = true;
  }

  focus(): void {
    this.#heading.focus();
  }
}
