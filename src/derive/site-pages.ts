import type { Curriculum } from "../knowledge/curriculum-records.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Provenance } from "../knowledge/records.ts";
import { hasCards } from "./cards/has-cards.ts";
import { trackPaths } from "./curricula/track-paths.ts";
import { hasLayers } from "./layers.ts";
import { type TalkPartName, talkParts } from "./talk-parts.ts";
import { hasTimeline } from "./timeline.ts";
import { transcriptPages } from "./transcript-pages.ts";

/** Pages that list records, or draw them all. */
type ListPage =
  | "topics"
  | "layers"
  | "timeline"
  | "compare"
  | "diagrams"
  | "guides"
  | "quizzes"
  | "flashcards"
  | "curricula"
  | "glossary"
  | "changes"
  | "sources"
  | "reference";

/** A page of the site that readers and search engines are led to. */
export type SitePage = {
  path: string /** Newest known day of change, YYYY-MM-DD. */;
  modified?: string;
} & (
  | { kind: "home" | "talks" | ListPage }
  | { kind: "talk"; talk: string }
  | { kind: TalkPartName; talk: string }
  | { kind: "reference-page"; reference: string }
  | { kind: "note"; talk: string; note: string }
  | { kind: "topic"; topic: string }
  | { kind: "diagram"; diagram: string }
  | { kind: "comparison"; comparison: string }
  | { kind: "guide"; guide: string }
  | { kind: "quiz"; quiz: string }
  | { kind: "curriculum"; curriculum: string }
  | { kind: "track"; curriculum: string; audience: string }
  | { kind: "module"; curriculum: string; audience?: string; module: string }
);

/** Every page that holds records, in the order of the navigation. */
export function sitePages(knowledge: Knowledge): SitePage[] {
  const hasUpdates = knowledge.topics.some(({ updates }) => updates.length > 0);
  const lists: [ListPage, boolean][] = [
    ["topics", knowledge.topics.length > 0 || knowledge.dimensions.length > 0],
    ["layers", hasLayers(knowledge)],
    ["timeline", hasTimeline(knowledge)],
    ["compare", knowledge.comparisons.length > 0],
    ["diagrams", knowledge.diagrams.length > 0],
    ["guides", knowledge.guides.length > 0],
    ["quizzes", knowledge.quizzes.length > 0],
    ["flashcards", hasCards(knowledge)],
    ["curricula", knowledge.curricula.length > 0],
    ["glossary", knowledge.terms.length > 0],
    ["changes", hasUpdates],
    ["sources", knowledge.sources.length > 0],
    ["reference", (knowledge.referencePages ?? []).length > 0],
  ];
  return [
    { kind: "home", path: "/" },
    { kind: "talks", path: "/talks/" },
    ...knowledge.talks.flatMap((talk): SitePage[] => [
      { kind: "talk", path: talk.path, talk: talk.id },
      ...talkParts(knowledge, talk.id).flatMap(({ part, path }): SitePage[] => {
        const paths =
          part === "transcript"
            ? transcriptPages(knowledge, talk.id).map((page) => page.path)
            : [path];
        return paths.map((each) => ({ kind: part, path: each, talk: talk.id }));
      }),
      ...knowledge.notesOf(talk.id).map((note): SitePage => {
        const modified = newest([note.provenance]);
        const page = { kind: "note" as const, path: note.path, talk: talk.id, note: note.ref };
        return { ...page, ...(modified && { modified }) };
      }),
    ]),
    ...lists
      .filter(([, isThere]) => isThere)
      .map(([kind]): SitePage => ({ kind, path: `/${kind}/` })),
    ...knowledge.comparisons.map(
      ({ id, path }): SitePage => ({ kind: "comparison", path, comparison: id }),
    ),
    ...knowledge.diagrams.map(({ id, path }): SitePage => ({ kind: "diagram", path, diagram: id })),
    ...knowledge.guides.map((guide): SitePage => {
      const modified = newest(
        [guide, ...guide.questions, ...guide.outcomes].map(({ provenance }) => provenance),
      );
      return { kind: "guide", path: guide.path, guide: guide.id, ...(modified && { modified }) };
    }),
    ...knowledge.quizzes.map(({ id, path }): SitePage => ({ kind: "quiz", path, quiz: id })),
    ...knowledge.curricula.flatMap(curriculumPages),
    ...knowledge.topics.map((topic): SitePage => {
      const modified = newest([
        topic.provenance,
        ...topic.facts.map(({ provenance }) => provenance),
        ...topic.updates.map(({ provenance }) => provenance),
      ]);
      return { kind: "topic", path: topic.path, topic: topic.id, ...(modified && { modified }) };
    }),
    ...(knowledge.referencePages ?? []).map(
      ({ id, path }): SitePage => ({ kind: "reference-page", path, reference: id }),
    ),
  ];
}

/** A curriculum, the path of each audience, and their modules. */
function curriculumPages(curriculum: Curriculum): SitePage[] {
  const { id, path } = curriculum;
  const tracks = trackPaths(curriculum).flatMap((track): SitePage[] => {
    const of = { curriculum: id, ...(track.audience && { audience: track.audience.id }) };
    return [
      ...(track.audience
        ? [
            {
              ...{ kind: "track" as const, path: track.path },
              ...{ curriculum: id, audience: track.audience.id },
            },
          ]
        : []),
      ...track.modules.map(
        (each): SitePage => ({ kind: "module", path: each.path, ...of, module: each.module.id }),
      ),
    ];
  });
  return [{ kind: "curriculum", path, curriculum: id }, ...tracks];
}

/** The last day on which one of several claims was checked. */
function newest(provenances: readonly Provenance[]): string | undefined {
  return provenances
    .flatMap(({ asOf }) => asOf ?? [])
    .sort()
    .at(-1);
}
