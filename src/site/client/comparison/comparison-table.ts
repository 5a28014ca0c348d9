import { columnsInSight } from "../../columns-in-sight.ts";
import { keptInPlace } from "./kept-in-place.ts";
import type { CellKey } from "./table-choice.ts";

/** A topic or a row of facts: its id, its name, and the cell that heads it now. */
interface Heading {
  id: string;
  name: string;
  cell: HTMLElement;
}

export interface TableRow extends Heading {
  /** One for each topic, as they were given. */
  cells: HTMLTableCellElement[];
  keys: CellKey[];
  /** Its values are texts or lists. */
  isLong: boolean;
}

/** Rows under one heading; `line` is undefined where the table has no groups. */
export interface RowGroup {
  line: HTMLTableRowElement | undefined;
  name: string;
  rows: TableRow[];
}

/** What is to be shown: topics by position and in order, rows by id. */
export interface Layout {
  topics: readonly number[];
  rows: ReadonlySet<string>;
  transposed: boolean;
}

/**
 * The table of a page, read once. Its cells are hidden and moved, never copied, and no more of them
 * than a choice changes: to lay out thousands anew takes a browser longer than a reader waits.
 */
export class ComparisonTable {
  readonly topics: Heading[];
  readonly groups: RowGroup[];
  readonly rows: TableRow[];
  readonly #table: HTMLTableElement;
  #isTransposed = false;
  /** Positions of all topics in the order in which they stand. */
  #order: number[];

  constructor(table: HTMLTableElement) {
    this.#table = table;
    this.topics = [...table.querySelectorAll<HTMLElement>("thead th")].map((cell) => ({
      id: cell.dataset.topic ?? "",
      name: cell.textContent.trim(),
      cell,
    }));
    this.groups = [...table.tBodies].map((body) => {
      const line = body.querySelector<HTMLTableRowElement>("tr.group") ?? undefined;
      const lines = [...body.querySelectorAll<HTMLTableRowElement>("tr[data-row]")];
      return { line, name: line?.textContent.trim() ?? "", rows: lines.flatMap(readRow) };
    });
    this.rows = this.groups.flatMap(({ rows }) => rows);
    this.#order = [...this.topics.keys()];
  }

  show({ topics, rows, transposed }: Layout): void {
    if (transposed !== this.#isTransposed) this.#turn(transposed);
    this.#arrange([...topics, ...[...this.topics.keys()].filter((each) => !topics.includes(each))]);
    const shown = new Set(topics);
    for (const row of this.rows) {
      const isShown = rows.has(row.id);
      if (transposed) {
        row.cell.hidden = !isShown;
        for (const cell of row.cells) cell.hidden = !isShown;
      } else lineOf(row.cell).hidden = !isShown;
    }
    for (const [position, topic] of this.topics.entries()) {
      const isShown = shown.has(position);
      if (transposed) lineOf(topic.cell).hidden = !isShown;
      else {
        topic.cell.hidden = !isShown;
        for (const { cells } of this.rows) hide(cells[position], !isShown);
      }
    }
    for (const { line, rows: members } of this.groups) {
      hide(line, !members.some(({ id }) => rows.has(id)));
      const heading = line?.cells[0];
      if (heading) heading.colSpan = topics.length + 1;
    }
    const columns = transposed ? rows.size : topics.length;
    this.#table.style.setProperty("--columns", String(columns));
    this.#table.classList.toggle("few", columns <= columnsInSight);
  }

  /** Brings topics into an order; as many as can stay where they are stay. */
  #arrange(order: number[]): void {
    if (order.every((position, index) => position === this.#order[index])) return;
    const kept = keptInPlace(order.map((position) => this.#order.indexOf(position)));
    const move = (cellOf: (position: number) => HTMLElement | undefined): void => {
      let next: HTMLElement | null = null;
      for (let index = order.length - 1; index >= 0; index--) {
        const cell = cellOf(order[index] ?? 0);
        if (!cell) continue;
        if (!kept.has(index)) cell.parentElement?.insertBefore(cell, next);
        next = cell;
      }
    };
    if (this.#isTransposed)
      move((position) => this.topics[position]?.cell.parentElement ?? undefined);
    else {
      move((position) => this.topics[position]?.cell);
      for (const { cells } of this.rows) move((position) => cells[position]);
    }
    this.#order = order;
  }

  /** Makes rows of columns, with everything in it; topics stand as they were given. */
  #turn(transposed: boolean): void {
    const head = document.createElement("thead");
    const first = head.insertRow();
    first.insertCell();
    const bodies = transposed ? [this.#lyingBody(first)] : this.#uprightBodies(first);
    this.#table.tHead?.replaceWith(head);
    for (const body of [...this.#table.tBodies]) body.remove();
    this.#table.append(...bodies);
    this.#isTransposed = transposed;
    this.#order = [...this.topics.keys()];
  }

  #uprightBodies(first: HTMLTableRowElement): HTMLElement[] {
    for (const topic of this.topics) first.append(headAgain(topic, "col"));
    return this.groups.map(({ line: heading, rows }) => {
      const body = document.createElement("tbody");
      if (heading) body.append(heading);
      for (const row of rows) {
        const line = body.insertRow();
        line.dataset.row = row.id;
        if (row.isLong) line.className = "long";
        line.append(headAgain(row, "row"));
        for (const [position, cell] of row.cells.entries()) {
          place(cell, line, this.topics[position]?.name);
        }
      }
      return body;
    });
  }

  #lyingBody(first: HTMLTableRowElement): HTMLElement {
    for (const row of this.rows) first.append(headAgain(row, "col"));
    const body = document.createElement("tbody");
    for (const [position, topic] of this.topics.entries()) {
      const line = body.insertRow();
      line.append(headAgain(topic, "row"));
      for (const row of this.rows) place(row.cells[position], line, row.name);
    }
    return body;
  }
}

function readRow(line: HTMLTableRowElement): TableRow[] {
  const [cell, ...others] = line.cells;
  if (!cell) return [];
  const cells = others as HTMLTableCellElement[];
  return [
    {
      id: line.dataset.row ?? "",
      name: cell.textContent.trim(),
      cell,
      cells,
      isLong: line.classList.contains("long"),
      keys: cells.map(keyOf),
    },
  ];
}

function keyOf(cell: HTMLTableCellElement): CellKey {
  const { order } = cell.dataset;
  if (cell.classList.contains("unstated")) return { text: undefined, order: undefined };
  // The value alone: number of the source and note may differ where the value does not.
  const parts = [...cell.childNodes].filter(
    (node) => !(node instanceof Element && node.matches(".note-ref, .aged, .more")),
  );
  const text = parts
    .flatMap((node) => (node instanceof HTMLUListElement ? [...node.children] : [node]))
    .map((node) => node.textContent ?? "")
    .join("\n");
  return {
    text: text.replace(/[^\S\n]+/g, " ").trim(),
    order: order === undefined ? undefined : Number(order),
  };
}

/** The same heading in the other direction. */
function headAgain(heading: Heading, scope: "col" | "row"): HTMLElement {
  const cell = document.createElement("th");
  cell.scope = scope;
  cell.append(...heading.cell.childNodes);
  heading.cell = cell;
  return cell;
}

function place(cell: HTMLElement | undefined, line: HTMLElement, name = ""): void {
  if (!cell) return;
  cell.hidden = false;
  cell.dataset.of = name;
  line.append(cell);
}

function lineOf(cell: HTMLElement): HTMLElement {
  return cell.parentElement ?? cell;
}

function hide(element: HTMLElement | undefined, isHidden: boolean): void {
  if (element && element.hidden !== isHidden) element.hidden = isHidden;
}
