/** What moves a page by hand. */
const scrollKeys = new Set(["PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown", " "]);
/** Of what is to be seen of the page, the paragraph that is spoken begins so far down. */
const readingLine = 0.22;
const lowestLine = 0.8;

/**
 * Marks the paragraph that is being said and keeps it in view. Whoever moves the page is left alone, and
 * offered the way back.
 */
export class FollowReading {
  #paragraphs: HTMLElement[];
  #starts: number[];
  #until: number;
  #current: HTMLElement | undefined;
  #isFollowing = true;
  #back: HTMLButtonElement;

  /** @param back the button that leads back; hidden as long as it is not needed */
  constructor(prose: HTMLElement, back: HTMLButtonElement) {
    this.#paragraphs = [...prose.querySelectorAll<HTMLElement>("[data-at]")];
    this.#starts = this.#paragraphs.map(({ dataset }) => Number(dataset.at));
    this.#until = Number(prose.dataset.until);
    this.#back = back;
    const leave = (): void => this.#leave();
    addEventListener("wheel", leave, { passive: true });
    addEventListener("touchmove", leave, { passive: true });
    addEventListener("keydown", ({ key, target }) => {
      // In a player the same keys move the recording.
      const isPage = target instanceof Element && target.closest(".player") === null;
      if (isPage && scrollKeys.has(key)) leave();
    });
    back.addEventListener("click", () => this.follow());
  }

  /** Follows again from now on. */
  follow(): void {
    this.#isFollowing = true;
    this.#back.hidden = true;
    this.#show();
  }

  /** Told of the time at which the recording is. */
  at(seconds: number): void {
    const spoken = this.#spokenAt(seconds);
    if (spoken === this.#current) return;
    this.#current?.removeAttribute("aria-current");
    spoken?.setAttribute("aria-current", "true");
    this.#current = spoken;
    if (this.#isFollowing) this.#show();
  }

  #spokenAt(seconds: number): HTMLElement | undefined {
    if (seconds > this.#until) return undefined;
    let low = -1;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= seconds) low = middle;
      else high = middle - 1;
    }
    return this.#paragraphs[low];
  }

  #leave(): void {
    if (!this.#current) return;
    this.#isFollowing = false;
    this.#back.hidden = false;
  }

  #show(): void {
    if (!this.#current) return;
    const { top, bottom } = this.#current.getBoundingClientRect();
    const covered = Math.max(
      0,
      document.querySelector(".player")?.getBoundingClientRect().bottom ?? 0,
    );
    const above = Math.min(covered, innerHeight / 2);
    const height = innerHeight - above;
    if (top >= above && bottom <= above + height * lowestLine) return;
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
    scrollBy({ top: top - above - height * readingLine, behavior });
  }
}
