import type { SearchKind } from "../../../derive/search/search-documents.ts";
import { openNames, type RowNames } from "../../../derive/search/search-names.ts";
import {
  type SearchResult,
  type SearchTable,
  type SearchTopics,
  unrolled,
} from "../../../derive/search/search-table.ts";
import type { SearchVocabulary } from "../../../derive/search/search-vocabulary.ts";

/** The table, with one entry a row where the file has runs. */
export interface OpenTable extends Omit<SearchTable, "kinds" | "talks" | "names" | "common"> {
  kinds: SearchKind[];
  talks: number[];
  names: RowNames[];
  common: ReadonlySet<string>;
}

/** Loads the files that stand beside the index; each once. */
export class SearchFiles {
  readonly #folder: string;
  readonly #loaded = new Map<string, Promise<unknown>>();
  #starts: number[] | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async table(): Promise<OpenTable> {
    return this.#once("table", async () => {
      const table = await this.#json<SearchTable>("table.json");
      return {
        ...table,
        kinds: unrolled(table.kinds),
        talks: unrolled(table.talks),
        names: openNames(table.names),
        common: new Set(table.common),
      };
    });
  }

  topics(): Promise<SearchTopics> {
    return this.#once("topics", () => this.#json<SearchTopics>("topics.json"));
  }

  vocabulary(): Promise<SearchVocabulary> {
    return this.#once("words", () => this.#json<SearchVocabulary>("words.json"));
  }

  /** What results show of some rows, in their order. */
  async results(rows: readonly number[]): Promise<{ row: number; result: SearchResult }[]> {
    const found = await Promise.all(
      rows.map(async (row) => {
        const result = await this.#result(row);
        return result ? [{ row, result }] : [];
      }),
    );
    return found.flat();
  }

  async #result(row: number): Promise<SearchResult | undefined> {
    const { build, files } = await this.table();
    if (!this.#starts) {
      let start = 0;
      this.#starts = files.map((rows) => {
        start += rows;
        return start - rows;
      });
    }
    const file = this.#starts.findLastIndex((start) => start <= row);
    const path = `results/${build}-${file}.json`;
    const results = await this.#once(path, () => this.#json<SearchResult[]>(path));
    return results[row - (this.#starts[file] ?? 0)];
  }

  async #json<T>(path: string): Promise<T> {
    // Results carry their build in their name; the others must be those of the present site.
    const cache = path.startsWith("results/") ? "default" : "no-cache";
    const response = await fetch(this.#folder + path, { cache });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as T;
  }

  #once<T>(name: string, load: () => Promise<T>): Promise<T> {
    const known = this.#loaded.get(name) as Promise<T> | undefined;
    if (known) return known;
    const loading = load();
    this.#loaded.set(name, loading);
    loading.catch(() => this.#loaded.delete(name));
    return loading;
  }
}
