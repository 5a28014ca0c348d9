import { hasCards } from "../derive/cards/has-cards.ts";
import { hasLayers } from "../derive/layers.ts";
import { talkReadingOrder } from "../derive/reading-order.ts";
import { type TalkPartName, talkParts } from "../derive/talk-parts.ts";
import { hasTimeline } from "../derive/timeline.ts";
import { type KnowledgeData, openKnowledge } from "../knowledge/knowledge.ts";
import { formerCurriculumPaths } from "./former-curriculum-paths.ts";

/** A route of the site: its pattern and the file in `routes/` that renders it. */
export interface SiteRoute {
  pattern: string;
  file: string;
}

const always: SiteRoute[] = [
  { pattern: "/", file: "home.astro" },
  { pattern: "/talks", file: "talks.astro" },
  { pattern: "/talks/[talk]", file: "talk.astro" },
  { pattern: "/favicon.svg", file: "favicon.svg.ts" },
  { pattern: "/progress", file: "progress.astro" },
  { pattern: "/search", file: "search.astro" },
  { pattern: "/404", file: "not-found.astro" },
];

interface OptionalRoute {
  route: SiteRoute;
  isNeeded(knowledge: KnowledgeData): boolean;
}

const optionalRoutes: OptionalRoute[] = [
  {
    route: { pattern: "/talks/[talk]/takeaways", file: "takeaways.astro" },
    isNeeded: ({ takeaways }) => takeaways.length > 0,
  },
  {
    route: { pattern: "/talks/[talk]/questions", file: "questions.astro" },
    isNeeded: ({ questions }) => questions.length > 0,
  },
  {
    route: { pattern: "/talks/[talk]/outline", file: "outline.astro" },
    isNeeded: ({ chapters }) => chapters.length > 0,
  },
  {
    route: { pattern: "/talks/[talk]/highlights", file: "highlights.astro" },
    isNeeded: ({ highlights }) => highlights.length > 0,
  },
  {
    route: { pattern: "/talks/[talk]/mindmap", file: "mindmap.astro" },
    isNeeded: (knowledge) => hasPart(knowledge, "mindmap"),
  },
  {
    route: { pattern: "/talks/[talk]/keywords", file: "keywords.astro" },
    isNeeded: (knowledge) => hasPart(knowledge, "keywords"),
  },
  {
    route: { pattern: "/talks/[talk]/notes", file: "notes.astro" },
    isNeeded: ({ notes }) => notes.length > 0,
  },
  {
    route: { pattern: "/talks/[talk]/notes/[note]", file: "note.astro" },
    isNeeded: ({ notes }) => notes.length > 0,
  },
  {
    route: { pattern: "/talks/[talk]/transcript/[...page]", file: "transcript.astro" },
    isNeeded: ({ paragraphs }) => paragraphs.length > 0,
  },
  {
    route: { pattern: "/talks/[talk]/captions.vtt", file: "captions.vtt.ts" },
    isNeeded: ({ paragraphs }) => paragraphs.length > 0,
  },
  {
    route: { pattern: "/topics", file: "topics.astro" },
    isNeeded: ({ topics, dimensions }) => topics.length > 0 || dimensions.length > 0,
  },
  {
    route: { pattern: "/topics/[topic]", file: "topic.astro" },
    isNeeded: ({ topics }) => topics.length > 0,
  },
  {
    route: { pattern: "/layers", file: "layers.astro" },
    isNeeded: hasLayers,
  },
  {
    route: { pattern: "/timeline", file: "timeline.astro" },
    isNeeded: hasTimeline,
  },
  {
    route: { pattern: "/diagrams", file: "diagrams.astro" },
    isNeeded: ({ diagrams }) => diagrams.length > 0,
  },
  {
    route: { pattern: "/diagrams/[diagram]", file: "diagram.astro" },
    isNeeded: ({ diagrams }) => diagrams.length > 0,
  },
  {
    route: { pattern: "/compare", file: "comparisons.astro" },
    isNeeded: ({ comparisons }) => comparisons.length > 0,
  },
  {
    route: { pattern: "/compare/[comparison]", file: "comparison.astro" },
    isNeeded: ({ comparisons }) => comparisons.length > 0,
  },
  {
    route: { pattern: "/compare/[comparison]/table.[format]", file: "comparison-table.ts" },
    isNeeded: ({ comparisons }) => comparisons.length > 0,
  },
  {
    route: { pattern: "/guides", file: "guides.astro" },
    isNeeded: ({ guides }) => guides.length > 0,
  },
  {
    route: { pattern: "/guides/[guide]", file: "guide.astro" },
    isNeeded: ({ guides }) => guides.length > 0,
  },
  {
    route: { pattern: "/quizzes", file: "quizzes.astro" },
    isNeeded: ({ quizzes }) => quizzes.length > 0,
  },
  {
    route: { pattern: "/quizzes/[quiz]", file: "quiz.astro" },
    isNeeded: ({ quizzes }) => quizzes.length > 0,
  },
  {
    route: { pattern: "/quizzes/[quiz]/paper", file: "quiz-paper.astro" },
    isNeeded: ({ quizzes }) => quizzes.length > 0,
  },
  {
    route: { pattern: "/flashcards", file: "flashcards.astro" },
    isNeeded: hasCards,
  },
  {
    route: { pattern: "/flashcards/[file].json", file: "card-file.ts" },
    isNeeded: hasCards,
  },
  {
    route: { pattern: "/flashcards/worker.js", file: "flashcards-worker.ts" },
    isNeeded: hasCards,
  },
  {
    route: { pattern: "/curricula", file: "curricula.astro" },
    isNeeded: ({ curricula }) => curricula.length > 0,
  },
  {
    route: { pattern: "/curricula/[...page]", file: "curriculum.astro" },
    isNeeded: ({ curricula }) => curricula.length > 0,
  },
  {
    route: { pattern: "/curricula/[...path]/path.json", file: "path-file.ts" },
    isNeeded: ({ curricula }) => curricula.length > 0,
  },
  {
    route: { pattern: "/changes", file: "changes.astro" },
    isNeeded: ({ topics }) => topics.some(({ updates }) => updates.length > 0),
  },
  {
    route: { pattern: "/glossary", file: "glossary.astro" },
    isNeeded: ({ terms }) => terms.length > 0,
  },
  {
    route: { pattern: "/sources", file: "sources.astro" },
    isNeeded: ({ sources }) => sources.length > 0,
  },
  {
    route: { pattern: "/reference", file: "reference.astro" },
    isNeeded: ({ referencePages = [] }) => referencePages.length > 0,
  },
  {
    route: { pattern: "/reference/[kind]", file: "reference-page.astro" },
    isNeeded: ({ referencePages = [] }) => referencePages.length > 0,
  },
  {
    route: { pattern: "/[...former]", file: "moved.astro" },
    isNeeded: (knowledge) => formerPaths(knowledge).length > 0,
  },
];

/** Whether any talk has a part that is made from its records. */
function hasPart(data: KnowledgeData, name: TalkPartName): boolean {
  const knowledge = openKnowledge(data);
  return data.talks.some(({ id }) => talkParts(knowledge, id).some(({ part }) => part === name));
}

/** What stands around the pages of a package. */
export const launchRoute: SiteRoute = { pattern: "/launch", file: "launch.astro" };

/** Every route there is, for a server whose content may still get what it lacks. */
export function allRoutes(): SiteRoute[] {
  return [...always, ...optionalRoutes.map(({ route }) => route)];
}

/** The routes that a knowledge needs; a page for something that it does not have is not made. */
export function siteRoutes(knowledge: KnowledgeData): SiteRoute[] {
  const wanted = optionalRoutes.filter(({ isNeeded }) => isNeeded(knowledge));
  return [...always, ...wanted.map(({ route }) => route)];
}

/** Paths that pages had before a rename, and where each leads now. */
export function formerPaths(knowledge: KnowledgeData): { from: string; to: string }[] {
  const order = openKnowledge(knowledge);
  const talks = knowledge.talks.flatMap((talk) => {
    const pages = talkReadingOrder(order, talk.id);
    return talk.formerIds.flatMap((former) =>
      pages.map((to) => ({ from: `/talks/${former}/${to.slice(talk.path.length)}`, to })),
    );
  });
  const notes = knowledge.notes.flatMap((note) => {
    const folder = note.path.slice(0, note.path.lastIndexOf("/", note.path.length - 2) + 1);
    return note.formerIds.map((former) => ({ from: `${folder}${former}/`, to: note.path }));
  });
  const topics = knowledge.topics.flatMap((topic) =>
    topic.formerIds.map((former) => ({ from: `/topics/${former}/`, to: topic.path })),
  );
  const diagrams = knowledge.diagrams.flatMap((diagram) =>
    diagram.formerIds.map((former) => ({ from: `/diagrams/${former}/`, to: diagram.path })),
  );
  const comparisons = knowledge.comparisons.flatMap((comparison) =>
    comparison.formerIds.map((former) => ({ from: `/compare/${former}/`, to: comparison.path })),
  );
  const guides = knowledge.guides.flatMap((guide) =>
    guide.formerIds.map((former) => ({ from: `/guides/${former}/`, to: guide.path })),
  );
  const quizzes = knowledge.quizzes.flatMap((quiz) =>
    quiz.formerIds.map((former) => ({ from: `/quizzes/${former}/`, to: quiz.path })),
  );
  const curricula = knowledge.curricula.flatMap(formerCurriculumPaths);
  return [
    ...[...talks, ...notes, ...topics, ...diagrams],
    ...[...comparisons, ...guides, ...quizzes, ...curricula],
  ];
}
