import { type InterfaceTexts, interfaceTexts } from "../../interface-texts/interface-texts.ts";
import styles from "../../styles/search-dialog.css?inline";
import { adoptStyles } from "../adopt-styles.ts";
import { element } from "../element.ts";
import { dialogFooter } from "./dialog-footer.ts";
import { idleGroups, searchAddress } from "./idle-groups.ts";
import { OptionList } from "./option-list.ts";
import { placeholder } from "./placeholder.ts";
import { forgetSearches, recentSearches, rememberSearch } from "./recent-searches.ts";
import { markedAddress, resultContent } from "./result-content.ts";
import { type SearchAnswer, SearchEngine } from "./search-engine.ts";
import { answerNotice } from "./search-notices.ts";

// The page of results has them already, below its own.
if (!document.querySelector("talkbook-search-page")) adoptStyles(styles);

const shown = 8;
const announceAfterMs = 400;

/** The dialog of search: a field whose results are chosen with the arrow keys. */
export class SearchDialog {
  readonly #base: string;
  readonly #texts: InterfaceTexts = interfaceTexts(document.documentElement.lang);
  readonly #engine: SearchEngine;
  readonly #dialog: HTMLDialogElement;
  readonly #input = element("input", { type: "search", id: "_search-input", autocomplete: "off" });
  readonly #list = new OptionList(this.#input, "_search-options");
  readonly #line = element("p", { className: "search-status", ariaHidden: "true" });
  readonly #status = element("p", { className: "search-announcement", role: "status" });
  readonly #notice = element("div", { className: "search-notice" });
  readonly #idle: HTMLElement;
  readonly #all = element("a", { className: "search-all", hidden: true });
  #announcement: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement) {
    this.#base = host.dataset.base ?? "/";
    this.#engine = new SearchEngine(this.#base);
    const { siteSearch } = this.#texts;
    const forget = element("button", { type: "button" }, siteSearch.clearRecent);
    forget.onclick = () => {
      forgetSearches();
      this.#input.focus();
      this.#showIdle();
    };
    this.#idle = element("p", { className: "search-forget" }, forget);
    this.#dialog = this.#build(host.querySelector("svg"));
    document.body.append(this.#dialog);
    this.#listen();
  }

  /** Opens the dialog; what was typed last is selected, so that typing replaces it. */
  open(query: string): void {
    if (this.#dialog.open) return;
    if (query !== "") this.#input.value = query;
    this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
    this.#engine.load().catch(() => this.#fail());
    this.#search();
  }

  #build(icon: SVGElement | null): HTMLDialogElement {
    const { siteSearch } = this.#texts;
    this.#input.placeholder = placeholder(siteSearch);
    this.#input.setAttribute("aria-label", siteSearch.label);
    this.#input.enterKeyHint = "go";
    this.#input.spellcheck = false;
    this.#list.element.setAttribute("aria-label", siteSearch.resultList);
    const close = element(
      "button",
      { type: "button", className: "search-close" },
      siteSearch.close,
    );
    close.onclick = () => this.#dialog.close();
    const box = element("div", { className: "search-box" }, this.#input, close);
    if (icon) box.prepend(icon.cloneNode(true));
    const dialog = element(
      "dialog",
      { className: "search-dialog" },
      box,
      element(
        "div",
        { className: "search-body" },
        this.#line,
        this.#status,
        this.#notice,
        this.#list.element,
        this.#idle,
      ),
      dialogFooter(this.#texts, this.#all),
    );
    dialog.setAttribute("aria-label", this.#texts.search);
    return dialog;
  }

  #listen(): void {
    this.#input.addEventListener("input", () => this.#search());
    this.#dialog.addEventListener("keydown", (event) => {
      // Closed, it keeps the focus until the browser draws again: a key then is the page's.
      if (!this.#dialog.open) return;
      // Enter and Escape end a composition (Japanese, Chinese) and mean nothing else then.
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === "Escape") {
        // A search field would otherwise only be emptied by the first press.
        event.preventDefault();
        this.#dialog.close();
      } else if (event.target === this.#input) this.#list.onKey(event);
    });
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    this.#list.element.addEventListener("click", (event) => {
      const option = (event.target as Element).closest<HTMLAnchorElement>("a");
      if (!option) return;
      const { query } = option.dataset;
      if (query === undefined) return rememberSearch(this.#input.value);
      event.preventDefault();
      this.#ask(query);
    });
    this.#all.addEventListener("click", () => rememberSearch(this.#input.value));
  }

  /** Puts a query into the field and searches for it. */
  #ask(query: string, isLiteral = false): void {
    this.#input.value = query;
    this.#input.focus();
    this.#search(isLiteral);
  }

  async #search(isLiteral = false): Promise<void> {
    const query = this.#input.value.trim();
    if (query === "") return this.#showIdle();
    this.#idle.hidden = true;
    try {
      const answer = await this.#engine.search(query, { isLiteral });
      if (answer && this.#input.value.trim() === query) await this.#show(answer);
    } catch {
      this.#fail();
    }
  }

  async #showIdle(): Promise<void> {
    const { siteSearch } = this.#texts;
    const recent = recentSearches();
    this.#say(siteSearch.hint);
    this.#notice.replaceChildren();
    this.#all.hidden = true;
    this.#idle.hidden = recent.length === 0;
    this.#list.show(idleGroups(recent, [], this.#base, this.#texts), false);
    const suggested = await this.#engine.suggested().catch(() => []);
    if (this.#input.value.trim() !== "") return;
    this.#list.show(idleGroups(recent, suggested, this.#base, this.#texts), false);
  }

  async #show(answer: SearchAnswer): Promise<void> {
    const { siteSearch } = this.#texts;
    const { query, corrected, rows, marked, phrases } = answer;
    const [records, notice] = await Promise.all([
      this.#engine.records(answer, rows.slice(0, shown)),
      answerNotice(answer, {
        engine: this.#engine,
        base: this.#base,
        texts: siteSearch,
        ask: (words, isLiteral) => this.#ask(words, isLiteral),
      }),
    ]);
    if (this.#input.value.trim() !== query) return;
    const read = corrected ?? query;
    this.#say(
      rows.length === 0 ? siteSearch.nothing(query) : siteSearch.results(rows.length, read),
      answer.partly && siteSearch.partly[answer.partly],
    );
    this.#all.hidden = rows.length === 0;
    this.#all.href = searchAddress(this.#base, query);
    this.#all.textContent = siteSearch.allResults(rows.length);
    this.#notice.replaceChildren(...notice);
    const options = records.map((record) =>
      element(
        "a",
        { href: markedAddress(this.#base, record.path, phrases) },
        ...resultContent(record, marked, this.#texts),
      ),
    );
    this.#list.show([{ options }], true);
    this.#dialog.dataset.query = query;
  }

  /** Shows a line at once and has it, and what stands elsewhere, read out when typing pauses. */
  #say(words: string, more = ""): void {
    this.#line.textContent = words;
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => {
      this.#status.textContent = `${words} ${more}`.trim();
    }, announceAfterMs);
  }

  #fail(): void {
    this.#list.show([], false);
    this.#notice.replaceChildren();
    this.#say(this.#texts.siteSearch.failed);
  }
}
