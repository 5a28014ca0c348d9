import { hasLayers } from "../derive/layers.ts";
import { type TalkPartName, talkParts } from "../derive/talk-parts.ts";
import { hasTimeline } from "../derive/timeline.ts";
import type { Talk } from "../knowledge/records.ts";
import type { SiteView } from "./site-view.ts";

export interface NavigationLink {
  title: string;
  path: string;
  /** Number of records on the page. */
  count?: number;
  /** What the keys of their marks begin with, where they can be marked as read. */
  readPrefix?: string;
}

export interface NavigationGroup {
  title: string;
  links: NavigationLink[];
}

/** Of so many talks each has its own link; of more, the newest. */
const shownTalks = 5;

/** Kinds of a talk's records that are marked as read, by the part that holds them. */
const readableKinds: Partial<Record<TalkPartName, string>> = {
  takeaways: "takeaway",
  questions: "question",
  notes: "note",
};

/**
 * The navigation of a page: the parts of its talk, then what holds for all talks. It names pages of
 * lists, never every record, so that it stays small however much there is.
 */
export function siteNavigation(site: SiteView, current: Talk | undefined): NavigationGroup[] {
  const { knowledge } = site;
  const [only, ...others] = knowledge.talks;
  const talk = current ?? (others.length === 0 ? only : undefined);
  return [
    ...(talk ? [talkGroup(site, talk)] : []),
    ...(others.length > 0 ? [talksGroup(site, talk !== undefined)] : []),
    learnGroup(site),
    compareGroup(site),
    practiseGroup(site),
    lookUpGroup(site),
  ].filter(({ links }) => links.length > 0);
}

function talkGroup({ knowledge, texts }: SiteView, talk: Talk): NavigationGroup {
  const parts = talkParts(knowledge, talk.id);
  return {
    title: talk.title,
    links: [
      { title: texts.overview, path: talk.path },
      ...parts.map(({ part, path, count }) => {
        const kind = readableKinds[part];
        const readPrefix = kind === undefined ? {} : { readPrefix: `${kind}:${talk.id}/` };
        return { title: texts[part], path, ...(count !== undefined && { count }), ...readPrefix };
      }),
    ],
  };
}

function talksGroup({ knowledge, texts }: SiteView, brief: boolean): NavigationGroup {
  const { talks } = knowledge;
  const shown = brief ? [] : talks.slice(0, shownTalks);
  const all = { title: texts.allTalks, path: "/talks/", count: talks.length };
  return {
    title: texts.talks,
    links: [...shown.map(({ title, path }) => ({ title, path })), all],
  };
}

function compareGroup({ knowledge, texts }: SiteView): NavigationGroup {
  const links = [
    { title: texts.compare, path: "/compare/", count: knowledge.comparisons.length },
    { title: texts.guides, path: "/guides/", count: knowledge.guides.length },
  ];
  return {
    title: texts.compareAndDecide,
    links: [
      ...links.filter(({ count }) => count > 0),
      ...(hasLayers(knowledge) ? [{ title: texts.layers, path: "/layers/" }] : []),
      ...(hasTimeline(knowledge) ? [{ title: texts.timeline, path: "/timeline/" }] : []),
    ],
  };
}

function learnGroup({ knowledge, texts }: SiteView): NavigationGroup {
  const { curricula } = knowledge;
  const links = curricula.slice(0, shownTalks).map(({ title, path }) => ({ title, path }));
  const all = { title: texts.curricula, path: "/curricula/", count: curricula.length };
  return { title: texts.learn, links: curricula.length > 0 ? [...links, all] : [] };
}

function practiseGroup({ knowledge, texts, cards }: SiteView): NavigationGroup {
  const links = [
    { title: texts.quizzes, path: "/quizzes/", count: knowledge.quizzes.length },
    { title: texts.flashcards, path: "/flashcards/", count: cards.length },
  ];
  return { title: texts.practise, links: links.filter(({ count }) => count > 0) };
}

function lookUpGroup({ knowledge, texts }: SiteView): NavigationGroup {
  const updates = knowledge.topics.reduce((sum, topic) => sum + topic.updates.length, 0);
  const links = [
    { title: texts.topics, path: "/topics/", count: knowledge.topics.length },
    {
      title: texts.diagrams,
      path: "/diagrams/",
      count: knowledge.diagrams.length,
      readPrefix: "diagram:",
    },
    { title: texts.glossary, path: "/glossary/", count: knowledge.terms.length },
    { title: texts.whatChanged, path: "/changes/", count: updates },
    { title: texts.sources, path: "/sources/", count: knowledge.sources.length },
  ];
  return { title: texts.lookUp, links: links.filter(({ count }) => count > 0) };
}
