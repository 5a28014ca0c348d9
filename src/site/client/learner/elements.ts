import { readMarks, type Visit, visits } from "../../../learner/areas.ts";
import { countRead } from "../../../learner/count-read.ts";
import { learner } from "./learner.ts";

/** An element that shows something of the store and follows it. */
abstract class LearnerElement extends HTMLElement {
  #end: (() => void) | undefined;

  connectedCallback(): void {
    this.begin?.();
    this.#end = learner.subscribe(() => this.show());
    this.show();
  }

  disconnectedCallback(): void {
    this.#end?.();
  }

  begin?(): void;
  abstract show(): void;

  /** Marks read under the prefixes of `data-prefixes`, of `data-total`. */
  protected get read(): { read: number; total: number } {
    const total = Number(this.dataset.total);
    const prefixes = (this.dataset.prefixes ?? "").split(" ");
    return { read: countRead(learner.entries(readMarks), prefixes, total), total };
  }

  protected words(read: number, total: number): string {
    return (this.dataset.words ?? "")
      .replace("{read}", String(read))
      .replace("{total}", String(total));
  }
}

/** A button that marks a record as read, and takes the mark back. */
class ReadMark extends LearnerElement {
  override begin(): void {
    const key = this.dataset.key ?? "";
    // A record that was renamed has its mark under an earlier name.
    const former = this.dataset.former?.split(" ") ?? [];
    const marks = learner.entries(readMarks);
    const known = former.map((name) => marks[name]).find((entry) => entry !== undefined);
    if (known && !marks[key]) learner.merge(readMarks, { [key]: known });
    this.querySelector("button")?.addEventListener("click", () => {
      learner.set(readMarks, key, learner.get(readMarks, key) !== true);
    });
  }

  show(): void {
    this.toggleAttribute("read", learner.get(readMarks, this.dataset.key ?? "") === true);
  }
}

/** A count in the navigation: how many there are, and how many of them are read. */
class ReadCount extends LearnerElement {
  show(): void {
    const { read, total } = this.read;
    const seen = document.createElement("span");
    seen.ariaHidden = "true";
    seen.textContent = read === 0 ? String(total) : `${read}/${total}`;
    const heard = document.createElement("span");
    heard.className = "visually-hidden";
    heard.textContent = read === 0 ? String(total) : this.words(read, total);
    this.replaceChildren(seen, heard);
  }
}

/** A bar with words; nothing before the first mark. */
class ReadProgress extends LearnerElement {
  show(): void {
    const { read, total } = this.read;
    this.hidden = read === 0;
    const bar = this.querySelector("progress");
    if (bar) bar.value = read;
    const words = this.querySelector("span");
    if (words) words.textContent = this.words(read, total);
  }
}

/** Remembers the page that it stands on, and what was being read there when it is left. */
class PageVisit extends LearnerElement {
  override begin(): void {
    this.#remember();
    addEventListener("pagehide", () => this.#remember());
  }

  show(): void {}

  #remember(): void {
    const { path = "", title = "" } = this.dataset;
    const current = document.querySelector<HTMLAnchorElement>(".toc a[aria-current]");
    const part = scrollY > innerHeight / 2 ? current : null;
    const visit: Visit = { path: path + (part?.hash ?? ""), title };
    if (part?.textContent) visit.part = part.textContent.trim();
    const last = learner.get(visits, "last");
    if (JSON.stringify(last) !== JSON.stringify(visit)) learner.set(visits, "last", visit);
  }
}

/** Leads back to where the reader was; nothing before the first visit. */
class ContinueReading extends LearnerElement {
  show(): void {
    const visit = learner.get(visits, "last");
    const link = this.querySelector("a");
    this.hidden = !visit;
    if (!visit || !link) return;
    link.href = (document.documentElement.dataset.base ?? "/") + visit.path;
    link.textContent = visit.title;
    const part = this.querySelector("span");
    if (part) part.textContent = visit.part ?? "";
  }
}

/** Says what is wrong with the storage; nothing while all is well or nothing was kept. */
class StorageNotice extends LearnerElement {
  show(): void {
    const { problems } = learner;
    const [problem] = problems;
    // A reader who never marks anything need not hear that it could not be kept.
    const isNeeded = problem !== undefined && (problem !== "blocked" || this.#hasMarks);
    this.hidden = !isNeeded;
    const words = isNeeded ? (this.dataset[problem] ?? "") : "";
    const text = this.querySelector("p");
    if (text && text.textContent !== words) text.textContent = words;
  }

  get #hasMarks(): boolean {
    return Object.keys(learner.entries(readMarks)).length > 0;
  }
}

customElements.define("talkbook-read", ReadMark);
customElements.define("talkbook-count", ReadCount);
customElements.define("talkbook-progress", ReadProgress);
customElements.define("talkbook-visit", PageVisit);
customElements.define("talkbook-continue", ContinueReading);
customElements.define("talkbook-notice", StorageNotice);
