import type { ModuleProgress, PathProgress } from "../../../learner/path-progress.ts";
import type { PathSpec } from "../../../learner/path-spec.ts";
import type { InterfaceTexts } from "../../interface-texts/interface-texts.ts";
import type { PathLink } from "../../path-view.ts";
import { element } from "../element.ts";
import { fill } from "../fill.ts";
import { learner } from "../learner/learner.ts";
import { beginPath, keepFinished, markItem, progressOn, visitPath } from "./path-records.ts";

type Links = Readonly<Record<string, PathLink>>;

/** Shows on the pages of a path what is done, what comes next and what has to wait, and takes marks. */
class Path extends HTMLElement {
  readonly #spec = JSON.parse(this.dataset.spec ?? "{}") as PathSpec;
  readonly #links = JSON.parse(this.dataset.links ?? "{}") as Links;
  readonly #required = JSON.parse(this.dataset.required ?? "{}") as Links;
  readonly #words = JSON.parse(
    this.dataset.words ?? "{}",
  ) as InterfaceTexts["curriculum"]["progress"];
  #end: (() => void) | undefined;

  connectedCallback(): void {
    // An overview may be looked at before anybody begins.
    if (this.dataset.module !== undefined) beginPath(this.#spec);
    keepFinished(this.#spec);
    this.#part("seen")?.addEventListener("click", () => visitPath(this.#spec));
    for (const item of this.querySelectorAll<HTMLElement>("[data-item]")) {
      item.querySelector("[data-mark]")?.addEventListener("click", () => this.#mark(item));
    }
    this.#end = learner.subscribe(() => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#end?.();
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-path="${name}"]`);
  }

  #mark({ dataset }: HTMLElement): void {
    const progress = this.#module(progressOn(this.#spec));
    const index = progress?.spec.items.findIndex(([id]) => id === dataset.item) ?? -1;
    const item = progress?.items[index];
    if (item) markItem(this.#spec, item.key, !item.isDone);
  }

  #module({ modules }: PathProgress): ModuleProgress | undefined {
    return modules.find(({ spec }) => spec.ids[0] === this.dataset.module);
  }

  #show(): void {
    const progress = progressOn(this.#spec);
    const module = this.#module(progress);
    const shown = module ?? progress;
    const isShownDone = module ? module.isDone : progress.isFinished;
    this.#showBar(shown, isShownDone && this.#finished(progress));
    this.#showMissing(progress);
    this.#showNews(progress);
    this.#showNext(progress, module);
    for (const each of progress.modules) this.#showState(each);
    if (module) this.#showModule(module);
  }

  /** What stands for the numbers when all is done; a package says of its end that it is one. */
  #finished({ isFinished }: PathProgress): string {
    return (isFinished && this.dataset.finished) || this.#words.finished;
  }

  #showBar({ done, total }: { done: number; total: number }, finished: string | false): void {
    const part = this.#part("progress");
    const bar = part?.querySelector("progress");
    const words = part?.querySelector("span");
    if (!part || !bar || !words) return;
    part.hidden = done === 0;
    bar.max = total;
    bar.value = done;
    words.textContent = finished || fill(this.#words.done, { done, total });
  }

  #showMissing({ missing }: PathProgress): void {
    const part = this.#part("missing");
    if (!part) return;
    const links = missing.flatMap(([id = ""]) => this.#required[id] ?? []);
    part.hidden = links.length === 0;
    const anchors = missing.flatMap(([id = ""]) => {
      const [title, href] = this.#required[id] ?? [];
      return title && href ? [" ", element("a", { href }, title)] : [];
    });
    part.replaceChildren(this.#words.missing, ...anchors);
  }

  #showNews({ modules }: PathProgress): void {
    const part = this.#part("news");
    const words = part?.querySelector("span");
    if (!part || !words) return;
    const count = modules.flatMap(({ items }) => items.filter(({ isNew }) => isNew)).length;
    part.hidden = count === 0;
    words.textContent = count === 1 ? this.#words.newsOne : fill(this.#words.news, { count });
  }

  /** The first thing that is open, in the module of the page or in the whole path. */
  #showNext(progress: PathProgress, module: ModuleProgress | undefined): void {
    const link = this.#part("next");
    if (!(link instanceof HTMLAnchorElement)) return;
    const { words, target } = this.#next(progress, module);
    link.textContent = words;
    if (target === undefined) link.parentElement?.setAttribute("hidden", "");
    else {
      link.parentElement?.removeAttribute("hidden");
      link.href = target;
    }
  }

  #next(
    progress: PathProgress,
    module: ModuleProgress | undefined,
  ): { words: string; target?: string } {
    const candidates = module
      ? [module]
      : progress.modules.filter(({ isDone, waitsFor }) => !isDone && waitsFor.length === 0);
    const hasCertificate = this.dataset.certificate !== undefined;
    const isWhereIWas = ({ items }: ModuleProgress): boolean =>
      items.some(({ key, isDone }) => key === progress.at && !isDone);
    const open =
      candidates.find(isWhereIWas) ??
      candidates.find(({ spec }) => !spec.optional) ??
      candidates[0];
    // What is optional comes after the certificate, where there is one to be had.
    const isOver = !module && progress.isFinished && !progress.certificate && hasCertificate;
    if (open && open.done < open.total && !isOver) {
      const [title = "", page = ""] = this.#links[open.key] ?? [];
      const undone = open.items.filter(({ isDone }) => !isDone);
      const item = undone.find(({ key }) => key === progress.at) ?? undone[0];
      const lesson = item && this.#links[item.key];
      const isBegun = progress.isBegun && (module ?? progress).done > 0;
      const words = isBegun ? this.#words.next : this.#words.begin;
      if (lesson) return { words: fill(words, { title: lesson[0] }), target: lesson[1] };
      if (item) return { words: fill(this.#words.toTasks, { title }), target: `${page}#_tasks` };
      return { words: fill(this.#words.toGate, { title }), target: `${page}#_gate` };
    }
    if (!progress.isFinished) return { words: "" };
    const target = this.dataset.certificate;
    return { words: this.#words.toCertificate, ...(target !== undefined && { target }) };
  }

  /** A module in the list of an overview. */
  #showState({ spec, done, total, isDone, waitsFor, items }: ModuleProgress): void {
    const [id = ""] = spec.ids;
    const entry = this.querySelector<HTMLElement>(`[data-module="${CSS.escape(id)}"]`);
    const state = entry?.querySelector<HTMLElement>("[data-state]");
    if (!entry || !state) return;
    const isNew = items.some((item) => item.isNew);
    const name = isDone ? "done" : waitsFor.length > 0 ? "locked" : done > 0 ? "begun" : "open";
    entry.dataset.progress = name;
    const words = {
      done: this.#words.finished,
      // The page says itself what comes first.
      locked: "",
      begun: fill(this.#words.done, { done, total }),
      open: "",
    }[name];
    state.textContent = [words, isNew ? this.#words.isNew : ""].filter(Boolean).join(" · ");
    state.hidden = state.textContent === "";
  }

  #titles(ids: readonly string[]): string {
    return ids
      .map((id) => this.#spec.modules.find((each) => each.ids[0] === id)?.title ?? id)
      .join("”, “");
  }

  #showModule(module: ModuleProgress): void {
    const isLocked = module.waitsFor.length > 0;
    const titles = this.#titles(module.waitsFor);
    const locked = this.#part("locked");
    if (locked) {
      locked.hidden = !isLocked;
      locked.textContent = isLocked ? fill(this.#words.locked, { titles }) : "";
    }
    for (const [index, { isDone, isNew }] of module.items.entries()) {
      const [id = ""] = module.spec.items[index] ?? [];
      const item = this.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
      const mark = item?.querySelector<HTMLButtonElement>("[data-mark]");
      const badge = item?.querySelector<HTMLElement>("[data-new]");
      if (!item || !mark || !badge) continue;
      item.toggleAttribute("data-done", isDone);
      badge.hidden = !isNew;
      mark.hidden = false;
      mark.disabled = isLocked && !isDone;
      mark.setAttribute("aria-pressed", String(isDone));
    }
    this.#showGate(module, isLocked ? titles : undefined);
  }

  #showGate({ gate }: ModuleProgress, titles: string | undefined): void {
    const part = this.#part("gate");
    const state = this.#part("gate-state");
    if (!gate || !part || !state) return;
    const link = part.querySelector("a");
    if (link) link.hidden = titles !== undefined;
    const percent = gate.best ?? 0;
    const { passed, best, gateLocked } = this.#words;
    part.toggleAttribute("data-done", gate.isPassed);
    state.textContent = gate.isPassed
      ? fill(passed, { percent })
      : titles !== undefined
        ? fill(gateLocked, { titles })
        : gate.tries > 0
          ? fill(best, { percent })
          : "";
  }
}

customElements.define("talkbook-path", Path);
