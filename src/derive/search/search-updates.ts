import type { Topic, Update } from "../../knowledge/records.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { decisiveUpdates } from "../current-updates.ts";
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
  { texts, date }: UpdateRendering,
  words: (tree: MarkupTree) => string,
): SearchDocument[] {
  return topic.updates.map((update) => {
    const change = words(update.change);
    const isDecisive = update.effect !== "changed";
    // That something changed says nothing; what changed does.
    const { begin, rest } = isDecisive
      ? { begin: texts.effects[update.effect], rest: change }
      : parted(change);
    return {
      kind: "update",
      path: update.path,
      title: `${topic.title}: ${begin}`,
      text: rest,
      hidden: `${update.date}\n${texts.siteSearch.updateWords[update.effect]}`,
      names: [],
      topics: [topic.id],
      when: date(update.date),
      ...(isDecisive && { isDecisive }),
    };
  });
}

/** What somebody who looks for a topic must know first: its last decisive update. */
export function topicNote({ updates }: Topic, rendering: UpdateRendering): string | undefined {
  const [last] = decisiveUpdates(updates).toSorted((a, b) => (a.date < b.date ? 1 : -1));
  if (!last || last.effect === "changed") return undefined;
  return rendering.texts.siteSearch.notes[last.effect](rendering.date(last.date));
}

const firstSentence = /^(?:.{1,110}?[.!?](?=\s|$)|.{1,80}?[。！？])/u;
const longestTitle = 90;

/** The first sentence of a text, or as much of it as a title can hold, and what follows. */
function parted(text: string): { begin: string; rest: string } {
  const line = text.replace(/\s+/g, " ").trim();
  const sentence = firstSentence.exec(line)?.[0] ?? (line.length > longestTitle ? undefined : line);
  if (sentence !== undefined) {
    return { begin: sentence.replace(/[.。]$/, ""), rest: line.slice(sentence.length).trim() };
  }
  const space = line.lastIndexOf(" ", longestTitle);
  const end = space > longestTitle / 2 ? space : longestTitle;
  return { begin: `${line.slice(0, end)} …`, rest: `… ${line.slice(end).trim()}` };
}
