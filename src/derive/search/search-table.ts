import { deriveCommonWords } from "./search-common-words.ts";
import type { SearchDocument, SearchKind } from "./search-documents.ts";

/** What the browser must know of all records to rank and count them; rows follow the documents' order. */
export interface SearchTable {
  /** Changes with what is shown; part of the names of the files with results. */
  build: string;
  /** Kinds of successive rows, each with their number. */
  kinds: [kind: SearchKind, rows: number][];
  /** Talks of successive rows, as positions in `talkTitles`; -1 for none. */
  talks: [talk: number, rows: number][];
  talkTitles: [id: string, title: string][];
  topicTitles: [id: string, title: string][];
  /** Rows that have names: title, aliases, session code. */
  names: [row: number, ...names: string[]][];
  /** Numbers of successive rows that share a file of results. */
  files: number[];
  /** Rows of updates after which somebody who starts today should do something else. */
  decisive: number[];
  suggested: SuggestedRecord[];
  /** Words that tell no records apart. */
  common: string[];
}

/** A record that is offered before anything is typed. */
export interface SuggestedRecord {
  kind: SearchKind;
  title: string;
  path: string;
}

/** One record as a list of results shows it. */
export interface SearchResult {
  title: string;
  path: string;
  text: string;
  /** More words by which it is found; absent where there are none. */
  hidden?: string;
  /** What must be known of it first. */
  note?: string;
  /** Its date for readers. */
  when?: string;
}

/** Topics of each row, as positions in `topicTitles`. */
export type SearchTopics = number[][];

const suggestedTopics = 4;
const suggestedTalks = 2;
const fileLength = 4000;

/** The table of all documents without `build`, the topics of its rows, and the files of results. */
export function deriveSearchTable(
  documents: readonly SearchDocument[],
  language: string,
): {
  table: Omit<SearchTable, "build">;
  topics: SearchTopics;
  files: SearchResult[][];
} {
  const talkTitles = titlesOf(documents, "talk", ({ talk }) => talk);
  const topicTitles = titlesOf(documents, "topic", ({ topics }) => topics[0]);
  const talkPositions = positions(talkTitles);
  const topicPositions = positions(topicTitles);
  const topics = documents.map((document) =>
    document.topics.flatMap((id) => topicPositions.get(id) ?? []),
  );
  const files = resultFiles(documents);
  const table = {
    kinds: runs(documents.map(({ kind }) => kind)),
    talks: runs(documents.map(({ talk }) => talkPositions.get(talk ?? "") ?? -1)),
    talkTitles,
    topicTitles,
    names: documents.flatMap(({ names }, row): SearchTable["names"] =>
      names.length > 0 ? [[row, ...names]] : [],
    ),
    files: files.map((file) => file.length),
    decisive: documents.flatMap(({ isDecisive }, row) => (isDecisive ? row : [])),
    suggested: suggestedRecords(documents),
    common: deriveCommonWords(documents, language),
  };
  return { table, topics, files };
}

/** One value a row, out of runs of equal values. */
export function unrolled<T>(lengths: readonly (readonly [value: T, rows: number])[]): T[] {
  return lengths.flatMap(([value, rows]) => Array<T>(rows).fill(value));
}

function runs<T>(values: readonly T[]): [T, number][] {
  const result: [T, number][] = [];
  for (const value of values) {
    const last = result.at(-1);
    if (last && last[0] === value) last[1] += 1;
    else result.push([value, 1]);
  }
  return result;
}

function titlesOf(
  documents: readonly SearchDocument[],
  kind: SearchKind,
  idOf: (document: SearchDocument) => string | undefined,
): [string, string][] {
  return documents
    .filter((document) => document.kind === kind)
    .map((document) => [idOf(document) ?? "", document.title]);
}

function positions(titles: readonly (readonly [id: string, title: string])[]): Map<string, number> {
  return new Map(titles.map(([id], position) => [id, position]));
}

function resultFiles(documents: readonly SearchDocument[]): SearchResult[][] {
  const files: SearchResult[][] = [];
  let length = fileLength;
  for (const { title, path, text, hidden, note, when } of documents) {
    const size = title.length + path.length + text.length + hidden.length;
    if (length + size > fileLength) {
      files.push([]);
      length = 0;
    }
    const more = { ...(hidden !== "" && { hidden }), ...(note && { note }), ...(when && { when }) };
    files.at(-1)?.push({ title, path, text, ...more });
    length += size;
  }
  return files;
}

/** The topics that most records name, and the first talks. */
function suggestedRecords(documents: readonly SearchDocument[]): SuggestedRecord[] {
  const mentions = new Map<string, number>();
  for (const { kind, topics } of documents) {
    if (kind === "topic" || kind === "fact" || kind === "update") continue;
    for (const topic of topics) mentions.set(topic, (mentions.get(topic) ?? 0) + 1);
  }
  const mentionsOf = ({ topics }: SearchDocument): number => mentions.get(topics[0] ?? "") ?? 0;
  const topics = documents
    .filter((document) => document.kind === "topic" && mentionsOf(document) > 0)
    .sort((left, right) => mentionsOf(right) - mentionsOf(left));
  const talks = documents.filter(({ kind }) => kind === "talk");
  return [...topics.slice(0, suggestedTopics), ...talks.slice(0, suggestedTalks)].map(
    ({ kind, title, path }) => ({ kind, title, path }),
  );
}
