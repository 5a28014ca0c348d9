import type { SearchDocument } from "./search-documents.ts";
import { hasNoSpaces, placedWords, searchWords } from "./search-tokens.ts";

/** A word is common when this part of all documents has it. */
const commonPart = 0.12;
const fewest = 20;

/**
 * Words that stand in so many documents that they tell none apart: in English "the" and "what", in another
 * language others. Words of topics and terms are never among them.
 */
export function deriveCommonWords(documents: readonly SearchDocument[]): string[] {
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
  return [...counts]
    .flatMap(([word, count]) => (count < limit || named.has(word) ? [] : word))
    .sort();
}

/** A query without its common words; one that has no others stays as it is. */
export function withoutCommonWords(query: string, common: ReadonlySet<string>): string {
  const words = placedWords(query);
  const telling = words.filter(({ word }) => !common.has(word));
  if (telling.length === 0 || telling.length === words.length) return query;
  return telling.map(({ start, end }) => query.slice(start, end)).join(" ");
}
