import type { KnowledgeData } from "../knowledge/knowledge.ts";

/** What a content folder holds, in a few words: `1 talk, 11 takeaways, 10 questions, 15 topics`. */
export function contentCounts(knowledge: KnowledgeData): string {
  const { talks, takeaways, questions, topics } = knowledge;
  return [
    counted(talks.length, "talk"),
    counted(takeaways.length, "takeaway"),
    counted(questions.length, "question"),
    counted(topics.length, "topic"),
  ].join(", ");
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
