import type { BookContents } from "./book-contents.ts";

/**
 * Under which name something stands in the index: a term that shares a name with a topic, as the singular
 * of its title, stands under the topic's title.
 */
export function indexNames({ topics, terms }: BookContents): (name: string) => string {
  const titles = new Map<string, string>();
  for (const { term, aliases: others } of terms) {
    const names = new Set([term, ...others].map((name) => name.toLowerCase()));
    const same = topics.find(({ title, aliases }) =>
      [title, ...aliases].some((name) => names.has(name.toLowerCase())),
    );
    if (same) titles.set(term, same.title);
  }
  return (name) => titles.get(name) ?? name;
}
