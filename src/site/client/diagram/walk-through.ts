import type { InterfaceTexts } from "../../interface-texts/interface-texts.ts";

type ShownPart = { node: string } | { from: string; to: string };

/**
 * Leads through a diagram step by step: what a step is about stays as it is, the rest steps back. A card
 * below says what happens; the step stands in the address.
 */
export class WalkThrough {
  readonly #figure: HTMLElement;
  readonly #steps: readonly HTMLElement[];
  readonly #texts: InterfaceTexts;
  readonly #edges: readonly (readonly [id: string, from: string, to: string])[];
  #card: HTMLElement | undefined;
  #current = -1;

  constructor(figure: HTMLElement, steps: readonly HTMLElement[], texts: InterfaceTexts) {
    this.#figure = figure;
    this.#steps = steps;
    this.#texts = texts;
    this.#edges = JSON.parse(figure.dataset.edges ?? "[]");
    document.querySelector(".diagram-steps")?.addEventListener("click", this.#onStepLink);
    addEventListener("hashchange", this.#onAddress);
    figure.addEventListener("keydown", this.#onKey);
    this.#onAddress();
  }

  /** Shows a step, counted from 0; beyond the last one nothing happens. */
  show(index: number): void {
    const step = this.#steps[index];
    if (!step) return;
    const isStart = this.#current < 0;
    this.#current = index;
    this.#light(JSON.parse(step.dataset.shows ?? "[]"));
    for (const each of this.#steps) each.toggleAttribute("data-current", each === step);
    this.#showCard(step, index);
    history.replaceState(history.state, "", `#${encodeURIComponent(step.id)}`);
    if (isStart) this.#button("next")?.focus({ preventScroll: true });
    this.#bringIntoView();
  }

  /** Gives the diagram back as it was. */
  end(): void {
    this.#current = -1;
    this.#layers()?.removeAttribute("data-walking");
    for (const lit of this.#layers()?.querySelectorAll(".lit") ?? []) lit.classList.remove("lit");
    for (const each of this.#steps) each.removeAttribute("data-current");
    this.#card?.remove();
    history.replaceState(history.state, "", location.pathname + location.search);
    this.#figure.querySelector<HTMLElement>('[data-do="walk"]')?.focus({ preventScroll: true });
  }

  // While it is shown large, the picture stands elsewhere.
  #layers(): Element | null {
    return (
      document.querySelector(".viewer .drawing-layers") ??
      this.#figure.querySelector(".drawing-layers")
    );
  }

  #light(parts: readonly ShownPart[]): void {
    const layers = this.#layers();
    if (!layers) return;
    layers.setAttribute("data-walking", "");
    for (const lit of layers.querySelectorAll(".lit")) lit.classList.remove("lit");
    const light = (name: string, id: string): void => {
      const found = layers.querySelectorAll(`[${name}="${CSS.escape(id)}"]`);
      for (const element of found) element.classList.add("lit");
    };
    for (const part of parts) {
      if ("node" in part) light("data-node", part.node);
      else {
        for (const [id, from, to] of this.#edges) {
          if (from === part.from && to === part.to) light("data-edge", id);
        }
      }
    }
    light("data-step", String(this.#current + 1));
  }

  #showCard(step: HTMLElement, index: number): void {
    const { diagram } = this.#texts;
    this.#card ??= this.#makeCard();
    const words = this.#card.querySelector(".walk-words");
    const count = document.createElement("p");
    count.className = "walk-count";
    count.textContent = diagram.stepOf(index + 1, this.#steps.length);
    const title = document.createElement("p");
    title.className = "walk-title";
    title.textContent = step.querySelector(".step-title")?.textContent?.trim() ?? "";
    const text = document.createElement("div");
    text.append(
      ...[...step.querySelectorAll(":scope > div:not(.tail)")].map((part) => part.cloneNode(true)),
    );
    for (const element of text.querySelectorAll("[id]")) element.removeAttribute("id");
    words?.replaceChildren(count, title, text);
    const previous = this.#button("previous");
    const next = this.#button("next");
    // A button that has the focus keeps it: it says that it can do no more.
    previous?.setAttribute("aria-disabled", String(index === 0));
    next?.setAttribute("aria-disabled", String(index === this.#steps.length - 1));
    const place = document.querySelector(".viewer") ?? this.#figure;
    if (this.#card.parentElement !== place) place.append(this.#card);
  }

  #makeCard(): HTMLElement {
    const card = document.createElement("div");
    card.className = "walk-card";
    card.setAttribute("role", "group");
    card.setAttribute("aria-label", this.#texts.diagram.steps);
    const words = document.createElement("div");
    words.className = "walk-words";
    words.setAttribute("aria-live", "polite");
    const buttons = document.createElement("div");
    buttons.className = "walk-buttons";
    const add = (name: string, label: string, act: () => void): void => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "drawing-button";
      button.dataset.walk = name;
      button.textContent = label;
      button.addEventListener("click", act);
      buttons.append(button);
    };
    add("previous", this.#texts.previous, () => this.show(this.#current - 1));
    add("next", this.#texts.next, () => this.show(this.#current + 1));
    add("end", this.#texts.diagram.end, () => this.end());
    card.append(words, buttons);
    card.addEventListener("keydown", this.#onKey);
    return card;
  }

  #button(name: string): HTMLElement | null {
    return this.#card?.querySelector<HTMLElement>(`[data-walk="${name}"]`) ?? null;
  }

  #bringIntoView(): void {
    if (document.querySelector(".viewer")) return;
    const parts = [
      ...(this.#layers()?.querySelectorAll(".lit[data-node], .lit [data-node], .lit") ?? []),
    ];
    const boxes = parts.map((part) => part.getBoundingClientRect());
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const header = document.querySelector(".site-header")?.getBoundingClientRect().bottom ?? 0;
    const end = this.#card?.getBoundingClientRect().top ?? innerHeight;
    const room = Math.min(end, innerHeight) - header;
    if (!Number.isFinite(top) || (top >= header && bottom <= header + room)) return;
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
    scrollBy({ top: (top + bottom) / 2 - header - room / 2, behavior });
  }

  readonly #onStepLink = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest(".step-title") : null;
    const index = this.#steps.findIndex((step) => link !== null && step.contains(link));
    if (index < 0) return;
    event.preventDefault();
    this.show(index);
  };

  readonly #onAddress = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    const index = this.#steps.findIndex((step) => step.id === id);
    // The browser jumps to the step's words after this; the picture is what was meant.
    if (index >= 0) requestAnimationFrame(() => requestAnimationFrame(() => this.show(index)));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.#current < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.show(this.#current + by);
  };
}
