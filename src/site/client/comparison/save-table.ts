import { type ComparisonData, chosenData } from "../../../export/comparison/comparison-data.ts";
import {
  type TableFormat,
  tableFile,
  tableFormats,
} from "../../../export/comparison/table-file.ts";
import { downloadText } from "../download-text.ts";

/** What is shown of a table, and where its data stands. */
export interface ShownTable {
  /** Address of the comparison's page, ending in a slash. */
  page: string;
  topics: readonly string[];
  rows: readonly string[];
  transposed: boolean;
  notStated: string;
  withNotes: boolean;
}

const loaded = new Map<string, Promise<ComparisonData>>();

/** The table as it is shown, in a format; rejects where its data cannot be loaded. */
export async function shownTableFile(shown: ShownTable, format: TableFormat): Promise<string> {
  const address = `${shown.page}table.json`;
  let loading = loaded.get(address);
  if (!loading) {
    loading = load(address);
    loaded.set(address, loading);
    loading.catch(() => loaded.delete(address));
  }
  const data = chosenData(await loading, shown);
  const seen = shown.withNotes ? data : withoutNotes(data);
  return tableFile(seen, format, shown, { transposed: shown.transposed });
}

/** Hands a table to the browser as a download. */
export function download(text: string, name: string, format: TableFormat): void {
  downloadText(text, `${name}.${format}`, tableFormats[format].type);
}

async function load(address: string): Promise<ComparisonData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

function withoutNotes(data: ComparisonData): ComparisonData {
  const rows = data.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (!cell) return cell;
      const { note, ...rest } = cell;
      return rest;
    }),
  }));
  return { ...data, rows };
}
