import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Chapter, RecordKind, Talk } from "../knowledge/records.ts";
import type { ComponentRegistry, RenderContext } from "../markup/component.ts";
import { toText } from "../markup/to-text.ts";
import type { MarkupTree } from "../markup/tree.ts";

/** One record as search finds it. */
export interface SearchDocument {
  kind: RecordKind;
  /** Path from the site's root, with the record's anchor. */
  path: string;
  title: string;
  /** All words by which it is found, the title included. */
  text: string;
  /** Title of the talk that it belongs to. */
  talk?: string;
  /** Titles of its topics. */
  topics: string[];
}

/** Every record as a document of its own, in a fixed order. */
export function deriveSearchDocuments(
  knowledge: Knowledge,
  rendering: { registry: ComponentRegistry; context: RenderContext },
): SearchDocument[] {
  const words = (tree: MarkupTree | undefined): string => (tree ? toText(tree, rendering) : "");
  const join = (...parts: (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined && part !== "").join("\n");
  const titles = (topics: readonly string[]): string[] =>
    topics.flatMap((id) => knowledge.topic(id)?.title ?? []);
  const talkTitle = (id: string): { talk?: string } => {
    const talk = knowledge.talk(id);
    return talk ? { talk: talk.title } : {};
  };
  const chapterDocuments = (chapter: Chapter): SearchDocument[] => [
    {
      kind: "chapter",
      path: chapter.path,
      title: chapter.title,
      text: join(chapter.title, words(chapter.summary)),
      ...talkTitle(chapter.talk),
      topics: titles(chapter.topics),
    },
    ...chapter.chapters.flatMap(chapterDocuments),
  ];

  return [
    ...knowledge.talks.map(
      (talk): SearchDocument => ({
        kind: "talk",
        path: talk.path,
        title: talk.title,
        text: join(
          talk.title,
          talk.event,
          talk.sessionCode,
          speakerNames(talk),
          words(talk.summary),
          talk.tags.join(", "),
        ),
        talk: talk.title,
        topics: [],
      }),
    ),
    ...knowledge.takeaways.map((takeaway): SearchDocument => {
      const title = words(takeaway.text);
      return {
        kind: "takeaway",
        path: takeaway.path,
        title,
        text: join(title, words(takeaway.detail)),
        ...talkTitle(takeaway.talk),
        topics: titles(takeaway.topics),
      };
    }),
    ...knowledge.questions.map((question): SearchDocument => {
      const title = words(question.question);
      return {
        kind: "question",
        path: question.path,
        title,
        text: join(title, words(question.answer)),
        ...talkTitle(question.talk),
        topics: titles(question.topics),
      };
    }),
    ...knowledge.chapters.flatMap(chapterDocuments),
    ...knowledge.highlights.map(
      (highlight): SearchDocument => ({
        kind: "highlight",
        path: highlight.path,
        title: highlight.quote,
        text: highlight.quote,
        ...talkTitle(highlight.talk),
        topics: titles(highlight.topics),
      }),
    ),
    ...knowledge.topics.flatMap((topic): SearchDocument[] => [
      {
        kind: "topic",
        path: topic.path,
        title: topic.title,
        text: join(topic.title, topic.aliases.join(", "), words(topic.summary), words(topic.body)),
        topics: [topic.title],
      },
      ...topic.facts.map((fact): SearchDocument => {
        const dimension = knowledge.dimension(fact.dimension);
        const title = `${topic.title}: ${dimension?.label ?? fact.dimension}`;
        return {
          kind: "fact",
          path: fact.path,
          title,
          text: join(title, factWords(fact.value, dimension?.choices ?? []), words(fact.note)),
          topics: [topic.title],
        };
      }),
      ...topic.updates.map((update): SearchDocument => {
        const text = words(update.change);
        const title = `${topic.title}, ${update.date}`;
        return {
          kind: "update",
          path: update.path,
          title,
          text: join(title, text),
          topics: [topic.title],
        };
      }),
    ]),
    ...knowledge.terms.map(
      (term): SearchDocument => ({
        kind: "term",
        path: term.path,
        title: term.term,
        text: join(term.term, term.aliases.join(", "), words(term.definition)),
        topics: titles(term.topic === undefined ? [] : [term.topic]),
      }),
    ),
    ...knowledge.sources.map(
      (source): SearchDocument => ({
        kind: "source",
        path: source.path,
        title: source.title,
        text: join(source.title, source.publisher),
        topics: [],
      }),
    ),
  ];
}

function speakerNames(talk: Talk): string {
  return talk.speakers.map(({ name }) => name).join(", ");
}

function factWords(
  value: string | number | boolean | string[],
  choices: readonly { id: string; label: string }[],
): string {
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "boolean") return "";
  return choices.find(({ id }) => id === value)?.label ?? String(value);
}
