import type { Chapter } from "../../knowledge/records.ts";
import { type Draft, sentence } from "./make-question.ts";
import type { QuizSource } from "./quiz-source.ts";
import { shuffled } from "./seeded.ts";

const mostDistractors = 3;

/** For each chapter of a talk but the last: which one follows. Chapters within chapters are not asked for. */
export function* nextChapterQuestions(source: QuizSource): Iterable<Draft> {
  const { knowledge, quiz, words, isSame } = source;
  const talks = knowledge.talks.filter(({ id }) => quiz.talk === undefined || id === quiz.talk);
  const slots = talks.flatMap((talk) => {
    const chapters = knowledge.chaptersOf(talk.id);
    return chapters.slice(0, -1).map((chapter, index) => ({ talk, chapters, chapter, index }));
  });
  for (const { talk, chapters, chapter, index } of slots) {
    const next = chapters[index + 1];
    // After a title that comes twice there are two chapters that follow.
    const isOnce = chapters.filter(({ title }) => isSame(title, chapter.title)).length === 1;
    if (!next || !isOnce) continue;
    const others: Chapter[] = [];
    for (const other of shuffled(chapters, chapter.ref, ({ id }) => id)) {
      const isKnown = [chapter, next, ...others].some(({ title }) => isSame(title, other.title));
      if (!isKnown && others.length < mostDistractors) others.push(other);
    }
    if (others.length < 2) continue;
    yield {
      rule: "next-chapter",
      name: [talk.id, chapter.id],
      stem: sentence(words.nextChapter(chapter.title, talk.title)),
      answer: {
        type: "one-answer",
        options: [next, ...others].map((each) => ({
          ...{ text: sentence(each.title), isKey: each === next },
        })),
        keepOrder: false,
      },
      explanation: next.summary ?? sentence(next.title),
      topics: next.topics,
      difficulty: "medium",
      about: [`chapter:${next.ref}`],
      uses: [chapter, ...others].map(({ ref }) => `chapter:${ref}` as const),
      provenance: next.provenance,
    };
  }
}
