import type { ComparisonTable } from "./comparison-table.ts";
import type { TableChoice } from "./table-choice.ts";

/** Fills the lists of topics and rows to choose from, and the rows to sort by. */
export function fillTools(tools: HTMLElement, table: ComparisonTable): void {
  listOf(tools, "topics")?.append(...table.topics.map(box));
  const rows = listOf(tools, "rows");
  const select = tools.querySelector("select");
  const hasGroups = table.groups.length > 1;
  for (const { name, rows: members } of table.groups) {
    if (hasGroups && name !== "") {
      const title = document.createElement("strong");
      title.textContent = name;
      rows?.append(title);
    }
    rows?.append(...members.map(box));
    const options = members.map(({ id, name: label }) => new Option(label, id));
    if (!hasGroups || name === "") select?.append(...options);
    else {
      const group = document.createElement("optgroup");
      group.label = name;
      group.append(...options);
      select?.append(group);
    }
  }
}

/** Brings the controls in line with a choice. */
export function showInTools(
  tools: HTMLElement,
  choice: TableChoice,
  shown: { topics: readonly string[]; rows: readonly string[] },
): void {
  for (const what of ["topics", "rows"] as const) {
    const chosen = choice[what];
    const boxes = [...(listOf(tools, what)?.querySelectorAll("input") ?? [])];
    for (const each of boxes) each.checked = !chosen || chosen.includes(each.value);
    const number = tools.querySelector(`[data-choose="${what}"] .number`);
    if (number) number.textContent = `${shown[what].length}/${boxes.length}`;
  }
  const input = (name: string): HTMLInputElement | null =>
    tools.querySelector(`input[data-${name}]`);
  const check = (name: string, isChecked: boolean): void => {
    const each = input(name);
    if (each) each.checked = isChecked;
  };
  check("differing", choice.differing);
  check("transpose", choice.transposed);
  check("notes", choice.withNotes);
  const select = tools.querySelector("select");
  if (select) select.value = choice.sort ?? "";
  const direction = tools.querySelector<HTMLElement>("[data-descending]");
  if (direction) {
    direction.hidden = choice.sort === undefined;
    direction.setAttribute("aria-pressed", String(choice.descending));
  }
  const reset = tools.querySelector<HTMLElement>("[data-reset]");
  if (reset) {
    const { topics, rows, sort, differing, transposed, withNotes } = choice;
    reset.hidden = !(topics || rows || sort !== undefined || differing || transposed || withNotes);
  }
}

function listOf(tools: HTMLElement, what: "topics" | "rows"): Element | null {
  return tools.querySelector(`[data-choose="${what}"] .choice-list`);
}

function box({ id, name }: { id: string; name: string }): HTMLElement {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "checkbox";
  input.value = id;
  label.append(input, name);
  return label;
}
