import type { PathSpec } from "../../../learner/path-spec.ts";
import { fill } from "../fill.ts";
import { learner } from "../learner/learner.ts";
import { progressOn } from "./path-records.ts";

/** How far the learner is on a path; nothing before the first mark. */
class PathScore extends HTMLElement {
  readonly #spec = JSON.parse(this.dataset.spec ?? "{}") as PathSpec;
  #end: (() => void) | undefined;

  connectedCallback(): void {
    this.#end = learner.subscribe(() => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#end?.();
  }

  #show(): void {
    const { done, total, isFinished, isBegun } = progressOn(this.#spec);
    // Roles share modules: who follows one has not begun the other.
    this.hidden = !isBegun;
    const bar = this.querySelector("progress");
    if (bar) {
      bar.max = total;
      bar.value = done;
    }
    const words = this.querySelector("span");
    const { done: doneWords = "", finished = "" } = this.dataset;
    if (words) words.textContent = isFinished ? finished : fill(doneWords, { done, total });
  }
}

customElements.define("talkbook-path-score", PathScore);
