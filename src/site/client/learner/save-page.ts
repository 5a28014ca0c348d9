import { areas } from "../../../learner/areas.ts";
import { readSaveFile, writeSaveFile } from "../../../learner/save-file.ts";
import { downloadText } from "../download-text.ts";
import { learner } from "./learner.ts";

interface SaveWords {
  exported: string;
  imported: string;
  someLeftOut: string;
  notASaveFile: string;
  newer: string;
  cleared: string;
}

const fileName = "progress.json";

/** The page that gives out, takes in and clears what the store holds. */
class SavePage extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector("input");
    const dialog = this.querySelector("dialog");
    this.#on("[data-export]", () => this.#export());
    this.#on("[data-import]", () => input?.click());
    this.#on("[data-clear]", () => dialog?.showModal());
    input?.addEventListener("change", async () => {
      const [file] = input.files ?? [];
      if (file) this.#import(await file.text());
      // The same file can be chosen again.
      input.value = "";
    });
    dialog?.addEventListener("close", () => {
      if (dialog.returnValue === "clear") this.#clear();
      dialog.returnValue = "";
    });
    learner.subscribe(() => this.#showEmpty());
    this.#showEmpty();
  }

  get #words(): SaveWords {
    return JSON.parse(this.dataset.words ?? "{}") as SaveWords;
  }

  #on(selector: string, act: () => void): void {
    this.querySelector(selector)?.addEventListener("click", act);
  }

  #export(): void {
    downloadText(writeSaveFile(learner, areas), fileName, "application/json");
    this.#say(this.#words.exported);
  }

  #import(text: string): void {
    const words = this.#words;
    const read = readSaveFile(text, areas);
    if ("error" in read) {
      this.#say(read.error === "newer" ? words.newer : words.notASaveFile);
      return;
    }
    let count = 0;
    for (const [area, entries] of read.areas) {
      count += Object.keys(entries).length;
      learner.merge(area, entries);
    }
    const said = words.imported.replace("{count}", String(count));
    const left = words.someLeftOut.replace("{count}", String(read.leftOut));
    this.#say(read.leftOut > 0 ? `${said} ${left}` : said);
  }

  #clear(): void {
    for (const area of areas) learner.clear(area);
    this.#say(this.#words.cleared);
  }

  #say(words: string): void {
    const status = this.querySelector("[role=status]");
    if (status) status.textContent = words;
  }

  #showEmpty(): void {
    const shown = this.querySelector("talkbook-progress:not([hidden])");
    const empty = this.querySelector<HTMLElement>("[data-empty]");
    if (empty) empty.hidden = shown !== null;
  }
}

customElements.define("talkbook-save", SavePage);
