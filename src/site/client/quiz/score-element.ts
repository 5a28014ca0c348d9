import { attempts } from "../../../learner/quiz-areas.ts";
import { fill } from "../fill.ts";
import { learner } from "../learner/learner.ts";

/** What the last attempt at a quiz brought; nothing before the first. */
class Score extends HTMLElement {
  #end: (() => void) | undefined;

  connectedCallback(): void {
    this.#end = learner.subscribe(() => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#end?.();
  }

  #show(): void {
    const prefix = `${this.dataset.quiz}@`;
    const own = Object.entries(learner.entries(attempts))
      .filter(([key]) => key.startsWith(prefix))
      .sort(([, a], [, b]) => a.at - b.at)
      .map(([, { value }]) => value);
    const last = own.at(-1);
    this.hidden = !last;
    if (!last) return;
    const isPassed = own.some(({ passed }) => passed);
    const { points, of } = last;
    this.textContent = fill((isPassed ? this.dataset.passed : this.dataset.last) ?? "", {
      points,
      of,
    });
  }
}

customElements.define("talkbook-score", Score);
