import type { Topic, Update } from "../knowledge/records.ts";
import type { MarkupTree } from "../markup/tree.ts";
import { decisiveUpdates } from "./current-updates.ts";
import type { SearchDocument } from "./search-documents.ts";

/** Effects after which somebody who starts today should do something else. */
type DecisiveEffect = Exclude<Update["effect"], "changed">;

/** What search says of an update besides its own words, in the language of the site. */
export interface UpdateWords {
  effects: Readonly<Record<Update["effect"], string>>;
  siteSearch: {
    updateWords: Readonly<Record<Update["effect"], string>>;
    /** What a topic's result says of such an update. */
    notes: Readonly<Record<DecisiveEffect, (date: string) => string>>;
  };
}

export interface UpdateRendering {
  texts: UpdateWords;
  /** A date for readers. */
  date(date: string): string;
}

/** What changed in a topic, a document an update. */
export function updateDocuments(
  topic: Topic,
  { texts }: UpdateRendering,
  words: (tree: MarkupTree) => string,
): SearchDocument[] {
  return topic.updates.map((update) => ({
    kind: "update",
    path: update.path,
    title: `${topic.title}: ${texts.effects[update.effect]}`,
    text: words(update.change),
    hidden: `${update.date}\n${texts.siteSearch.updateWords[update.effect]}`,
    names: [],
    topics: [topic.id],
    ...(update.effect !== "changed" && { isDecisive: true }),
  }));
}

/** What somebody who looks for a topic must know first: its last decisive update. */
export function topicNote({ updates }: Topic, rendering: UpdateRendering): string | undefined {
  const [last] = decisiveUpdates(updates).toSorted((a, b) => (a.date < b.date ? 1 : -1));
  if (!last || last.effect === "changed") return undefined;
  return rendering.texts.siteSearch.notes[last.effect](rendering.date(last.date));
}
