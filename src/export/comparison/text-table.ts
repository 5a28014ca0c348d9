import type { ComparisonData, ComparisonDataCell } from "./comparison-data.ts";

/** A table of plain texts, its first row and column headings; every row has as many cells as the first. */
export type TextTable = string[][];

/** Fixed words of a table. */
export interface TableWords {
  notStated: string;
}

/** A table as texts: topics side by side, or one below the other where it is transposed. */
export function textTable(
  { title, topics, rows }: ComparisonData,
  { notStated }: TableWords,
  { transposed = false } = {},
): TextTable {
  const text = (cell: ComparisonDataCell | null): string =>
    cell === null
      ? notStated
      : [cell.text, cell.note ?? ""].filter((part) => part !== "").join("\n");
  const table = [
    [title, ...topics.map((topic) => topic.title)],
    ...rows.map(({ label, cells }) => [label, ...cells.map(text)]),
  ];
  return transposed ? transpose(table) : table;
}

function transpose(table: TextTable): TextTable {
  const [first = []] = table;
  return first.map((_, column) => table.map((row) => row[column] ?? ""));
}

/**
 * CSV after RFC 4180 for spreadsheets: with a byte order mark, without which some take it for another
 * encoding. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function toCsv(table: TextTable): string {
  const lines = table.map((row) => row.map(csvField).join(","));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

function csvField(text: string): string {
  // Spreadsheets look past white space in front, and take some wide forms for the plain ones.
  const safe = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table in Markdown as GitHub reads it; texts stay texts, whatever signs they have. */
export function toMarkdownTable(table: TextTable): string {
  const [head = [], ...rows] = table;
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(" | ")} |`;
  const rule = `| ${head.map(() => "---").join(" | ")} |`;
  return `${[line(head), rule, ...rows.map(line)].join("\n")}\n`;
}

function markdownCell(text: string): string {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).map((each) => each.trim());
  const escaped = lines.map((each) =>
    each.replace(/[\\`*_{}[\]<>()#+\-.!|~&$:@=^"']/g, (sign) => `\\${sign}`),
  );
  return escaped.join("<br>");
}

/** The data itself, for programs; ends in a line feed. */
export function toJson(data: ComparisonData): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
