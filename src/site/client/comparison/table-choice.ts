/** What a reader chose to see of a comparison; the defaults show everything as it was given. */
export interface TableChoice {
  /** Ids of the topics shown; undefined for all. */
  topics?: readonly string[] | undefined;
  /** Ids of the rows shown; undefined for all. */
  rows?: readonly string[] | undefined;
  /** The row by which topics are sorted. */
  sort?: string | undefined;
  descending: boolean;
  differing: boolean;
  transposed: boolean;
  withNotes: boolean;
}

export const everything: TableChoice = {
  descending: false,
  differing: false,
  transposed: false,
  withNotes: false,
};

/** Ids never hold a dot, and it needs no escape in an address. */
const separator = ".";

/** Reads a choice from an address's query; what the table does not have is left out. */
export function readChoice(
  query: URLSearchParams,
  known: { topics: readonly string[]; rows: readonly string[] },
): TableChoice {
  const list = (name: "topics" | "rows"): readonly string[] | undefined => {
    const named = query.get(name)?.split(separator) ?? [];
    const found = known[name].filter((id) => named.includes(id));
    return found.length === 0 || found.length === known[name].length ? undefined : found;
  };
  const sort = query.get("sort") ?? "";
  const isSorted = known.rows.includes(sort);
  return {
    topics: list("topics"),
    rows: list("rows"),
    sort: isSorted ? sort : undefined,
    descending: isSorted && query.has("descending"),
    differing: query.has("differing"),
    transposed: query.has("swapped"),
    withNotes: query.has("notes"),
  };
}

/** Writes a choice into a query, whose other parameters stay. */
export function writeChoice(choice: TableChoice, query: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(query);
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) written.delete(name);
    else written.set(name, value);
  };
  const flag = (isSet: boolean): string | undefined => (isSet ? "" : undefined);
  set("topics", choice.topics?.join(separator));
  set("rows", choice.rows?.join(separator));
  set("sort", choice.sort);
  set("descending", flag(choice.sort !== undefined && choice.descending));
  set("differing", flag(choice.differing));
  set("swapped", flag(choice.transposed));
  set("notes", flag(choice.withNotes));
  return written;
}

/** A cell as far as choosing and sorting need it. */
export interface CellKey {
  /** Undefined where nothing is stated. */
  text: string | undefined;
  /** Undefined for texts and lists, which are sorted by their words. */
  order: number | undefined;
}

/** Whether the shown topics say different things; what is not stated is another thing. */
export function differs(cells: readonly CellKey[]): boolean {
  return cells.some(({ text }) => text !== cells[0]?.text);
}

/** Positions of cells in order of their values; what is not stated comes last in either direction. */
export function sortedPositions(
  cells: readonly CellKey[],
  positions: readonly number[],
  { descending, language }: { descending: boolean; language: string },
): number[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = (a: CellKey, b: CellKey): number =>
    a.order !== undefined && b.order !== undefined
      ? a.order - b.order
      : collator.compare(a.text ?? "", b.text ?? "");
  const direction = descending ? -1 : 1;
  const isStated = (position: number): boolean => cells[position]?.text !== undefined;
  const stated = positions.filter(isStated).sort((a, b) => {
    const [first, second] = [cells[a], cells[b]];
    return first && second ? direction * compare(first, second) : 0;
  });
  return [...stated, ...positions.filter((position) => !isStated(position))];
}
