/** A row of a ruled table; a whole one stands on one page. */
export function tableRow(cells: readonly string[], isWhole: boolean): string {
  const [first = "[]", ...others] = cells;
  const kept = isWhole ? `table.cell(breakable: false, ${first})` : first;
  return `(${[kept, ...others].join(", ")},)`;
}
