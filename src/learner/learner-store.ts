import { type Area, type Entries, mergeEntries, readArea, writeArea } from "./area.ts";

/** Why something is not kept as it should be. */
export type StorageProblem = "blocked" | "full" | "damaged" | "newer";

/** The storage of a browser, as far as the store uses it. */
export type KeyValueStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export interface LearnerStoreOptions {
  /** Undefined where the browser gives none. */
  storage: KeyValueStorage | undefined;
  /** Path under which the site stands: two sites of one host share nothing. */
  base: string;
  now(): number;
}

/**
 * What a learner does, kept in the browser: one storage key an area. What is in memory is always
 * whole; where the storage is blocked or full it goes on without, and says so.
 */
export class LearnerStore {
  readonly #options: LearnerStoreOptions;
  readonly #memory = new Map<string, Entries<unknown>>();
  readonly #listeners = new Set<() => void>();
  readonly #problems = new Set<StorageProblem>();
  readonly #readOnly = new Set<string>();

  constructor(options: LearnerStoreOptions) {
    this.#options = options;
    if (!options.storage) this.#problems.add("blocked");
  }

  /** What is known to be wrong with the storage; empty when all is well. */
  get problems(): ReadonlySet<StorageProblem> {
    return this.#problems;
  }

  /** The entries of an area. */
  entries<Value>(area: Area<Value>): Readonly<Entries<Value>> {
    // Every area's memory holds what its own `isValue` has let in.
    const known = this.#memory.get(area.name) as Entries<Value> | undefined;
    return known ?? this.#refresh(area);
  }

  /** The value of an entry. */
  get<Value>(area: Area<Value>, key: string): Value | undefined {
    return this.entries(area)[key]?.value;
  }

  /** Sets an entry, now. A clock that was set back does not make it older than what it replaces. */
  set<Value>(area: Area<Value>, key: string, value: Value): void {
    const earlier = this.#refresh(area)[key]?.at ?? 0;
    this.merge(area, { [key]: { at: Math.max(this.#options.now(), earlier + 1), value } });
  }

  /** Takes entries in; of each the later one stays. */
  merge<Value>(area: Area<Value>, entries: Entries<Value>): void {
    const merged = mergeEntries(this.#refresh(area), entries);
    this.#memory.set(area.name, merged);
    this.#write(area, merged);
    this.#tell();
  }

  /** Forgets an area, in memory and in the storage. */
  clear(area: Area<unknown>): void {
    this.#memory.set(area.name, {});
    this.#readOnly.delete(area.name);
    try {
      this.#options.storage?.removeItem(this.key(area));
    } catch {
      this.#problems.add("blocked");
    }
    this.#tell();
  }

  /** Takes in what another tab wrote under a storage key; null means that it cleared everything. */
  follow(area: Area<unknown>, key: string | null, text: string | null): void {
    if (key !== null && key !== this.key(area)) return;
    if (text === null) this.#memory.set(area.name, {});
    else this.#refresh(area);
    this.#tell();
  }

  /** Calls back after every change; gives the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The storage key of an area. */
  key(area: Area<unknown>): string {
    return `talkbook:${this.#options.base}:${area.name}`;
  }

  /** Memory and storage together: another tab may have written, and memory may hold what did not fit. */
  #refresh<Value>(area: Area<Value>): Entries<Value> {
    const known = this.#memory.get(area.name) as Entries<Value> | undefined;
    let text: string | null = null;
    try {
      text = this.#options.storage?.getItem(this.key(area)) ?? null;
    } catch {
      this.#problems.add("blocked");
    }
    const read = readArea(area, text);
    if (read.problem) this.#problems.add(read.problem);
    if (read.problem === "newer") this.#readOnly.add(area.name);
    if (read.problem === "damaged" && text !== null) this.#setAside(area, text);
    const merged = known ? mergeEntries(read.entries, known) : read.entries;
    this.#memory.set(area.name, merged);
    return merged;
  }

  #write<Value>(area: Area<Value>, entries: Entries<Value>): void {
    if (this.#readOnly.has(area.name)) return;
    try {
      this.#options.storage?.setItem(this.key(area), writeArea(area, entries));
      this.#problems.delete("full");
    } catch {
      this.#problems.add("full");
    }
  }

  /** Damaged text is kept under a key of its own, once, so that nothing is lost by writing on. */
  #setAside(area: Area<unknown>, text: string): void {
    const key = `${this.key(area)}:damaged`;
    try {
      const { storage } = this.#options;
      if (storage && storage.getItem(key) === null) storage.setItem(key, text);
    } catch {
      this.#readOnly.add(area.name);
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
