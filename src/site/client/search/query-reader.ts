import { withoutCommonWords } from "../../../derive/search/search-common-words.ts";
import { matchesWord } from "../../../derive/search/search-match.ts";
import { rankByWords } from "../../../derive/search/search-most-words.ts";
import { findNames, type NamedRows, namedWithin } from "../../../derive/search/search-names.ts";
import { rankRows, type SearchHit } from "../../../derive/search/search-ranking.ts";
import { hasNoSpaces, queryText, searchWords } from "../../../derive/search/search-tokens.ts";
import { correctableWords, correctQuery } from "../../../derive/search/search-vocabulary.ts";
import { contentWords } from "./content-words.ts";
import type { Pagefind } from "./pagefind.ts";
import type { OpenTable, SearchFiles } from "./search-files.ts";

/**
 * How much of a query the rows have, where not all have all of its words: a few do and the others have
 * most, or none does and they have most or some.
 */
export type Partly = "few" | "most" | "some";

/** What a reading of a query finds. */
export interface Found {
  /** The query without what tells no records apart. */
  asked: string;
  rows: number[];
  names: NamedRows;
  /** Rows that are called what the query says. */
  named: number[];
  partly?: Partly;
}
/** Of how many results the words are looked at: no more than are shown at first, which are loaded anyway. */
const inspected = 8;
/** So many words of a query are looked for one by one. */
const mostWords = 8;
/** Fewer results than this may miss what a long query names. */
const few = 5;

/** Reads a query as it was probably meant, and says which rows answer it. */
export class QueryReader {
  readonly #files: SearchFiles;
  readonly #index: () => Promise<Pagefind>;

  constructor(files: SearchFiles, index: () => Promise<Pagefind>) {
    this.#files = files;
    this.#index = index;
  }

  /**
   * What a query finds; `corrected` is how it was read where that is different. Undefined when it is no
   * longer asked: then nothing is loaded to read it better.
   */
  async read(
    query: string,
    { isLiteral, isAsked }: { isLiteral: boolean; isAsked: () => boolean },
  ): Promise<{ found: Found; corrected: string | undefined } | undefined> {
    const found = await this.#find(query);
    if (!isAsked()) return undefined;
    const reading = await this.#reading(found, isLiteral);
    const best = reading?.found ?? found;
    return {
      found: isLiteral ? best : await this.#widened(best),
      corrected: reading?.query,
    };
  }

  /** Whether a query finds anything as it is. */
  async finds(query: string): Promise<boolean> {
    const found = await this.#find(query);
    return found.rows.length > 0 && (await this.#unknownWords(found)).length === 0;
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
      const read = correctQuery(asked, unknown, await this.#files.vocabulary());
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
    const table = await this.#files.table();
    const whole = findNames(query, table.names, table.kinds);
    const asked = whole.exact.length > 0 ? query : withoutCommonWords(query, table.common);
    const names = asked === query ? whole : findNames(asked, table.names, table.kinds);
    // What is said of "App Runner" answers "apprunner" as well.
    let rows = await this.#ranked(names.exact[0]?.name ?? asked, names, table);
    const content = contentWords(asked);
    if (rows.length === 0 && content.length > 0) {
      rows = await this.#ranked(content.join(" "), names, table);
    }
    const named = [...names.exact, ...names.partial].map(({ row }) => row);
    return { asked, rows, names, named };
  }

  /** Adds what has most of the words where few records have all, and those are not what the query names. */
  async #widened(found: Found): Promise<Found> {
    const { asked, rows, names } = found;
    const words = new Set(searchWords(asked));
    if (found.partly || names.exact.length > 0 || words.size < 3) return found;
    if (rows.length === 0 || rows.length >= few) return found;
    const table = await this.#files.table();
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
    const table = await this.#files.table();
    const { rows, named, haveMost } = rankByWords(new Map(each), table.names, table);
    return { ...found, rows, named, partly: haveMost ? "most" : "some" };
  }

  async #ranked(query: string, names: NamedRows, table: OpenTable): Promise<number[]> {
    return queryText(query) === "" ? [] : rankRows(await this.#hits(query), names, table);
  }

  /** What the index finds. */
  async #hits(query: string): Promise<SearchHit[]> {
    const { results } = await (await this.#index()).search(queryText(query));
    return results.map(({ id, score }) => ({ row: Number(id), score }));
  }

  /** The query's words that stand in none of the best results. */
  async #unknownWords({ asked, rows }: Found): Promise<string[]> {
    const best = await this.#files.results(rows.slice(0, inspected));
    const known = new Set(
      best.flatMap(({ result: { title, text, hidden = "" } }) =>
        searchWords(`${title}\n${text}\n${hidden}`),
      ),
    );
    return correctableWords(asked).filter(
      (word) => ![...known].some((each) => matchesWord(each, word)),
    );
  }
}
