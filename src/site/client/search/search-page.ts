import type { SearchSelection } from "../../../derive/search/search-facets.ts";
import { interfaceTexts } from "../../interface-texts/interface-texts.ts";
import { element } from "../element.ts";
import { FilterFields } from "./filter-fields.ts";
import { idleGroups } from "./idle-groups.ts";
import { placeholder } from "./placeholder.ts";
import { recentSearches, rememberSearch } from "./recent-searches.ts";
import { required } from "./required.ts";
import { markedAddress, resultContent } from "./result-content.ts";
import { type SearchAnswer, SearchEngine } from "./search-engine.ts";
import { answerNotice } from "./search-notices.ts";
import { isSlashOn } from "./slash-key.ts";

const pageSize = 10;

/** The search page: results follow what is typed and chosen, and both stand in the address. */
class SearchPage extends HTMLElement {
  readonly #texts = interfaceTexts(document.documentElement.lang);
  readonly #base = this.dataset.base ?? "/";
  readonly #engine = new SearchEngine(this.#base);
  readonly #input = required(this, "input", HTMLInputElement);
  readonly #status = required(this, "[role=status]", HTMLElement);
  readonly #notice = required(this, ".search-notice", HTMLElement);
  readonly #suggestions = required(this, ".search-suggestions", HTMLElement);
  readonly #list = required(this, "ol", HTMLElement);
  readonly #more = required(this, ".search-more", HTMLButtonElement);
  readonly #filters = new FilterFields(
    required(this, "fieldset", HTMLFieldSetElement),
    this.#texts,
  );
  #answer: SearchAnswer | undefined;
  #shown = 0;

  connectedCallback(): void {
    this.#input.placeholder = placeholder(this.#texts.siteSearch);
    const form = required(this, "form", HTMLFormElement);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      rememberSearch(this.#input.value);
      this.#search({ keeps: true });
    });
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.#filters.select({});
      this.#search({ keeps: true });
      this.#input.focus();
    });
    form.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#search({ keeps: true });
    });
    this.#input.addEventListener("input", () => this.#search({}));
    this.#more.addEventListener("click", () => this.#showMore());
    this.#list.addEventListener("click", () => rememberSearch(this.#input.value));
    window.addEventListener("popstate", () => this.#readAddress());
    document.addEventListener("keydown", (event) => this.#onKey(event));
    this.#readAddress();
    if (this.#input.value === "") this.#input.focus();
  }

  #onKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, isComposing } = event;
    if (event.target instanceof Element && event.target.matches("input, select")) return;
    const isShortcut = ctrlKey || metaKey ? key.toLowerCase() === "k" : key === "/" && isSlashOn();
    if (!isShortcut || altKey || isComposing) return;
    event.preventDefault();
    this.#input.focus();
    this.#input.select();
  }

  #readAddress(): void {
    const address = new URLSearchParams(location.search);
    this.#input.value = address.get("q") ?? "";
    this.#filters.select({
      ...parameter(address, "kind"),
      ...parameter(address, "talk"),
      ...parameter(address, "topic"),
    });
    this.#search({ isInAddress: true });
  }

  /** With `keeps` the way back leads to what was shown before. */
  #writeAddress(keeps: boolean): void {
    const address = new URL(location.href);
    address.search = new URLSearchParams({
      ...(this.#input.value.trim() !== "" && { q: this.#input.value.trim() }),
      ...this.#filters.selection,
    }).toString();
    if (address.href === location.href) return;
    if (keeps) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  async #search(options: {
    keeps?: boolean;
    isInAddress?: boolean;
    isLiteral?: boolean;
  }): Promise<void> {
    if (!options.isInAddress) this.#writeAddress(options.keeps ?? false);
    const query = this.#input.value.trim();
    if (query === "") return this.#showIdle();
    const { isLiteral = false } = options;
    const selection: SearchSelection = this.#filters.selection;
    try {
      const answer = await this.#engine.search(query, { selection, isLiteral });
      if (answer && this.#input.value.trim() === query) await this.#show(answer);
    } catch {
      this.#showNothing();
      this.#status.textContent = this.#texts.siteSearch.failed;
    }
  }

  /** What the dialog offers before typing. */
  async #showIdle(): Promise<void> {
    this.#showNothing();
    const suggested = await this.#engine.suggested().catch(() => []);
    if (this.#input.value.trim() !== "") return;
    const groups = idleGroups(recentSearches(), suggested, this.#base, this.#texts);
    this.#suggestions.replaceChildren(
      ...groups
        .filter(({ options }) => options.length > 0)
        .map(({ title = "", options }) => {
          const items = options.map((option) => element("li", {}, option));
          return element("section", {}, element("h2", {}, title), element("ul", {}, ...items));
        }),
    );
  }

  #showNothing(): void {
    this.#answer = undefined;
    this.#status.textContent = this.#texts.siteSearch.hint;
    this.#notice.replaceChildren();
    this.#suggestions.replaceChildren();
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.#filters.hide();
  }

  async #show(answer: SearchAnswer): Promise<void> {
    const { siteSearch } = this.#texts;
    const { query, corrected, rows, counts } = answer;
    const items = await this.#items(answer, 0);
    const isNarrowed = Object.keys(this.#filters.selection).length > 0;
    const ask = (words: string, isLiteral: boolean): void => {
      this.#input.value = words;
      this.#input.focus();
      this.#search({ keeps: true, isLiteral });
    };
    const surroundings = { engine: this.#engine, base: this.#base, texts: siteSearch, ask };
    const notice = await answerNotice(answer, surroundings, isNarrowed);
    if (this.#input.value.trim() !== query) return;
    this.#answer = answer;
    this.#shown = items.length;
    if (counts) this.#filters.show(counts, await this.#engine.files.table());
    this.#suggestions.replaceChildren();
    this.#list.replaceChildren(...items);
    this.#more.hidden = rows.length <= this.#shown;
    this.#notice.replaceChildren(...notice);
    this.#status.textContent =
      rows.length > 0
        ? siteSearch.results(rows.length, corrected ?? query)
        : isNarrowed
          ? siteSearch.nothingHere(query)
          : siteSearch.nothing(query);
  }

  async #showMore(): Promise<void> {
    const answer = this.#answer;
    if (!answer) return;
    const items = await this.#items(answer, this.#shown);
    if (answer !== this.#answer) return;
    this.#list.append(...items);
    this.#shown += items.length;
    this.#more.hidden = answer.rows.length <= this.#shown;
    items[0]?.querySelector("a")?.focus();
  }

  async #items(answer: SearchAnswer, from: number): Promise<HTMLLIElement[]> {
    const { rows, marked, phrases } = answer;
    const records = await this.#engine.records(answer, rows.slice(from, from + pageSize));
    return records.map((record) => {
      const [about, title, ...snippet] = resultContent(record, marked, this.#texts);
      const link = element("a", { href: markedAddress(this.#base, record.path, phrases) });
      link.append(title ?? record.title);
      return element("li", {}, about ?? "", link, ...snippet);
    });
  }
}

function parameter(
  address: URLSearchParams,
  part: keyof SearchSelection,
): Pick<SearchSelection, typeof part> {
  const value = address.get(part);
  return value ? { [part]: value } : {};
}

customElements.define("talkbook-search-page", SearchPage);
