import type { SearchKind } from "./search-documents.ts";

/** What results are narrowed to; a part that is not set narrows nothing. */
export interface SearchSelection {
  kind?: string;
  talk?: string;
  topic?: string;
}

/** What a row can be narrowed by. */
export interface RowFacets {
  kind: SearchKind;
  /** Id of its talk. */
  talk: string | undefined;
  /** Ids of its topics. */
  topics: readonly string[];
}

/** How many results each choice would leave, the other parts of the selection kept; most first. */
export type FacetCounts = Record<keyof SearchSelection, [value: string, count: number][]>;

/** The rows that a selection leaves, and what its other choices would leave. */
export function selectRows(
  rows: readonly number[],
  selection: SearchSelection,
  facetsOf: (row: number) => RowFacets,
): { rows: number[]; counts: FacetCounts } {
  const counts = {
    kind: new Map<string, number>(),
    talk: new Map<string, number>(),
    topic: new Map<string, number>(),
  };
  const add = (part: keyof SearchSelection, value: string): void => {
    counts[part].set(value, (counts[part].get(value) ?? 0) + 1);
  };
  const left = rows.filter((row) => {
    const { kind, talk, topics } = facetsOf(row);
    const fitsKind = selection.kind === undefined || selection.kind === kind;
    const fitsTalk = selection.talk === undefined || selection.talk === talk;
    const fitsTopic = selection.topic === undefined || topics.includes(selection.topic);
    if (fitsTalk && fitsTopic) add("kind", kind);
    if (fitsKind && fitsTopic && talk !== undefined) add("talk", talk);
    if (fitsKind && fitsTalk) for (const topic of topics) add("topic", topic);
    return fitsKind && fitsTalk && fitsTopic;
  });
  const sorted = (part: keyof SearchSelection): [string, number][] =>
    [...counts[part]].sort(
      ([first, more], [second, less]) => less - more || (first < second ? -1 : 1),
    );
  return {
    rows: left,
    counts: { kind: sorted("kind"), talk: sorted("talk"), topic: sorted("topic") },
  };
}
