import { withoutCommonWords } from "../../../derive/search-common-words.ts";
import type { SearchKind } from "../../../derive/search-documents.ts";
import {
  type FacetCounts,
  type SearchSelection,
  selectRows,
} from "../../../derive/search-facets.ts";
import { matchesWord } from "../../../derive/search-match.ts";
import { namedWithin, rankByWords } from "../../../derive/search-most-words.ts";
import {
  findNames,
  type NamedRows,
  rankRows,
  type SearchHit,
} from "../../../derive/search-ranking.ts";
import type { SearchResult, SuggestedRecord } from "../../../derive/search-table.ts";
import { hasNoSpaces, queryText, searchWords } from "../../../derive/search-tokens.ts";
import { correctableWords, correctQuery } from "../../../derive/search-vocabulary.ts";
import { contentWords } from "./content-words.ts";
import { loadPagefind, type Pagefind } from "./pagefind.ts";
import { SearchFiles } from "./search-files.ts";

/** A record in a list of results. */
export interface FoundRecord extends SearchResult {
  kind: SearchKind;
  /** Title of its talk. */
  talk: string | undefined;
}

/**
 * How much of a query the rows have, where not all have all of its words: a few do and the others have
 * most, or none does and they have most or some.
 */
export type Partly = "few" | "most" | "some";

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
  /** The words to mark, parts of compounds included. */
  marked: string;
}

export interface SearchOptions {
  /** Count and narrow; without it neither is done. */
  selection?: SearchSelection;
  /** Take the query as it is typed. */
  isLiteral?: boolean;
}

interface Found {
  /** The query without what tells no records apart. */
  asked: string;
  rows: number[];
  names: NamedRows;
  partly?: Partly;
}

/** Of how many results the words are looked at. */
const inspected = 10;
/** So many words of a query are looked for one by one. */
const mostWords = 8;
/** Fewer results than this may miss what a long query names. */
const few = 5;

/** Searches the site from the files in its folder of search. */
export class SearchEngine {
  readonly files: SearchFiles;
  readonly #folder: string;
  #pagefind: Promise<Pagefind> | undefined;
  #running: Promise<unknown> = Promise.resolve();
  #latest = 0;

  /** `base` is the site's root as a path; begins and ends with a slash. */
  constructor(base: string) {
    this.#folder = `${base}pagefind/`;
    this.files = new SearchFiles(this.#folder);
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
    const run = before.then(async () =>
      own === this.#latest ? this.#answer(query, options) : undefined,
    );
    this.#running = run.catch(() => undefined);
    const answer = await run;
    return own === this.#latest ? answer : undefined;
  }

  /** Whether a query finds anything as it is. */
  async finds(query: string): Promise<boolean> {
    const found = await this.#find(query);
    return found.rows.length > 0 && (await this.#unknownWords(found)).length === 0;
  }

  /** What a list shows of some rows. */
  async records(rows: readonly number[]): Promise<FoundRecord[]> {
    const { kinds, talks, talkTitles } = await this.files.table();
    const found = await Promise.all(
      rows.map(async (row): Promise<FoundRecord[]> => {
        const result = await this.files.result(row);
        const kind = kinds[row];
        if (!result || !kind) return [];
        return [{ ...result, kind, talk: talkTitles[talks[row] ?? -1]?.[1] }];
      }),
    );
    return found.flat();
  }

  async #answer(query: string, options: SearchOptions): Promise<SearchAnswer> {
    const found = await this.#find(query);
    const reading = await this.#reading(found, options.isLiteral ?? false);
    const { asked, rows, names, partly } = await this.#widened(reading?.found ?? found);
    const marked = [asked, names.exact[0]?.name ?? "", ...contentWords(asked)].join(" ").trim();
    const answer = { query, corrected: reading?.query, partly, marked };
    if (!options.selection) return { ...answer, rows, counts: undefined };
    return { ...answer, ...(await this.#select(rows, options.selection)) };
  }

  /**
   * A better reading of a query that has words nobody used, or words that nobody used together; undefined
   * where it is right as it is.
   */
  async #reading(
    found: Found,
    isLiteral: boolean,
  ): Promise<{ query?: string; found: Found } | undefined> {
    if (found.names.exact.length > 0) return undefined;
    const { asked } = found;
    const unknown = await this.#unknownWords(found);
    if (unknown.length === 0 && found.rows.length > 0) return undefined;
    if (!isLiteral) {
      const read = correctQuery(asked, unknown, await this.files.vocabulary());
      const correction = read === undefined ? {} : { query: read };
      const readFound = read === undefined ? found : await this.#find(read);
      if (read !== undefined && readFound.rows.length > 0) return { query: read, found: readFound };
      if (readFound.rows.length === 0) {
        const partlyFound = await this.#findPartly(readFound);
        if (partlyFound.rows.length > 0) return { ...correction, found: partlyFound };
      }
    }
    // The index takes the longest beginning of a word that it does not know, which means nothing. Parts of
    // a compound mean something.
    const isKnown = (word: string): boolean => hasNoSpaces(word) || !unknown.includes(word);
    if (searchWords(asked).some(isKnown)) return undefined;
    return { found: { ...found, rows: found.names.partial.map(({ row }) => row) } };
  }

  async #find(query: string): Promise<Found> {
    const { names: allNames, kinds, common } = await this.files.table();
    const whole = findNames(query, allNames, kinds);
    const asked = whole.exact.length > 0 ? query : withoutCommonWords(query, common);
    const names = asked === query ? whole : findNames(asked, allNames, kinds);
    // What is said of "App Runner" answers "apprunner" as well.
    let rows = await this.#ranked(names.exact[0]?.name ?? asked, names, kinds);
    const content = contentWords(asked);
    if (rows.length === 0 && content.length > 0) {
      rows = await this.#ranked(content.join(" "), names, kinds);
    }
    return { asked, rows, names };
  }

  /** Adds what has most of the words where few records have all, and those are not what the query names. */
  async #widened(found: Found): Promise<Found> {
    const { asked, rows, names } = found;
    const words = new Set(searchWords(asked));
    if (found.partly || names.exact.length > 0 || words.size < 3) return found;
    if (rows.length === 0 || rows.length >= few) return found;
    const table = await this.files.table();
    if (namedWithin(words, table.names, table.kinds).every((row) => rows.includes(row))) {
      return found;
    }
    return { ...(await this.#findPartly(found)), partly: "few" };
  }

  /** What has most of a query's words, or some, where nothing has them all. */
  async #findPartly(found: Found): Promise<Found> {
    const content = contentWords(found.asked);
    const words = content.length > 0 ? content : searchWords(found.asked);
    const distinct = [...new Set(words)].slice(0, mostWords);
    if (distinct.length < 2) return found;
    const each = await Promise.all(
      distinct.map(async (word) => [word, await this.#hits(word)] as const),
    );
    const { names, kinds } = await this.files.table();
    const { rows, haveMost } = rankByWords(new Map(each), names, kinds);
    return { ...found, rows, partly: haveMost ? "most" : "some" };
  }

  async #ranked(query: string, names: NamedRows, kinds: readonly SearchKind[]): Promise<number[]> {
    return queryText(query) === "" ? [] : rankRows(await this.#hits(query), names, kinds);
  }

  /** What the index finds. */
  async #hits(query: string): Promise<SearchHit[]> {
    const { results } = await (await this.#index()).search(queryText(query));
    return results.map(({ id, score }) => ({ row: Number(id), score }));
  }

  /** The query's words that stand in none of the best results. */
  async #unknownWords({ asked, rows }: Found): Promise<string[]> {
    const best = await this.records(rows.slice(0, inspected));
    const known = new Set(
      best.flatMap(({ title, text, hidden = "" }) => searchWords(`${title}\n${text}\n${hidden}`)),
    );
    return correctableWords(asked).filter(
      (word) => ![...known].some((each) => matchesWord(each, word)),
    );
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
