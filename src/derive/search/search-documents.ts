import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Chapter, Diagram, Fact, RecordKind, Topic } from "../../knowledge/records.ts";
import type { ComponentRegistry, RenderContext } from "../../markup/component.ts";
import { toText } from "../../markup/to-text.ts";
import type { Block, MarkupTree } from "../../markup/tree.ts";
import { formatTime } from "../format-date.ts";
import { noteSections } from "../note-sections.ts";
import { curriculumDocuments } from "./search-curricula.ts";
import { guideDocuments } from "./search-guides.ts";
import { derivePageDocuments, type PageWords } from "./search-pages.ts";
import {
  topicNote,
  type UpdateRendering,
  type UpdateWords,
  updateDocuments,
} from "./search-updates.ts";

/** What search finds: records, and the pages of the site that are none. */
export type SearchKind = RecordKind | "page";

/** One record or page as search finds it. */
export interface SearchDocument {
  kind: SearchKind;
  /** Path from the site's root, with the record's anchor. */
  path: string;
  title: string;
  /** What results quote; running text alone, and not the title again. */
  text: string;
  /** More words by which it is found: aliases, tags, headings, rows of tables. */
  hidden: string;
  /** Talks, topics, terms and pages: everything that they are called. Empty for other kinds. */
  names: string[];
  /** Id of the talk that it belongs to. */
  talk?: string;
  /** Ids of its topics. */
  topics: string[];
  /** What must be known of it first. */
  note?: string;
  /** Its date for readers. */
  when?: string;
  /** An update after which somebody who starts today should do something else. */
  isDecisive?: true;
}

export interface SearchRendering extends UpdateRendering {
  registry: ComponentRegistry;
  context: RenderContext;
  texts: UpdateWords & PageWords;
}

/** Every record and page as a document of its own, in a fixed order. */
export function deriveSearchDocuments(
  knowledge: Knowledge,
  rendering: SearchRendering,
): SearchDocument[] {
  const words = (tree: MarkupTree | undefined): string =>
    tree ? toText(filterBlocks(tree, false), rendering) : "";
  const asides = (tree: MarkupTree): string => toText(filterBlocks(tree, true), rendering);
  const ofTalk = (talk: string, topics: string[]) => ({ hidden: "", names: [], talk, topics });
  const ofDiagram = ({ talk, topics }: Diagram) => ({
    hidden: "",
    names: [],
    ...(talk !== undefined && { talk }),
    topics,
  });
  const chapterDocuments = (chapter: Chapter): SearchDocument[] => [
    {
      kind: "chapter",
      path: chapter.path,
      title: chapter.title,
      text: words(chapter.summary),
      ...ofTalk(chapter.talk, chapter.topics),
    },
    ...chapter.chapters.flatMap(chapterDocuments),
  ];
  const factDocument = (topic: Topic, fact: Fact): SearchDocument => {
    const dimension = knowledge.dimension(fact.dimension);
    const label = dimension?.label ?? fact.dimension;
    return {
      kind: "fact",
      path: fact.path,
      title: `${topic.title}: ${label}`,
      text: join(factWords(fact, dimension?.choices ?? []), words(fact.note)),
      hidden: "",
      names: [],
      topics: [topic.id],
    };
  };

  return [
    ...knowledge.talks.map(
      (talk): SearchDocument => ({
        kind: "talk",
        path: talk.path,
        title: talk.title,
        text: words(talk.summary),
        hidden: join(
          talk.event,
          talk.sessionCode,
          talk.speakers.map(({ name }) => name).join(", "),
          talk.tags.join(", "),
        ),
        names: [talk.title, ...(talk.sessionCode === undefined ? [] : [talk.sessionCode])],
        talk: talk.id,
        topics: [],
      }),
    ),
    ...knowledge.takeaways.map(
      (takeaway): SearchDocument => ({
        kind: "takeaway",
        path: takeaway.path,
        title: words(takeaway.text),
        text: words(takeaway.detail),
        ...ofTalk(takeaway.talk, takeaway.topics),
      }),
    ),
    ...knowledge.questions.map(
      (question): SearchDocument => ({
        kind: "question",
        path: question.path,
        title: words(question.question),
        text: words(question.answer),
        ...ofTalk(question.talk, question.topics),
        hidden: asides(question.answer),
      }),
    ),
    ...knowledge.chapters.flatMap(chapterDocuments),
    ...knowledge.highlights.map(
      (highlight): SearchDocument => ({
        kind: "highlight",
        path: highlight.path,
        title: highlight.quote,
        text: "",
        ...ofTalk(highlight.talk, highlight.topics),
        hidden: highlight.speaker ?? "",
      }),
    ),
    ...knowledge.notes.flatMap((note) =>
      // A long text has so many words that it would be found for everything.
      noteSections(note).map(
        ({ path, title, text }, index): SearchDocument => ({
          kind: "note",
          path,
          title,
          text: join(index === 0 ? words(note.description) : "", words(text)),
          ...ofTalk(note.talk, note.topics),
          hidden: asides(text),
        }),
      ),
    ),
    ...knowledge.paragraphs.map(
      (paragraph): SearchDocument => ({
        kind: "paragraph",
        path: paragraph.path,
        title: [formatTime(paragraph.startSeconds), paragraph.speaker].filter(Boolean).join(" · "),
        text: paragraph.text,
        ...ofTalk(paragraph.talk, []),
      }),
    ),
    ...knowledge.topics.flatMap((topic): SearchDocument[] => [
      {
        ...noted(topicNote(topic, rendering)),
        kind: "topic",
        path: topic.path,
        title: topic.title,
        text: join(words(topic.summary), words(topic.body)),
        hidden: join(topic.aliases.join(", "), asides(topic.body)),
        names: [topic.title, ...topic.aliases],
        topics: [topic.id],
      },
      ...topic.facts.map((fact) => factDocument(topic, fact)),
      ...updateDocuments(topic, rendering, words),
    ]),
    ...knowledge.diagrams.flatMap((diagram): SearchDocument[] => [
      {
        kind: "diagram",
        path: diagram.path,
        title: diagram.title,
        text: join(words(diagram.description), words(diagram.body)),
        ...ofDiagram(diagram),
        hidden: rendering.context.drawing(diagram.source)?.texts.join("\n") ?? "",
      },
      ...diagram.steps.map(
        (step): SearchDocument => ({
          kind: "step",
          path: step.path,
          title: `${diagram.title}: ${step.title}`,
          text: words(step.text),
          ...ofDiagram(diagram),
        }),
      ),
    ]),
    ...knowledge.comparisons.map(
      (comparison): SearchDocument => ({
        kind: "comparison",
        path: comparison.path,
        title: comparison.title,
        text: words(comparison.description),
        hidden: join(
          ...comparison.topics.map((id) => knowledge.topic(id)?.title),
          ...comparison.dimensions.map((id) => knowledge.dimension(id)?.label),
        ),
        names: [],
        ...(comparison.talk !== undefined && { talk: comparison.talk }),
        topics: comparison.topics,
      }),
    ),
    ...knowledge.guides.flatMap((guide) => guideDocuments(guide, knowledge, words)),
    ...knowledge.quizzes.map(
      (quiz): SearchDocument => ({
        kind: "quiz",
        path: quiz.path,
        title: quiz.title,
        text: words(quiz.description),
        hidden: join(...quiz.topics.map((id) => knowledge.topic(id)?.title)),
        names: [],
        ...(quiz.talk !== undefined && { talk: quiz.talk }),
        topics: quiz.topics,
      }),
    ),
    ...knowledge.curricula.flatMap((curriculum) => curriculumDocuments(curriculum, words)),
    ...knowledge.terms.map(
      (term): SearchDocument => ({
        kind: "term",
        path: term.path,
        title: term.term,
        text: words(term.definition),
        hidden: term.aliases.join(", "),
        names: [term.term, ...term.aliases],
        topics: term.topic === undefined ? [] : [term.topic],
      }),
    ),
    ...knowledge.sources.map(
      (source): SearchDocument => ({
        kind: "source",
        path: source.path,
        title: source.title,
        text: source.publisher ?? "",
        hidden: "",
        names: [],
        ...(source.talk !== undefined && { talk: source.talk }),
        topics: [],
      }),
    ),
    ...derivePageDocuments(knowledge, rendering.texts),
  ];
}

function noted(note: string | undefined): Pick<SearchDocument, "note"> {
  return note === undefined ? {} : { note };
}

function join(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n");
}

// Out of their place a row of a table, a line of code, a label and a heading say nothing: results do not quote them.
const asideTypes: ReadonlySet<Block["type"]> = new Set(["table", "code", "drawing", "heading"]);

function filterBlocks(tree: MarkupTree, isAside: boolean): MarkupTree {
  const keep = ({ type }: Block): boolean => asideTypes.has(type) === isAside;
  return {
    ...tree,
    blocks: tree.blocks.filter(keep),
    footnotes: isAside ? [] : tree.footnotes,
  };
}

function factWords(
  { value, texts }: Fact,
  choices: readonly { id: string; label: string }[],
): string {
  if (texts.length > 0) return texts.map((text) => toText(text)).join(", ");
  if (typeof value === "boolean") return "";
  return choices.find(({ id }) => id === value)?.label ?? String(value);
}
