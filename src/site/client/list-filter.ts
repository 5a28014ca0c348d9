/**
 * A field that leaves of the lists after it only the entries with all words typed. Entries carry
 * `data-entry`, groups that vanish with their last entry `data-group`.
 */
class ListFilter extends HTMLElement {
  connectedCallback(): void {
    const bar = this.querySelector<HTMLElement>(".filter");
    const input = this.querySelector("input");
    if (!bar || !input) return;
    const entries = [...this.querySelectorAll<HTMLElement>("[data-entry]")].map((element) => ({
      element,
      words: normalize(element.textContent),
    }));
    bar.hidden = false;
    const filter = (): void => this.#filter(normalize(input.value), entries);
    input.addEventListener("input", filter);
    // A page that the browser brings back keeps what was typed.
    if (input.value !== "") filter();
    // A link to an entry that is filtered away must not lead nowhere.
    addEventListener("hashchange", () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target?.closest("[hidden]")) return;
      input.value = "";
      filter();
      target.scrollIntoView();
    });
  }

  #filter(query: string, entries: { element: HTMLElement; words: string }[]): void {
    const words = query.split(" ").filter((word) => word !== "");
    let shown = 0;
    for (const entry of entries) {
      const fits = words.every((word) => entry.words.includes(word));
      entry.element.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const group of this.querySelectorAll<HTMLElement>("[data-group]")) {
      group.hidden = !group.querySelector("[data-entry]:not([hidden])");
    }
    const status = this.querySelector("[role=status]");
    if (!status) return;
    status.textContent =
      words.length === 0
        ? ""
        : (this.dataset.some ?? "")
            .replace("{shown}", String(shown))
            .replace("{count}", String(entries.length));
  }
}

/** Letters without case, marks and forms of width. */
function normalize(text: string | null): string {
  const plain = (text ?? "").normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  return plain.toLowerCase().replace(/\s+/g, " ").trim();
}

customElements.define("talkbook-filter", ListFilter);
