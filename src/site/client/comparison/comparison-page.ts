import type { TableFormat } from "../../../export/comparison/table-file.ts";
import { ComparisonTable } from "./comparison-table.ts";
import { markAged } from "./mark-aged.ts";
import {
  differs,
  everything,
  readChoice,
  sortedPositions,
  type TableChoice,
  writeChoice,
} from "./table-choice.ts";
import { fillTools, showInTools } from "./table-tools.ts";

/** A comparison whose rows and topics can be chosen, sorted and swapped; the address keeps the choice. */
class Comparison extends HTMLElement {
  #table!: ComparisonTable;
  #choice: TableChoice = everything;
  #tools!: HTMLElement;
  #shown: { topics: string[]; rows: string[] } = { topics: [], rows: [] };

  connectedCallback(): void {
    const table = this.querySelector("table");
    const tools = this.querySelector<HTMLElement>(".table-tools");
    if (!table || !tools || this.#tools) return;
    const { review = "", aged = "", language = "en" } = this.dataset;
    markAged(this, Number(review), aged, language);
    this.#table = new ComparisonTable(table);
    this.#tools = tools;
    this.#choice = readChoice(new URLSearchParams(location.search), this.#known());
    fillTools(tools, this.#table);
    tools.hidden = false;
    const hint = this.querySelector<HTMLElement>(".table-hint");
    if (hint) hint.hidden = !table.querySelector("td .more");
    tools.addEventListener("change", (event) => this.#change(event.target as HTMLElement));
    tools.addEventListener("click", (event) => this.#click(event));
    closeChoices(tools);
    this.#show(false);
  }

  #known(): { topics: string[]; rows: string[] } {
    const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
    return { topics: ids(this.#table.topics), rows: ids(this.#table.rows) };
  }

  #change(control: HTMLElement): void {
    const { dataset } = control;
    if (control instanceof HTMLSelectElement) {
      this.#choose({
        sort: control.value || undefined,
        ...(control.value === "" && { descending: false }),
      });
    } else if (control instanceof HTMLInputElement) {
      if (dataset.differing !== undefined) this.#choose({ differing: control.checked });
      else if (dataset.transpose !== undefined) this.#choose({ transposed: control.checked });
      else if (dataset.notes !== undefined) this.#choose({ withNotes: control.checked });
      else this.#chooseList(control.closest<HTMLElement>("[data-choose]"));
    }
  }

  #chooseList(panel: HTMLElement | null): void {
    const what = panel?.dataset.choose === "rows" ? "rows" : "topics";
    const boxes = [...(panel?.querySelectorAll<HTMLInputElement>(".choice-list input") ?? [])];
    const checked = boxes.filter((box) => box.checked).map(({ value }) => value);
    this.#choose({ [what]: checked.length === boxes.length ? undefined : checked });
  }

  #click(event: Event): void {
    const button = (event.target as Element).closest("button");
    if (!button) return;
    const { all, none, reset, descending, copy, download } = button.dataset;
    const panel = button.closest<HTMLElement>("[data-choose]");
    if (panel && (all !== undefined || none !== undefined)) {
      for (const box of panel.querySelectorAll<HTMLInputElement>("input")) {
        box.checked = all !== undefined;
      }
      this.#chooseList(panel);
    } else if (descending !== undefined) {
      this.#choose({ descending: !this.#choice.descending });
    } else if (reset !== undefined) {
      this.#choice = everything;
      this.#show(true);
      this.#tools.querySelector("summary")?.focus();
    } else if (copy !== undefined || download !== undefined) {
      void this.#save((copy ?? download) as TableFormat, download !== undefined);
    }
  }

  #choose(change: Partial<TableChoice>): void {
    this.#choice = { ...this.#choice, ...change };
    this.#show(true);
  }

  #show(isChanged: boolean): void {
    const { topics, rows } = this.#table;
    const { sort, descending, differing, transposed, withNotes } = this.#choice;
    const { language = "en" } = this.dataset;
    const chosenTopics = this.#choice.topics;
    const chosenRows = this.#choice.rows;
    const given = [...topics.keys()].filter(
      (index) => !chosenTopics || chosenTopics.includes(topics[index]?.id ?? ""),
    );
    const by = rows.find(({ id }) => id === sort);
    const positions = by ? sortedPositions(by.keys, given, { descending, language }) : given;
    const wanted = rows.filter(({ id }) => !chosenRows || chosenRows.includes(id));
    const shown = differing
      ? wanted.filter(({ keys }) => differs(positions.flatMap((index) => keys[index] ?? [])))
      : wanted;
    this.#table.show({
      topics: positions,
      rows: new Set(shown.map(({ id }) => id)),
      transposed,
    });
    this.#shown = {
      topics: positions.flatMap((index) => topics[index]?.id ?? []),
      rows: shown.map(({ id }) => id),
    };
    this.classList.toggle("with-notes", withNotes);
    this.#say(wanted.length > 0);
    showInTools(this.#tools, this.#choice, this.#shown);
    if (isChanged) this.#remember();
  }

  /** Tells how much is shown, and why nothing is. */
  #say(hasRows: boolean): void {
    const { topics, rows } = this.#shown;
    const isEmpty = topics.length === 0 || rows.length === 0;
    const status = this.querySelector<HTMLElement>(".table-status");
    const empty = this.querySelector<HTMLElement>(".table-empty");
    const table = this.querySelector<HTMLElement>(".table");
    if (!status || !empty || !table) return;
    const { shown = "", nothing = "", same = "" } = status.dataset;
    status.textContent = shown
      .replace("{rows}", String(rows.length))
      .replace("{allRows}", String(this.#table.rows.length))
      .replace("{topics}", String(topics.length))
      .replace("{allTopics}", String(this.#table.topics.length));
    empty.textContent = hasRows && topics.length > 0 ? same : nothing;
    empty.hidden = !isEmpty;
    table.hidden = isEmpty;
  }

  #remember(): void {
    const query = String(writeChoice(this.#choice, new URLSearchParams(location.search)));
    // "differing" alone says as much as "differing=".
    const search = query === "" ? "" : `?${query.replace(/=(?=&|$)/g, "")}`;
    history.replaceState(history.state, "", location.pathname + search + location.hash);
  }

  async #save(format: TableFormat, isDownload: boolean): Promise<void> {
    const { path: page = "" } = this.dataset;
    const status = this.querySelector<HTMLElement>(".table-status");
    const { transposed, withNotes } = this.#choice;
    const notStated = status?.dataset.unstated ?? "";
    try {
      const { shownTableFile, download } = await import("./save-table.ts");
      const shown = { page, ...this.#shown, transposed, notStated, withNotes };
      const text = await shownTableFile(shown, format);
      const name = page.split("/").at(-2) ?? "table";
      if (isDownload) download(text, decodeURIComponent(name), format);
      else {
        await navigator.clipboard.writeText(format === "csv" ? text.replace(/^\uFEFF/, "") : text);
        if (status) status.textContent = document.getElementById("_status")?.dataset.copied ?? "";
      }
      this.#tools.querySelector("details[data-save]")?.removeAttribute("open");
    } catch {
      if (status) status.textContent = status.dataset.failed ?? "";
    }
  }
}

/** One panel is open at a time; Escape and a press outside close it. */
function closeChoices(tools: HTMLElement): void {
  const open = (): HTMLDetailsElement[] => [
    ...tools.querySelectorAll<HTMLDetailsElement>("details[open]"),
  ];
  addEventListener("pointerdown", ({ target }) => {
    for (const details of open()) {
      if (!(target instanceof Node && details.contains(target))) details.open = false;
    }
  });
  tools.addEventListener("focusout", ({ relatedTarget }) => {
    for (const details of open()) {
      if (relatedTarget instanceof Node && !details.contains(relatedTarget)) details.open = false;
    }
  });
  tools.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const details of open()) {
      details.open = false;
      details.querySelector("summary")?.focus();
    }
  });
}

customElements.define("talkbook-comparison", Comparison);
