import type { KnowledgeData } from "../knowledge/knowledge.ts";
import { counted } from "./counted.ts";

/** What a content folder holds, in a few words: `1 talk, 11 takeaways, 10 questions, 15 topics`. */
export function contentCounts(knowledge: KnowledgeData): string {
  const { talks, takeaways, questions, topics, quizzes, curricula } = knowledge;
  return [
    counted(talks.length, "talk"),
    counted(takeaways.length, "takeaway"),
    counted(questions.length, "question"),
    counted(topics.length, "topic"),
    ...(quizzes.length > 0 ? [quizzes.length === 1 ? "1 quiz" : `${quizzes.length} quizzes`] : []),
    ...(curricula.length > 0
      ? [curricula.length === 1 ? "1 curriculum" : `${curricula.length} curricula`]
      : []),
  ].join(", ");
}
