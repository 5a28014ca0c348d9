import type { CellKey } from "./table-choice.ts";

/** A topic or a row as the page had it: its id, and what its heading holds. */
export interface Heading {
  id: string;
  name: string;
  content: Node[];
}

export interface TableRow extends Heading {
  cells: HTMLTableCellElement[];
  /** Its values are texts or lists. */
  isLong: boolean;
  keys: CellKey[];
}

/** Rows under one heading; `heading` is undefined where the table has no groups. */
export interface RowGroup {
  heading: HTMLTableRowElement | undefined;
  name: string;
  rows: TableRow[];
}

/** What is to be shown, by position. */
export interface Layout {
  topics: readonly number[];
  rows: ReadonlySet<string>;
  transposed: boolean;
}

/** The table of a page, read once; its cells are moved about and never copied. */
export class ComparisonTable {
  readonly topics: Heading[];
  readonly groups: RowGroup[];
  readonly rows: TableRow[];
  readonly #table: HTMLTableElement;

  constructor(table: HTMLTableElement) {
    this.#table = table;
    this.topics = [...table.querySelectorAll<HTMLElement>("thead th")].map((heading) =>
      headingOf(heading, heading.dataset.topic ?? ""),
    );
    this.groups = [...table.tBodies].map((body) => {
      const heading = body.querySelector<HTMLTableRowElement>("tr.group") ?? undefined;
      const rows = [...body.querySelectorAll<HTMLTableRowElement>("tr[data-row]")].map(rowOf);
      return { heading, name: heading?.textContent.trim() ?? "", rows };
    });
    this.rows = this.groups.flatMap(({ rows }) => rows);
  }

  /** Shows rows and topics in the given order. */
  show({ topics, rows, transposed }: Layout): void {
    const shown = this.groups
      .map((group) => ({ ...group, rows: group.rows.filter(({ id }) => rows.has(id)) }))
      .filter((group) => group.rows.length > 0);
    const head = document.createElement("thead");
    const first = head.insertRow();
    first.insertCell();
    const bodies = transposed
      ? [this.#transposed(first, topics, shown)]
      : this.#upright(first, topics, shown);
    this.#table.tHead?.replaceWith(head);
    for (const body of [...this.#table.tBodies]) body.remove();
    this.#table.append(...bodies);
  }

  #upright(first: HTMLTableRowElement, topics: readonly number[], groups: RowGroup[]): Node[] {
    for (const position of topics) first.append(headingCell(this.topics[position], "col"));
    return groups.map(({ heading, rows }) => {
      const body = document.createElement("tbody");
      const cell = heading?.cells[0];
      if (heading && cell) {
        cell.colSpan = topics.length + 1;
        body.append(heading);
      }
      for (const row of rows) {
        const line = body.insertRow();
        line.dataset.row = row.id;
        if (row.isLong) line.className = "long";
        line.append(headingCell(row, "row"));
        for (const position of topics) {
          const cell = row.cells[position];
          if (!cell) continue;
          cell.dataset.of = this.topics[position]?.name ?? "";
          line.append(cell);
        }
      }
      return body;
    });
  }

  #transposed(first: HTMLTableRowElement, topics: readonly number[], groups: RowGroup[]): Node {
    const rows = groups.flatMap((group) => group.rows);
    for (const row of rows) first.append(headingCell(row, "col"));
    const body = document.createElement("tbody");
    for (const position of topics) {
      const line = body.insertRow();
      line.append(headingCell(this.topics[position], "row"));
      for (const row of rows) {
        const cell = row.cells[position];
        if (!cell) continue;
        cell.dataset.of = row.name;
        line.append(cell);
      }
    }
    return body;
  }
}

function headingOf(element: HTMLElement, id: string): Heading {
  return { id, name: element.textContent.trim(), content: [...element.childNodes] };
}

function rowOf(line: HTMLTableRowElement): TableRow {
  const [heading, ...others] = line.cells;
  const cells = others as HTMLTableCellElement[];
  return {
    ...(heading
      ? headingOf(heading, line.dataset.row ?? "")
      : { id: line.dataset.row ?? "", name: "", content: [] }),
    cells,
    isLong: line.classList.contains("long"),
    keys: cells.map(keyOf),
  };
}

function keyOf(cell: HTMLTableCellElement): CellKey {
  const { order } = cell.dataset;
  if (cell.classList.contains("unstated")) return { text: undefined, order: undefined };
  // The value alone: number of the source and note may differ where the value does not.
  const parts = [...cell.childNodes].filter(
    (node) => !(node instanceof Element && node.matches("sup, .aged, .more")),
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

function headingCell(heading: Heading | undefined, scope: "col" | "row"): HTMLElement {
  const cell = document.createElement("th");
  cell.scope = scope;
  cell.append(...(heading?.content ?? []));
  return cell;
}
