/** One thing that a learner did, and when it was last changed. */
export interface Entry<Value> {
  /** Milliseconds since 1970. */
  at: number;
  value: Value;
}

export type Entries<Value> = Record<string, Entry<Value>>;

/**
 * A part of what the store keeps, with a shape of its own. An entry whose key is never written twice,
 * such as `<card>@<time>`, makes it a log: merging two logs loses nothing.
 */
export interface Area<Value> {
  /** Part of the storage key and of the save file. */
  name: string;
  /** Rises with every change of shape. */
  version: number;
  /** Whether a value that was read has the shape. */
  isValue(value: unknown): value is Value;
  /** Brings a value of an earlier version into the shape; undefined drops it. */
  migrate?(value: unknown, version: number): Value | undefined;
}

/** What stands in the storage under an area's key. */
export interface StoredArea {
  version: number;
  entries: Entries<unknown>;
}

/** What reading an area's text gave. */
export interface ReadArea<Value> {
  entries: Entries<Value>;
  /** `damaged`: something in it could not be read; `newer`: a later version of the site wrote it. */
  problem?: "damaged" | "newer";
}

/** Reads an area's text; what cannot be understood is left out and named. */
export function readArea<Value>(area: Area<Value>, text: string | null): ReadArea<Value> {
  if (text === null) return { entries: {} };
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return { entries: {}, problem: "damaged" };
  }
  return isStoredArea(stored) ? checkArea(area, stored) : { entries: {}, problem: "damaged" };
}

/** Keeps the entries that have an area's shape, brought to its version. */
export function checkArea<Value>(area: Area<Value>, stored: StoredArea): ReadArea<Value> {
  if (stored.version > area.version) return { entries: {}, problem: "newer" };
  const read: ReadArea<Value> = { entries: {} };
  for (const [key, entry] of Object.entries(stored.entries)) {
    const value = isEntry(entry) ? inShape(area, entry.value, stored.version) : undefined;
    if (value === undefined) read.problem = "damaged";
    else read.entries[key] = { at: entry.at, value };
  }
  return read;
}

/** An area's text for the storage. */
export function writeArea<Value>(area: Area<Value>, entries: Entries<Value>): string {
  return JSON.stringify({ version: area.version, entries } satisfies StoredArea);
}

/**
 * Of two states everything: of each entry the one changed last, of two changed at once the one whose
 * text is greater, so that every order of merging gives the same.
 */
export function mergeEntries<Value>(first: Entries<Value>, second: Entries<Value>): Entries<Value> {
  const merged = { ...first };
  for (const [key, entry] of Object.entries(second)) {
    const other = merged[key];
    if (!other || isLater(entry, other)) merged[key] = entry;
  }
  return merged;
}

/** Whether something read from a storage or a file is an area of any version. */
export function isStoredArea(value: unknown): value is StoredArea {
  return (
    isObject(value) &&
    Number.isInteger(value.version) &&
    isObject(value.entries) &&
    !Array.isArray(value.entries)
  );
}

function isLater(entry: Entry<unknown>, other: Entry<unknown>): boolean {
  if (entry.at !== other.at) return entry.at > other.at;
  return JSON.stringify(entry.value) > JSON.stringify(other.value);
}

function inShape<Value>(area: Area<Value>, value: unknown, version: number): Value | undefined {
  if (version === area.version) return area.isValue(value) ? value : undefined;
  const migrated = area.migrate?.(value, version);
  return migrated !== undefined && area.isValue(migrated) ? migrated : undefined;
}

function isEntry(value: unknown): value is Entry<unknown> {
  return isObject(value) && Number.isFinite(value.at) && "value" in value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
