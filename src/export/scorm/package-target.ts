import { trackPaths } from "../../derive/curricula/track-paths.ts";
import { trackTitle } from "../../derive/curricula/track-title.ts";
import type { Audience, Curriculum, Module } from "../../knowledge/curriculum-records.ts";
import type { KnowledgeData } from "../../knowledge/knowledge.ts";
import type { Quiz } from "../../knowledge/quiz-records.ts";

/** What a package is about. */
export type PackageTarget = {
  /** The same for every version of it: `<curriculum>[/<audience>][/<module>]`, or `quizzes/<quiz>`. */
  id: string;
  title: string;
} & (
  | {
      kind: "path";
      curriculum: Curriculum;
      audience: Audience | undefined;
      /** The only module that it has. */
      module?: Module;
    }
  | { kind: "quiz"; quiz: Quiz }
);

/** The module comes first, since systems cut long titles short. */
function moduleTitle(module: Module, curriculum: Curriculum, audience?: Audience): string {
  const of = [curriculum.title, ...(audience ? [audience.title] : [])];
  return `${module.title} (${of.join(", ")})`;
}

/** One module of a path. */
export type ModuleTarget = Extract<PackageTarget, { kind: "path" }> & { module: Module };

/** Everything that a package can be made of. */
export function packageTargets(knowledge: KnowledgeData): PackageTarget[] {
  const ofPaths = knowledge.curricula.flatMap((curriculum) =>
    trackPaths(curriculum).flatMap(({ id, audience, modules }): PackageTarget[] => {
      const title = trackTitle(curriculum, audience);
      const path = { kind: "path" as const, curriculum, audience };
      return [
        { ...path, id, title },
        ...modules.map(({ module }) => ({
          ...{ ...path, module, id: `${id}/${module.id}` },
          title: moduleTitle(module, curriculum, audience),
        })),
      ];
    }),
  );
  const ofQuizzes = knowledge.quizzes.map((quiz): PackageTarget => {
    return { kind: "quiz", quiz, id: `quizzes/${quiz.id}`, title: quiz.title };
  });
  return [...ofPaths, ...ofQuizzes];
}

/** The modules of a path as targets of their own, each behind what it requires; none of anything else. */
export function moduleTargets(knowledge: KnowledgeData, target: PackageTarget): ModuleTarget[] {
  return packageTargets(knowledge).flatMap((each) =>
    target.kind === "path" &&
    !target.module &&
    each.kind === "path" &&
    each.module &&
    each.id === `${target.id}/${each.module.id}`
      ? [{ ...each, module: each.module }]
      : [],
  );
}

/**
 * What a target's pages are made of: its curriculum alone, cut to one audience and to what it needs to be
 * finished. What comes before it is for the learning system to know.
 */
export function packageKnowledge<Data extends KnowledgeData>(
  knowledge: Data,
  target: PackageTarget,
): KnowledgeData {
  const { url: _url, repository: _repository, ...site } = knowledge.site;
  const { referencePages: _referencePages, ...rest } = knowledge;
  return {
    ...rest,
    site: { ...site, books: false },
    curricula: target.kind === "path" ? [cut(target)] : [],
  };
}

function cut({
  curriculum,
  audience,
  module: only,
}: Extract<PackageTarget, { kind: "path" }>): Curriculum {
  // Days are counted over all modules, of which there is one alone.
  const { schedule, ...rest } = curriculum;
  return {
    ...rest,
    ...(schedule && !only && { schedule }),
    audiences: audience ? [audience] : [],
    requires: [],
    modules: only ? [{ ...only, requires: [], optional: false }] : curriculum.modules,
  };
}
