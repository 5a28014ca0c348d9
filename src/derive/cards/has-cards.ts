import type { KnowledgeData } from "../../knowledge/knowledge.ts";
import type { CardKind } from "../../knowledge/records.ts";
import { keyTerm } from "./key-term.ts";

/** Whether a knowledge has records that flashcards are made of. */
export function hasCards(knowledge: KnowledgeData): boolean {
  const { site, questions, terms, takeaways, comparisons, diagrams } = knowledge;
  const records: Record<CardKind, readonly { flashcards?: false }[]> = {
    question: questions,
    term: terms,
    takeaway: takeaways.filter((record) => keyTerm(record, knowledge) !== undefined),
    comparison: comparisons,
    diagram: diagrams.filter(({ nodes, steps }) => nodes.length + steps.length > 0),
  };
  return (Object.keys(records) as CardKind[]).some(
    (kind) =>
      (site.flashcards?.includes(kind) ?? true) &&
      records[kind].some(({ flashcards }) => flashcards !== false),
  );
}
