import type { ComparisonData } from "./comparison-data.ts";
import { type TableWords, textTable, toCsv, toJson, toMarkdownTable } from "./text-table.ts";

/** What a table can be written as: its name for readers and its type. */
export const tableFormats = {
  csv: { name: "CSV", type: "text/csv; charset=utf-8" },
  md: { name: "Markdown", type: "text/markdown; charset=utf-8" },
  json: { name: "JSON", type: "application/json" },
} as const;

export type TableFormat = keyof typeof tableFormats;

/** A table in a format. JSON has topics in their order and is never transposed: it has no directions. */
export function tableFile(
  data: ComparisonData,
  format: TableFormat,
  words: TableWords,
  layout: { transposed?: boolean } = {},
): string {
  switch (format) {
    case "csv":
      return toCsv(textTable(data, words, layout));
    case "md":
      return toMarkdownTable(textTable(data, words, layout));
    case "json":
      return toJson(data);
  }
}
