import type { SearchKind } from "../../../derive/search/search-documents.ts";
import {
  type FacetCounts,
  type SearchSelection,
  selectRows,
} from "../../../derive/search/search-facets.ts";
import type { SearchResult, SuggestedRecord } from "../../../derive/search/search-table.ts";
import { contentWords } from "./content-words.ts";
import { loadPagefind, type Pagefind } from "./pagefind.ts";
import { type Partly, QueryReader } from "./query-reader.ts";
import { SearchFiles } from "./search-files.ts";

/** A record in a list of results. */
export interface FoundRecord extends SearchResult {
  kind: SearchKind;
  /** Title of its talk. */
  talk: string | undefined;
  /** Whether it is called what the query says. */
  isNamed: boolean;
}

/** What a query gave. */
export interface SearchAnswer {
  /** As it was typed. */
  query: string;
  /** As it was read, where that is different. */
  corrected: string | undefined;
  /** Rows of the records found, best first, selected ones alone. */
  rows: number[];
  /** Undefined where no selection was asked for. */
  counts: FacetCounts | undefined;
  partly: Partly | undefined;
  /** Those of the rows that are called what the query says. */
  named: ReadonlySet<number>;
  /** The words to mark in results, parts of compounds included. */
  marked: string;
  /** What to mark where a result leads: the query, and the name that it stands for. */
  phrases: string[];
}

export interface SearchOptions {
  /** Count and narrow; without it neither is done. */
  selection?: SearchSelection;
  /** Take the query as it is typed. */
  isLiteral?: boolean;
}

/** Searches the site from the files in its folder of search. */
export class SearchEngine {
  readonly files: SearchFiles;
  readonly #folder: string;
  readonly #reader: QueryReader;
  #pagefind: Promise<Pagefind> | undefined;
  #running: Promise<unknown> = Promise.resolve();
  #latest = 0;

  /** `base` is the site's root as a path; begins and ends with a slash. */
  constructor(base: string) {
    this.#folder = `${base}pagefind/`;
    this.files = new SearchFiles(this.#folder);
    this.#reader = new QueryReader(this.files, () => this.#index());
  }

  /** Begins to load what every query needs. */
  async load(): Promise<void> {
    await Promise.all([this.#index(), this.files.table()]);
  }

  async suggested(): Promise<SuggestedRecord[]> {
    return (await this.files.table()).suggested;
  }

  /** The answer to a query; undefined when a later one was asked meanwhile. */
  async search(query: string, options: SearchOptions = {}): Promise<SearchAnswer | undefined> {
    this.#latest += 1;
    const own = this.#latest;
    // One at a time, and only the latest of those that wait: a fast typist outruns no queue.
    const before = this.#running;
    const isAsked = (): boolean => own === this.#latest;
    const run = before.then(async () =>
      isAsked() ? this.#answer(query, options, isAsked) : undefined,
    );
    this.#running = run.catch(() => undefined);
    const answer = await run;
    return isAsked() ? answer : undefined;
  }

  /** Whether a query finds anything as it is. */
  async finds(query: string): Promise<boolean> {
    return this.#reader.finds(query);
  }

  /** What a list shows of some rows of an answer. */
  async records(
    { named }: Pick<SearchAnswer, "named">,
    rows: readonly number[],
  ): Promise<FoundRecord[]> {
    const { kinds, talks, talkTitles } = await this.files.table();
    const results = await this.files.results(rows);
    return results.flatMap(({ row, result }): FoundRecord[] => {
      const kind = kinds[row];
      if (!kind) return [];
      const talk = talkTitles[talks[row] ?? -1]?.[1];
      return [{ ...result, kind, talk, isNamed: named.has(row) }];
    });
  }

  async #answer(
    query: string,
    options: SearchOptions,
    isAsked: () => boolean,
  ): Promise<SearchAnswer | undefined> {
    const { isLiteral = false } = options;
    const reading = await this.#reader.read(query, { isLiteral, isAsked });
    if (!reading) return undefined;
    const { found, corrected } = reading;
    const { asked, rows, names, partly } = found;
    const phrases = [...new Set([asked, names.exact[0]?.name ?? asked])];
    const marked = [...phrases, ...contentWords(asked)].join(" ");
    const named = new Set(found.named);
    const answer = { query, corrected, partly, named, marked, phrases };
    if (!options.selection) return { ...answer, rows, counts: undefined };
    return { ...answer, ...(await this.#select(rows, options.selection)) };
  }

  async #select(
    rows: readonly number[],
    selection: SearchSelection,
  ): Promise<{ rows: number[]; counts: FacetCounts }> {
    const [table, topics] = await Promise.all([this.files.table(), this.files.topics()]);
    const { kinds, talks, talkTitles, topicTitles } = table;
    return selectRows(rows, selection, (row) => ({
      kind: kinds[row] ?? "source",
      talk: talkTitles[talks[row] ?? -1]?.[0],
      topics: (topics[row] ?? []).flatMap((topic) => topicTitles[topic]?.[0] ?? []),
    }));
  }

  #index(): Promise<Pagefind> {
    this.#pagefind ??= loadPagefind(this.#folder);
    this.#pagefind.catch(() => {
      this.#pagefind = undefined;
    });
    return this.#pagefind;
  }
}
