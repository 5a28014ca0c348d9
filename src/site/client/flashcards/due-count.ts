import { dueDays } from "../../../learner/card-areas.ts";
import { fill } from "../fill.ts";
import { learner } from "../learner/learner.ts";

const dayMs = 86_400_000;

/** Says how many cards are due by now, as the page of flashcards has left word; nothing where none is. */
class DueCount extends HTMLElement {
  connectedCallback(): void {
    learner.subscribe(() => this.#show());
    this.#show();
  }

  #show(): void {
    const { from, counts } = learner.get(dueDays, "all") ?? { from: 0, counts: [] };
    const today = Math.floor((Date.now() - from) / dayMs);
    const count = counts.slice(0, Math.max(0, today) + 1).reduce((sum, each) => sum + each, 0);
    this.hidden = count === 0;
    const words = this.querySelector("span");
    if (words) words.textContent = fill(this.dataset.words ?? "", { count });
  }
}

customElements.define("talkbook-due", DueCount);
