import { topicsOfTalk, updatesOf } from "../../derive/current-updates.ts";
import { formatTime } from "../../derive/format-date.ts";
import type { Chapter, Talk } from "../../knowledge/records.ts";
import { typstBlock, typstCall, typstString } from "../../markup/typst.ts";
import type { BookWriter } from "./book-writer.ts";
import { newPageAfter } from "./new-page.ts";
import { notePieces } from "./notes-part.ts";
import { updatePiece } from "./topic-part.ts";

/**
 * A talk: its summary, what changed since, takeaways, questions, outline, highlights, notes.
 *
 * @param level of the headings of its parts: 1 in a book of one talk, 2 beside other talks
 */
export function talkPart(writer: BookWriter, talk: Talk, level: 1 | 2): string[] {
  const { view } = writer;
  const { knowledge, words } = view;
  const takeaways = knowledge.takeawaysOf(talk.id);
  const questions = knowledge.questionsOf(talk.id);
  const chapters = knowledge.chaptersOf(talk.id);
  const highlights = knowledge.highlightsOf(talk.id);
  const notes = knowledge.notesOf(talk.id);
  const updates = updatesOf(knowledge, topicsOfTalk(knowledge, talk.id)).filter(
    ({ date }) => date > (talk.publishedOn ?? ""),
  );
  const facts = [
    ...[talk.event, talk.sessionCode],
    talk.publishedOn && words.published(view.date(talk.publishedOn)),
    ...talk.speakers.map(({ name, role }) => (role ? `${name}${words.comma}${role}` : name)),
  ].filter((line) => line !== undefined && line !== "");
  const title = (text: string, name?: string): string[] => [
    ...newPageAfter(2 - level),
    writer.heading(level, text, name && `${name}:${talk.id}`),
  ];
  return [
    writer.heading(1, talk.title, `talk:${talk.id}`),
    writer.prose(talk.summary),
    ...(facts.length > 0 ? [typstCall("tail", {}, typstString(facts.join(" · ")))] : []),
    writer.provenance(talk.provenance),
    ...(updates.length > 0
      ? [
          writer.heading(2, words.whatChanged),
          ...updates.map((each) => updatePiece(writer, each, true)),
        ]
      : []),
    ...(takeaways.length > 0 ? title(words.takeaways, "takeaways") : []),
    ...takeaways.map((takeaway, index) =>
      writer.numbered(index + 1, [
        writer.mark(`takeaway:${takeaway.ref}`),
        ...takeaway.topics.map((topic) => indexOfTopic(writer, topic)),
        typstCall(
          "kept",
          {},
          typstBlock([
            ...(takeaway.emoji ? [typstString(`${takeaway.emoji} `)] : []),
            typstCall("strong", {}, writer.line(takeaway.text)),
          ]),
        ),
        writer.prose(takeaway.detail),
        writer.correction(takeaway.provenance),
        writer.provenance(takeaway.provenance),
      ]),
    ),
    ...(questions.length > 0 ? title(words.questions, "questions") : []),
    ...questions.flatMap((question) => [
      writer.heading(level + 1, view.text(question.question), `question:${question.ref}`),
      ...question.topics.map((topic) => indexOfTopic(writer, topic)),
      writer.together([
        writer.prose(question.answer),
        writer.correction(question.provenance),
        writer.provenance(question.provenance),
      ]),
    ]),
    ...(chapters.length > 0 ? title(words.outline, "outline") : []),
    ...chapters.map((chapter) => chapterPiece(writer, chapter, level + 1)),
    ...(highlights.length > 0 ? title(words.highlights, "highlights") : []),
    ...highlights.map((highlight) =>
      typstBlock([
        writer.mark(`highlight:${highlight.ref}`),
        typstCall("quote", { block: "true" }, typstString(highlight.quote)),
        typstCall(
          "tail",
          {},
          typstString(
            [
              highlight.speaker,
              highlight.atSeconds !== undefined && formatTime(highlight.atSeconds),
            ]
              .filter(Boolean)
              .join(" · "),
          ),
        ),
        writer.provenance(highlight.provenance),
      ]),
    ),
    ...(notes.length > 0 ? title(words.notes) : []),
    ...notePieces(writer, notes, level + 1),
  ];
}

function chapterPiece(writer: BookWriter, chapter: Chapter, level: number): string {
  const time = chapter.startSeconds === undefined ? "" : ` (${formatTime(chapter.startSeconds)})`;
  return typstBlock([
    writer.heading(Math.min(level, 4), `${chapter.title}${time}`, `chapter:${chapter.ref}`),
    writer.prose(chapter.summary),
    ...chapter.chapters.map((inner) => chapterPiece(writer, inner, level + 1)),
  ]);
}

/** An entry of the index for the topic of a record. */
export function indexOfTopic(writer: BookWriter, topic: string): string {
  const title = writer.view.knowledge.topic(topic)?.title;
  return title === undefined ? "[]" : writer.index(title);
}
