import { topicsOfTalk, updatesOf } from "../../derive/current-updates.ts";
import { keywordsOf } from "../../derive/keywords.ts";
import { deriveLayers } from "../../derive/layers.ts";
import { deriveMindMap } from "../../derive/mind-map.ts";
import type { SitePage } from "../../derive/site-pages.ts";
import { talkParts } from "../../derive/talk-parts.ts";
import { datedTopics } from "../../derive/timeline.ts";
import type { Talk, Topic } from "../../knowledge/records.ts";
import { escapeMarkdown, markdownLink, quote } from "../../markup/to-markdown.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { curriculumMarkdown, moduleMarkdown } from "./curriculum-markdown.ts";
import { guideMarkdown } from "./guide-markdown.ts";
import type { MarkdownView } from "./markdown-view.ts";
import { keywordMarkdown, mindMapMarkdown, noteMarkdown } from "./note-markdown.ts";
import { quizMarkdown } from "./quiz-markdown.ts";
import {
  chapterMarkdown,
  comparisonMarkdown,
  diagramMarkdown,
  factTable,
  paragraphs,
  questionMarkdown,
  sourceLine,
  sourceMarkdown,
  takeawayMarkdown,
  termMarkdown,
  updateMarkdown,
} from "./record-markdown.ts";
import { transcriptMarkdown } from "./transcript-markdown.ts";

/** The title of a page, as in the navigation. */
export function pageTitle({ knowledge, words }: MarkdownView, page: SitePage): string {
  switch (page.kind) {
    case "home":
      return knowledge.site.title;
    case "talk":
      return knowledge.talk(page.talk)?.title ?? page.talk;
    case "note":
      return knowledge.note(page.note)?.title ?? page.note;
    case "reference-page":
      return `${words.reference}: ${page.reference}`;
    case "topic":
      return knowledge.topic(page.topic)?.title ?? page.topic;
    case "diagram":
      return knowledge.diagram(page.diagram)?.title ?? page.diagram;
    case "comparison":
      return knowledge.comparison(page.comparison)?.title ?? page.comparison;
    case "guide":
      return knowledge.guide(page.guide)?.title ?? page.guide;
    case "quiz":
      return knowledge.quiz(page.quiz)?.title ?? page.quiz;
    case "curriculum":
      return knowledge.curriculum(page.curriculum)?.title ?? page.curriculum;
    case "track": {
      const curriculum = knowledge.curriculum(page.curriculum);
      const audience = curriculum?.audiences.find(({ id }) => id === page.audience);
      return `${curriculum?.title}: ${audience?.title}`;
    }
    case "module": {
      const curriculum = knowledge.curriculum(page.curriculum);
      const audience = curriculum?.audiences.find(({ id }) => id === page.audience);
      const module = curriculum?.modules.find(({ id }) => id === page.module);
      return audience ? `${module?.title} (${audience.title})` : `${module?.title}`;
    }
    case "takeaways":
    case "questions":
    case "outline":
    case "mindmap":
    case "highlights":
    case "keywords":
    case "notes":
    case "transcript":
      return `${words[page.kind]}: ${knowledge.talk(page.talk)?.title ?? page.talk}`;
    case "changes":
      return words.whatChanged;
    default:
      return words[page.kind];
  }
}

/** A page as Markdown for language models and other readers of plain text; ends in a line feed. */
export function pageMarkdown(view: MarkdownView, page: SitePage): string {
  const title = `# ${escapeMarkdown(pageTitle(view, page))}`;
  const address = view.address(page.path);
  // A site without an address has none to give.
  const link = address.startsWith("/") ? "" : `<${address}>`;
  return `${paragraphs(title, link, pageBody(view, page))}\n`;
}

function pageBody(view: MarkdownView, page: SitePage): string {
  const { knowledge, words } = view;
  const all = <T>(records: readonly T[], write: (view: MarkdownView, record: T) => string) =>
    paragraphs(...records.map((record) => write(view, record)));
  switch (page.kind) {
    case "home":
      return homeBody(view);
    case "talks":
      return links(view, knowledge.talks);
    case "talk": {
      const talk = knowledge.talk(page.talk);
      return talk ? talkBody(view, talk) : "";
    }
    case "takeaways":
      return all(knowledge.takeawaysOf(page.talk), takeawayMarkdown);
    case "questions":
      return all(knowledge.questionsOf(page.talk), questionMarkdown);
    case "outline":
      return knowledge
        .chaptersOf(page.talk)
        .map((chapter) => chapterMarkdown(view, chapter))
        .join("\n");
    case "highlights":
      return all(knowledge.highlightsOf(page.talk), (_, highlight) =>
        paragraphs(quote(escapeMarkdown(highlight.quote)), sourceLine(view, highlight.provenance)),
      );
    case "mindmap": {
      const talk = knowledge.talk(page.talk);
      const map = talk && deriveMindMap(knowledge, talk);
      return map ? map.root.nodes.map((node) => mindMapMarkdown(view, node)).join("\n") : "";
    }
    case "keywords":
      return all(keywordsOf(knowledge, page.talk), keywordMarkdown);
    case "notes":
      return links(view, withSummary(knowledge.notesOf(page.talk)));
    case "note": {
      const note = knowledge.note(page.note);
      return note ? noteMarkdown(view, note) : "";
    }
    case "transcript":
      return transcriptMarkdown(view, page.talk, page.path);
    case "topics":
      return links(view, knowledge.topics);
    case "topic": {
      const topic = knowledge.topic(page.topic);
      return topic ? topicBody(view, topic) : "";
    }
    case "layers":
      return deriveLayers(knowledge)
        .topics.map((topic) => {
          const below =
            topic.runsOn.length > 0 ? ` (${words.runsOn}: ${runsOnLine(view, topic)})` : "";
          return `- ${topicLink(view, topic)}${below.replace(/\s+/g, " ")}`;
        })
        .join("\n");
    case "timeline":
      return datedTopics(knowledge)
        .map((topic) => `- ${view.date(topic.introduced.on)}: ${topicLink(view, topic)}`)
        .join("\n");
    case "diagrams":
      return links(view, knowledge.diagrams);
    case "diagram": {
      const diagram = knowledge.diagram(page.diagram);
      return diagram ? diagramMarkdown(view, diagram) : "";
    }
    case "compare":
      return links(view, withSummary(knowledge.comparisons));
    case "comparison": {
      const comparison = knowledge.comparison(page.comparison);
      return comparison ? comparisonMarkdown(view, comparison) : "";
    }
    case "guides":
      return links(view, knowledge.guides);
    case "guide": {
      const guide = knowledge.guide(page.guide);
      return guide ? guideMarkdown(view, guide) : "";
    }
    case "quizzes":
      return links(view, withSummary(knowledge.quizzes));
    case "quiz": {
      const quiz = knowledge.quiz(page.quiz);
      return quiz ? quizMarkdown(view, quiz) : "";
    }
    case "flashcards":
      return links(view, [...knowledge.talks, ...knowledge.topics]);
    case "curricula":
      return links(view, withSummary(knowledge.curricula));
    case "curriculum":
    case "track": {
      const curriculum = knowledge.curriculum(page.curriculum);
      const audience = page.kind === "track" ? page.audience : undefined;
      return curriculum ? curriculumMarkdown(view, curriculum, audience) : "";
    }
    case "module": {
      const curriculum = knowledge.curriculum(page.curriculum);
      const track =
        curriculum &&
        view.tracks(curriculum).find(({ audience }) => audience?.id === page.audience);
      const module = track?.modules.find((each) => each.module.id === page.module);
      return module ? moduleMarkdown(view, module) : "";
    }
    case "glossary":
      return all(knowledge.terms, termMarkdown);
    case "changes":
      return all(
        updatesOf(
          knowledge,
          knowledge.topics.map(({ id }) => id),
        ),
        updateMarkdown,
      );
    case "reference":
      return (knowledge.referencePages ?? [])
        .map(({ id, path, holds }) => `- ${markdownLink(id, view.address(path))}: ${holds}`)
        .join("\n");
    case "reference-page": {
      const reference = knowledge.referencePages?.find(({ id }) => id === page.reference);
      return reference ? view.markdown(reference.body) : "";
    }
    case "sources":
      return knowledge.sources.map((source) => sourceMarkdown(view, source)).join("\n");
  }
}

/** Records whose description is what lists say of them. */
function withSummary<T extends { description?: MarkupTree }>(records: readonly T[]) {
  return records.map(({ description, ...record }) => ({
    ...record,
    ...(description && { summary: description }),
  }));
}

function homeBody(view: MarkdownView): string {
  const { knowledge, words } = view;
  const { introduction, description } = knowledge.site;
  return paragraphs(
    introduction ? view.markdown(introduction) : description && escapeMarkdown(description),
    knowledge.talks.length > 0 ? `## ${words.talks}` : "",
    links(view, knowledge.talks),
    knowledge.topics.length > 0 ? `## ${words.topics}` : "",
    links(view, knowledge.topics),
  );
}

function talkBody(view: MarkdownView, talk: Talk): string {
  const { knowledge, words } = view;
  const updates = updatesOf(knowledge, topicsOfTalk(knowledge, talk.id)).filter(
    ({ date }) => date > (talk.publishedOn ?? ""),
  );
  const details = [
    [talk.event, talk.sessionCode].filter((part) => part !== undefined).join(", "),
    talk.channel ?? "",
    talk.publishedOn ? words.published(view.date(talk.publishedOn)) : "",
    ...talk.speakers.map(({ name, role }) => (role === undefined ? name : `${name}, ${role}`)),
  ].filter((line) => line !== "");
  return paragraphs(
    talk.summary && view.markdown(talk.summary),
    details.map((line) => `- ${escapeMarkdown(line)}`).join("\n"),
    sourceLine(view, talk.provenance),
    ...talkParts(knowledge, talk.id).map(
      ({ part, path }) => `- ${markdownLink(words[part], view.address(path))}`,
    ),
    updates.length > 0 ? `## ${words.whatChanged}` : "",
    ...updates.map((update) => updateMarkdown(view, update)),
  );
}

function topicBody(view: MarkdownView, topic: Topic): string {
  const { words } = view;
  return paragraphs(
    topic.summary && view.markdown(topic.summary),
    topic.aliases.length > 0
      ? `${words.alsoCalled}: ${topic.aliases.map(escapeMarkdown).join(", ")}`
      : "",
    sourceLine(view, topic.provenance),
    topic.updates.length > 0 ? `## ${words.whatChanged}` : "",
    ...topic.updates.map((update) => updateMarkdown(view, update)),
    topic.introduced ? `${words.introduced}: ${view.date(topic.introduced.on)}` : "",
    topic.runsOn.length > 0 ? `${words.runsOn}: ${runsOnLine(view, topic)}` : "",
    view.markdown(topic.body),
    topic.facts.length > 0 ? `## ${words.facts}` : "",
    topic.facts.length > 0 ? factTable(view, topic.facts) : "",
  );
}

function runsOnLine(view: MarkdownView, topic: Topic): string {
  const parts = topic.runsOn.map((dependency) => {
    const target = view.knowledge.topic(dependency.topic);
    const name = target ? topicLink(view, target) : "";
    return dependency.note ? `${name}: ${view.markdown(dependency.note)}` : name;
  });
  return parts.join("; ");
}

function topicLink(view: MarkdownView, { title, path }: Topic): string {
  return markdownLink(escapeMarkdown(title), view.address(path));
}

function links(
  view: MarkdownView,
  records: readonly { title: string; path: string; summary?: Talk["summary"] }[],
): string {
  const lines = records.map(({ title, path, summary }) => {
    const about = summary ? `: ${view.markdown(summary).replace(/\s+/g, " ")}` : "";
    return `- ${markdownLink(escapeMarkdown(title), view.address(path))}${about}`;
  });
  return lines.join("\n");
}
