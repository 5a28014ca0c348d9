import type { Guide, GuideOutcome, GuideQuestion } from "../../knowledge/records.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { type GuideAnswer, type GuideGraph, guideGraph } from "./guide-graph.ts";

/** A way through a guide, from its first question to an outcome. */
export interface GuideWay {
  answers: readonly GuideAnswer[];
  outcome: GuideOutcome;
}

/** What a guide says, in full: each of its ways, or each of its steps where the ways are too many. */
export type GuideRules =
  | { by: "ways"; outcomes: { outcome: GuideOutcome; ways: GuideWay[] }[] }
  | { by: "steps"; questions: GuideQuestion[] };

/** Of more ways a list would say less than the questions do. */
const mostWays = 200;

/** The rules of a guide, by outcome in the author's order. */
export function deriveGuideRules(guide: Guide): GuideRules {
  const graph = guideGraph(guide);
  if (graph.waysFrom(guide.start) > mostWays)
    return { by: "steps", questions: [...graph.questions] };
  const ways = waysThrough(graph);
  return {
    by: "ways",
    outcomes: guide.outcomes.map((outcome) => ({
      outcome,
      ways: ways.filter((way) => way.outcome.id === outcome.id),
    })),
  };
}

/** Every way through a guide, in the order of its answers. They may be very many. */
export function waysThrough(graph: GuideGraph): GuideWay[] {
  const ways: GuideWay[] = [];
  const open: { id: string; answers: GuideAnswer[] }[] = [{ id: graph.guide.start, answers: [] }];
  for (let top = open.pop(); top; top = open.pop()) {
    const { id, answers } = top;
    const outcome = graph.outcome(id);
    if (outcome) ways.push({ answers, outcome });
    const question = graph.question(id);
    if (!question) continue;
    for (const option of question.options.toReversed()) {
      open.push({ id: option.to, answers: [...answers, { question, option }] });
    }
  }
  return ways;
}

/**
 * What an answer rules out: outcomes whose topic could be reached before it and cannot after it, one a
 * topic.
 */
export function ruledOut(graph: GuideGraph, { question, option }: GuideAnswer): GuideOutcome[] {
  const left = new Set(graph.outcomesFrom(option.to).map(topicOf));
  const lost = graph.outcomesFrom(question.id).filter((outcome) => !left.has(topicOf(outcome)));
  return [
    ...new Map(lost.toReversed().map((outcome) => [topicOf(outcome), outcome])).values(),
  ].reverse();
}

function topicOf({ topic, ref }: GuideOutcome): string {
  return topic ?? ref;
}

/** An answer as a condition: the author's, or the question with the answer. */
export function conditionOf(
  { question, option }: GuideAnswer,
  text: (tree: MarkupTree) => string,
  condition: (question: string, answer: string) => string,
): string {
  return option.when ?? condition(text(question.ask), option.label);
}
