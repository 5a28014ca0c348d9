import type { SearchDocument } from "./search-documents.ts";
import { stopWordsOf } from "./search-stop-words.ts";
import { hasNoSpaces, placedWords, searchWords } from "./search-tokens.ts";

/** A word is common when this part of all documents has it. */
const commonPart = 0.12;
const fewest = 20;

/**
 * Words that tell no documents apart: those of grammar, and those that stand in many documents. Words of
 * topics and terms are never among them.
 */
export function deriveCommonWords(
  documents: readonly SearchDocument[],
  language: string,
): string[] {
  const counts = new Map<string, number>();
  const named = new Set<string>();
  for (const { kind, title, text, names } of documents) {
    if (kind === "topic" || kind === "term") {
      for (const word of searchWords(names.join("\n"))) named.add(word);
    }
    for (const word of new Set(searchWords(`${title}\n${text}`))) {
      if (!hasNoSpaces(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const limit = Math.max(fewest, documents.length * commonPart);
  const frequent = [...counts].flatMap(([word, count]) => (count < limit ? [] : word));
  return [...new Set([...stopWordsOf(language), ...frequent])]
    .filter((word) => !named.has(word))
    .sort();
}

/** A query without its common words; one that has no others stays as it is. */
export function withoutCommonWords(query: string, common: ReadonlySet<string>): string {
  const words = placedWords(query);
  const telling = words.filter(({ word }) => !common.has(word));
  if (telling.length === 0 || telling.length === words.length) return query;
  return telling.map(({ start, end }) => query.slice(start, end)).join(" ");
}
