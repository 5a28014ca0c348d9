import type { Curriculum } from "../../knowledge/curriculum-records.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { trackPaths } from "../curricula/track-paths.ts";
import type { SearchDocument } from "./search-documents.ts";

/** A curriculum and each of its modules as documents; modules lead to their page on the first path that has them. */
export function curriculumDocuments(
  curriculum: Curriculum,
  words: (tree: MarkupTree | undefined) => string,
): SearchDocument[] {
  const shared = { ...(curriculum.talk !== undefined && { talk: curriculum.talk }) };
  const pages = new Map(
    trackPaths(curriculum)
      .toReversed()
      .flatMap(({ modules }) => modules.map(({ module, path }) => [module.id, path] as const)),
  );
  const topicsOf = (modules: Curriculum["modules"]): string[] => [
    ...new Set(modules.flatMap(({ outcomes }) => outcomes.flatMap(({ topics }) => topics))),
  ];
  const lines = (...parts: string[]): string => parts.filter((part) => part !== "").join("\n");
  return [
    {
      kind: "curriculum",
      path: curriculum.path,
      title: curriculum.title,
      text: words(curriculum.description),
      hidden: curriculum.audiences.map(({ title }) => title).join("\n"),
      names: [curriculum.title],
      ...shared,
      topics: topicsOf(curriculum.modules),
    },
    ...curriculum.modules.map(
      (module): SearchDocument => ({
        kind: "module",
        path: pages.get(module.id) ?? module.path,
        title: module.title,
        text: lines(words(module.description), ...module.outcomes.map(({ text }) => words(text))),
        hidden: lines(
          ...module.lessons.map(({ title = "" }) => title),
          ...module.tasks.map(({ text }) => words(text)),
        ),
        names: [],
        ...shared,
        topics: topicsOf([module]),
      }),
    ),
  ];
}
