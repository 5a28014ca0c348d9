import type { KeyValueStorage } from "../../../learner/learner-store.ts";

/** Keeps things as long as the page is open. */
export function inMemory(): KeyValueStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
    removeItem: (key) => {
      kept.delete(key);
    },
  };
}

/** Keeps things in the browser, apart from those of other packages; in memory where the browser keeps nothing. */
export function browserKept(id: string): KeyValueStorage {
  const named = (key: string): string => `talkbook-package:${id}:${key}`;
  try {
    const storage = localStorage;
    storage.getItem(named(""));
    return {
      getItem: (key) => storage.getItem(named(key)),
      setItem: (key, value) => storage.setItem(named(key), value),
      removeItem: (key) => storage.removeItem(named(key)),
    };
  } catch {
    return inMemory();
  }
}
