import { readStorage, writeStorage } from "./browser-storage.ts";

const storageKey = "talkbook-recent-searches";
const most = 5;

/** What was searched for and followed, newest first; empty where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(readStorage(storageKey) ?? "[]");
    return Array.isArray(kept)
      ? kept.filter((each) => typeof each === "string").slice(0, most)
      : [];
  } catch {
    return [];
  }
}

/** Puts a query first. */
export function rememberSearch(query: string): void {
  const words = query.trim();
  if (words === "") return;
  const others = recentSearches().filter((each) => each !== words);
  writeStorage(storageKey, JSON.stringify([words, ...others].slice(0, most)));
}

/** Forgets all queries. */
export function forgetSearches(): void {
  writeStorage(storageKey, undefined);
}
