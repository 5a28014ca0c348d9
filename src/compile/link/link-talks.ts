import { anchored, recordPaths } from "../../knowledge/record-paths.ts";
import type { Chapter, Highlight, Question, Takeaway, Talk } from "../../knowledge/records.ts";
import type { AuthoredHighlight } from "../../schema/highlights.ts";
import type { AuthoredChapter } from "../../schema/outline.ts";
import type { AuthoredQuestion } from "../../schema/questions.ts";
import type { AuthoredTakeaway } from "../../schema/takeaways.ts";
import type { AuthoredTalk } from "../../schema/talk.ts";
import { checkQuote } from "../check/check-quote.ts";
import { checkSpeaker } from "../check/check-speaker.ts";
import { optional } from "../optional.ts";
import type { Entry } from "../read/read-entries.ts";
import type { YamlPath } from "../read/yaml-source.ts";
import { secondsOf } from "../seconds-of.ts";
import { linkGap } from "./link-gap.ts";
import { linkVideo } from "./link-video.ts";
import { type Linker, type LinkWorld, linkerFor } from "./linker.ts";

/** Links a talk's own file. */
export function linkTalk(entry: Entry<AuthoredTalk>, language: string, world: LinkWorld): Talk {
  const linker = linkerFor(entry, world);
  const [id = ""] = entry.ids;
  const { value: talk } = entry;
  const sourceOptional = talk.summary === undefined;
  return {
    kind: "talk",
    ...linker.base(recordPaths.talk(id), id, id, [], talk),
    title: talk.title,
    ...optional({
      event: talk.event,
      sessionCode: talk.sessionCode,
      channel: talk.channel,
      publishedOn: talk.publishedOn,
      rating: talk.rating,
    }),
    speakers: talk.speakers.map(({ name, role }) => ({ name, ...optional({ role }) })),
    ...linkVideo(entry, linker, world),
    language: talk.language ?? language,
    tags: talk.tags,
    ...linker.optionalMarkdown("summary", talk.summary, []),
    provenance: linker.provenance(talk, [], { sourceOptional }),
    lockedSections: talk.lockedSections,
  };
}

/** Links one takeaway. */
export function linkTakeaway(entry: Entry<AuthoredTakeaway>, world: LinkWorld): Takeaway {
  const linker = linkerFor(entry, world);
  const { path, value: takeaway } = entry;
  const text = linker.markdown(takeaway.text, [...path, "text"]);
  if (takeaway.gap) {
    const at = linker.valuePlace([...path, "gap", "words"]);
    world.cardPlaces.push({ ref: `takeaway:${entry.ids[0]}/${takeaway.id}`, at });
  }
  return {
    kind: "takeaway",
    ...talkItem(entry, entry.value, path, linker, recordPaths.takeaways),
    ...optional({ emoji: takeaway.emoji }),
    text,
    ...linker.optionalMarkdown("detail", takeaway.detail, path),
    ...linkGap(takeaway.gap, text, { linker, path, field: "text" }),
    provenance: linker.provenance(takeaway, path),
  };
}

/** Links one question with its answer. */
export function linkQuestion(entry: Entry<AuthoredQuestion>, world: LinkWorld): Question {
  const linker = linkerFor(entry, world);
  const { path, value: question } = entry;
  const at = linker.valuePlace([...path, "question"]);
  world.cardPlaces.push({ ref: `question:${entry.ids[0]}/${question.id}`, at });
  const answer = linker.markdown(question.answer, [...path, "answer"]);
  return {
    kind: "question",
    ...talkItem(entry, entry.value, path, linker, recordPaths.questions),
    question: linker.markdown(question.question, [...path, "question"]),
    answer,
    ...linkGap(question.gap, answer, { linker, path, field: "answer" }),
    provenance: linker.provenance(question, path),
  };
}

/** Links one highlight. */
export function linkHighlight(entry: Entry<AuthoredHighlight>, world: LinkWorld): Highlight {
  const linker = linkerFor(entry, world);
  const { path, value: highlight } = entry;
  const [talk = ""] = entry.ids;
  const found = checkQuote(highlight, talk, { linker, spoken: world.spoken, path });
  checkSpeaker(highlight.speaker, world.speakers.get(talk), [...path, "speaker"], linker);
  // Where words stand once in the transcript, nobody has to look up their time.
  const known = found?.kind === "said" && found.isOnly ? Math.floor(found.seconds) : undefined;
  const atSeconds = highlight.at === undefined ? known : secondsOf(highlight.at);
  return {
    kind: "highlight",
    ...talkItem(entry, highlight, path, linker, recordPaths.highlights),
    quote: highlight.quote,
    ...optional({ atSeconds }),
    ...optional({ speaker: highlight.speaker }),
    provenance: linker.provenance(highlight, path),
  };
}

/** Links a chapter and those within it; drafts among these are left out unless asked for. */
export function linkChapter(
  entry: Entry<AuthoredChapter>,
  world: LinkWorld,
  isKept: (authored: { draft: boolean }) => boolean,
): Chapter {
  const linker = linkerFor(entry, world);
  const link = (chapter: AuthoredChapter, path: YamlPath): Chapter => ({
    kind: "chapter",
    ...talkItem(entry, chapter, path, linker, recordPaths.outline),
    title: chapter.title,
    ...(chapter.start !== undefined && { startSeconds: secondsOf(chapter.start) }),
    ...linker.optionalMarkdown("summary", chapter.summary, path),
    provenance: linker.provenance(chapter, path, { sourceOptional: true }),
    chapters: chapter.chapters.flatMap((inner, position) =>
      isKept(inner) ? [link(inner, [...path, "chapters", position])] : [],
    ),
  });
  return link(entry.value, entry.path);
}

function talkItem(
  entry: Entry<unknown>,
  authored: {
    id: string;
    topics: string[];
    formerIds: string[];
    draft: boolean;
    flashcards?: boolean;
  },
  path: YamlPath,
  linker: Linker,
  page: (talk: string) => string,
) {
  const [talk = ""] = entry.ids;
  const address = anchored(page(talk), authored.id);
  return {
    ...linker.base(address, `${talk}/${authored.id}`, authored.id, path, authored),
    talk,
    topics: linker.references("topic", authored.topics, [...path, "topics"]),
  };
}
