/**
 * Leads through a guide one question at a time. The page holds every question and outcome, and answers
 * lead to their anchors; here they lead to the same place by an address that keeps the way, so that the
 * state is in the address alone. What is not the current step is hidden by the style sheet.
 */
class Guide extends HTMLElement {
  #way: string[] | undefined;
  /** The longest way that began as the present one: what was answered before going back. */
  #past: string[] = [];

  connectedCallback(): void {
    document.addEventListener("click", this.#onClick);
    addEventListener("popstate", this.#onAddress);
    this.#onAddress();
    this.toggleAttribute("data-ready", true);
    // A step that was hidden while the browser looked for it.
    if (this.#stepNamed(location.hash)) this.#current?.scrollIntoView();
    else this.#showOutcome();
  }

  disconnectedCallback(): void {
    document.removeEventListener("click", this.#onClick);
    removeEventListener("popstate", this.#onAddress);
  }

  readonly #onAddress = (): void => {
    const named = new URLSearchParams(location.search).get("way");
    const anchored = named === null ? this.#stepNamed(location.hash) : undefined;
    const wanted = parts(anchored?.dataset.way ?? named ?? "");
    const isFirst = this.#way === undefined;
    if (this.#way?.join(".") === wanted.join(".")) return;
    const way = this.#show(wanted);
    const isShort = way.length < wanted.length;
    this.#note("bad-way", isShort);
    this.#note("shortest", anchored !== undefined && way.length > 0);
    if (isShort) history.replaceState(history.state, "", addressOf(way));
    if (!isFirst) this.#arrive();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest("a[data-way]") : null;
    const isPlain =
      event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!(link instanceof HTMLAnchorElement) || !isPlain) return;
    event.preventDefault();
    const way = this.#show(parts(link.dataset.way ?? ""));
    this.#note("bad-way", false);
    this.#note("shortest", false);
    history.pushState(null, "", addressOf(way));
    this.#arrive();
  };

  /** Shows where a way leads, as far as it fits, and gives that part of it. */
  #show(wanted: readonly string[]): string[] {
    const list = this.querySelector<HTMLElement>(".guide-way ol");
    let step = this.#stepWithWay("");
    const way: string[] = [];
    list?.replaceChildren();
    for (const id of wanted) {
      const option = optionsOf(step).find((each) => each.dataset.option === id);
      const next = option && document.getElementById(option.dataset.to ?? "");
      if (!step || !option || !next) break;
      list?.append(this.#answered(step, option, way));
      way.push(id);
      step = next;
    }
    for (const each of this.#steps) each.toggleAttribute("data-current", each === step);
    if (!startsWith(this.#past, way)) this.#past = way;
    for (const option of optionsOf(step)) {
      const link = option.querySelector("a");
      const id = option.dataset.option ?? "";
      if (!link) continue;
      lead(link, [...way, id]);
      if (this.#past[way.length] === id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const head = this.querySelector<HTMLElement>(".guide-way");
    if (head) head.hidden = way.length === 0 && wanted.length === 0;
    this.#way = way;
    return way;
  }

  /** A step of the way so far: what was asked, what was answered, and what that rules out. */
  #answered(step: HTMLElement, option: HTMLElement, before: readonly string[]): Node {
    const item = document.importNode(
      this.querySelector("template")?.content ?? new DocumentFragment(),
      true,
    );
    const asked = step.querySelector("h2")?.textContent ?? "";
    const [question, answer, change] = item.querySelectorAll<HTMLElement>("span, strong, a");
    question?.append(asked);
    answer?.append(option.querySelector("a")?.textContent?.trim() ?? "");
    if (change instanceof HTMLAnchorElement) {
      lead(change, before);
      change.ariaLabel = `${change.textContent}: ${asked}`;
    }
    const lost = option.querySelector(".guide-rules-out");
    if (lost) item.querySelector("li")?.append(lost.cloneNode(true));
    return item;
  }

  /** Brings an outcome that an address leads to into sight where the way to it fills the window. */
  #showOutcome(): void {
    const step = this.#current;
    if (step?.dataset.outcome === undefined) return;
    // At once: the reader has seen nothing yet from which it could move.
    if (step.getBoundingClientRect().top > innerHeight / 2)
      step.scrollIntoView({ behavior: "instant" });
  }

  /** Takes the reader to the present step: its heading is read out. */
  #arrive(): void {
    const heading = this.#current?.querySelector("h2");
    heading?.focus();
    const status = document.getElementById("_status");
    if (this.#current?.dataset.outcome === undefined || !status) return;
    status.textContent = this.#current.querySelector(".guide-eyebrow")?.textContent ?? "";
    status.append(`: ${heading?.textContent}`);
  }

  #note(name: string, isShown: boolean): void {
    const note = this.querySelector<HTMLElement>(`[data-note=${name}]`);
    if (note) note.hidden = !isShown;
  }

  get #steps(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".guide-node")];
  }

  get #current(): HTMLElement | undefined {
    return this.#steps.find((step) => step.dataset.current !== undefined);
  }

  #stepNamed(hash: string): HTMLElement | undefined {
    return this.#steps.find(({ id }) => hash === `#${encodeURIComponent(id)}`);
  }

  #stepWithWay(way: string): HTMLElement | undefined {
    return this.#steps.find((step) => step.dataset.way === way);
  }
}

function parts(way: string): string[] {
  return way === "" ? [] : way.split(".");
}

function startsWith(way: readonly string[], begin: readonly string[]): boolean {
  return begin.every((id, index) => way[index] === id);
}

function optionsOf(step: HTMLElement | undefined): HTMLElement[] {
  return [...(step?.querySelectorAll<HTMLElement>("[data-option]") ?? [])];
}

function addressOf(way: readonly string[]): string {
  return (
    location.pathname + (way.length > 0 ? `?${new URLSearchParams({ way: way.join(".") })}` : "")
  );
}

function lead(link: HTMLAnchorElement, way: readonly string[]): void {
  link.href = addressOf(way);
  link.dataset.way = way.join(".");
}

customElements.define("talkbook-guide", Guide);
