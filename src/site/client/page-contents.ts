/** The contents of a page: marks the part that is being read, and closes as a sheet once one is chosen. */
class PageContents extends HTMLElement {
  #links = new Map<Element, HTMLAnchorElement>();
  #waiting = false;

  connectedCallback(): void {
    for (const link of this.querySelectorAll("a")) {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (target) this.#links.set(target, link);
    }
    addEventListener("scroll", () => this.#soon(), { passive: true });
    addEventListener("hashchange", () => this.#soon());
    this.addEventListener("click", ({ target }) => {
      const sheet = this.querySelector<HTMLElement>("[popover]:popover-open");
      if (target instanceof HTMLAnchorElement) sheet?.hidePopover();
    });
    this.#mark();
  }

  #soon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#mark();
    });
  }

  /** What began last above the upper third of the window is read; at the page's end it is the last. */
  #mark(): void {
    const { scrollHeight } = document.documentElement;
    const isAtEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2;
    const targets = [...this.#links.keys()];
    const line = isAtEnd ? innerHeight : innerHeight / 3;
    const current = targets.findLast((target) => target.getBoundingClientRect().top < line);
    for (const [target, link] of this.#links) {
      if (target !== current) link.removeAttribute("aria-current");
      else if (!link.hasAttribute("aria-current")) {
        link.setAttribute("aria-current", "true");
        this.#keepInView(link);
      }
    }
  }

  // Only the list scrolls: `scrollIntoView` would move the page as well.
  #keepInView(link: HTMLElement): void {
    const list = link.closest("nav");
    if (!list) return;
    const [box, own] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
    if (own.top < box.top || own.bottom > box.bottom) {
      list.scrollTop += own.top - box.top - box.height / 2;
    }
  }
}

customElements.define("talkbook-contents", PageContents);
