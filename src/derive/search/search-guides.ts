import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Guide } from "../../knowledge/records.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import type { SearchDocument } from "./search-documents.ts";

/** A guide, each of its questions and each of its outcomes as documents. */
export function guideDocuments(
  guide: Guide,
  knowledge: Knowledge,
  words: (tree: MarkupTree | undefined) => string,
): SearchDocument[] {
  const shared = { names: [], ...(guide.talk !== undefined && { talk: guide.talk }) };
  const lines = (...parts: string[]): string => parts.filter((part) => part !== "").join("\n");
  const reached = guide.outcomes.flatMap(({ topic }) => topic ?? []);
  return [
    {
      kind: "guide",
      path: guide.path,
      title: guide.title,
      text: words(guide.description),
      hidden: guide.outcomes.map(({ title }) => title).join(", "),
      ...shared,
      topics: [...new Set([...guide.topics, ...reached])],
    },
    ...guide.questions.map(
      (question): SearchDocument => ({
        kind: "guide-question",
        path: question.path,
        title: words(question.ask),
        text: lines(words(question.why), ...question.options.map(({ because }) => words(because))),
        hidden: question.options.map(({ label }) => label).join("\n"),
        ...shared,
        topics: guide.topics,
      }),
    ),
    ...guide.outcomes.map((outcome): SearchDocument => {
      const topic = outcome.topic === undefined ? undefined : knowledge.topic(outcome.topic);
      return {
        kind: "outcome",
        path: outcome.path,
        title: `${guide.title} ${outcome.title}`,
        text: lines(words(outcome.because), ...outcome.against.map(words)),
        hidden: topic?.aliases.join(", ") ?? "",
        ...shared,
        topics: [...new Set([...(topic ? [topic.id] : []), ...outcome.alternatives])],
      };
    }),
  ];
}
