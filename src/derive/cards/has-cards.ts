import type { KnowledgeData } from "../../knowledge/knowledge.ts";
import type { CardKind } from "../../knowledge/records.ts";
import { keyTerm } from "./key-term.ts";

/** Whether a knowledge has records that flashcards are made of. */
export function hasCards(knowledge: KnowledgeData): boolean {
  const { site, questions, terms, takeaways, comparisons, diagrams } = knowledge;
  const isWanted = ({ flashcards }: { flashcards?: false }): boolean => flashcards !== false;
  const makes: Record<CardKind, () => boolean> = {
    question: () => questions.some(isWanted),
    term: () => terms.some(isWanted),
    takeaway: () =>
      takeaways.some((each) => isWanted(each) && keyTerm(each, knowledge) !== undefined),
    comparison: () => comparisons.some(isWanted),
    diagram: () =>
      diagrams.some((each) => isWanted(each) && each.nodes.length + each.steps.length > 0),
  };
  return (Object.keys(makes) as CardKind[]).some(
    (kind) => (site.flashcards?.includes(kind) ?? true) && makes[kind](),
  );
}
