import { draw } from "../../../derive/quiz/draw.ts";
import { newSeed } from "./new-seed.ts";
import type { QuestionSpec } from "./question-spec.ts";

/**
 * Draws the questions of a form for paper, by the same names as those that are answered on the page. All
 * questions stand in the page, each with its entry in the key; what is not drawn is hidden.
 */
class QuizPaper extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    form.hidden = false;
    const wanted = new URLSearchParams(location.search);
    this.#set("seed", wanted.get("seed"));
    this.#set("count", wanted.get("count"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#set("seed", newSeed());
      this.#draw();
    });
    form.addEventListener("change", () => this.#draw());
    form.querySelector("[data-do=print]")?.addEventListener("click", () => print());
    if (wanted.size > 0) this.#draw();
  }

  #draw(): void {
    const values = new FormData(this.querySelector("form") ?? undefined);
    const seed = String(values.get("seed") ?? "");
    const count = Number(values.get("count"));
    const isWhole = values.get("all") !== null;
    const sections = [...this.querySelectorAll<HTMLElement>(".quiz-question")];
    const pool = sections.map((section) => ({
      ...{ id: section.dataset.name ?? "", options: 0 },
      spec: JSON.parse(section.dataset.question ?? "{}") as QuestionSpec,
    }));
    const ids = isWhole ? pool.map(({ id }) => id) : draw(pool, seed, count);
    const key = this.querySelector(".quiz-key > ol");
    for (const section of sections) section.hidden = true;
    for (const item of key?.children ?? []) (item as HTMLElement).hidden = true;
    for (const [index, id] of ids.entries()) {
      const section = sections.find(({ dataset }) => dataset.name === id);
      const item = key?.querySelector<HTMLElement>(`:scope > [data-name="${CSS.escape(id)}"]`);
      if (!section || !item) continue;
      section.hidden = false;
      item.hidden = false;
      section.parentElement?.append(section);
      key?.append(item);
      const number = section.querySelector("[data-number]");
      const words = this.dataset.question ?? "";
      if (number) number.textContent = words.replace("{number}", String(index + 1));
    }
    const whole = this.querySelector<HTMLElement>(".quiz-key");
    if (whole) whole.hidden = values.get("key") === null;
    const points = this.querySelector("[data-points]");
    if (points) points.textContent = String(ids.length);
    const name = this.querySelector("[data-seed]");
    if (name) name.textContent = isWhole ? "" : seed;
  }

  #set(name: string, value: string | null): void {
    const field = this.querySelector<HTMLInputElement>(`[name=${name}]`);
    if (field && value !== null) field.value = value;
  }
}

customElements.define("talkbook-paper", QuizPaper);
