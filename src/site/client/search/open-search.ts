import type { SearchDialog } from "./search-dialog.ts";
import { isSlashOn } from "./slash-key.ts";

/** The field in the header: a form without scripts; with them a button that opens the dialog. */
class SiteSearch extends HTMLElement {
  #dialog: Promise<SearchDialog> | undefined;

  connectedCallback(): void {
    const form = this.querySelector<HTMLElement>("search");
    const button = this.querySelector<HTMLElement>(".search-open");
    if (!form || !button) return;
    form.hidden = true;
    button.hidden = false;
    // What was typed before the script came is not lost.
    button.onclick = () => this.#open(form.querySelector("input")?.value ?? "");
    // The first sign of interest is enough to begin loading.
    button.onpointerenter = () => this.#load();
    document.addEventListener("keydown", (event) => {
      if (!opensSearch(event) || document.querySelector("dialog:modal")) return;
      event.preventDefault();
      this.#open("");
    });
  }

  #load(): Promise<SearchDialog> {
    this.#dialog ??= import("./search-dialog.ts").then(
      ({ SearchDialog }) => new SearchDialog(this),
    );
    this.#dialog.catch(() => {
      this.#dialog = undefined;
    });
    return this.#dialog;
  }

  #open(query: string): void {
    this.#load().then(
      (dialog) => dialog.open(query),
      // Without the dialog the page does the same.
      () => this.querySelector("form")?.submit(),
    );
  }
}

/** The key / outside of fields, unless it was switched off, and Ctrl or Command with K. */
function opensSearch(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, target } = event;
  const isTyping =
    target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
  if (isTyping || isComposing || altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === "k" && !shiftKey;
  return key === "/" && isSlashOn();
}

customElements.define("talkbook-site-search", SiteSearch);

// A result that was opened from a search asks for its words to be marked.
if (location.search.includes("highlight=")) import("./mark-target.ts");
