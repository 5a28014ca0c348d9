import { percentOf } from "../../../learner/percent-of.ts";
import type { QuestionSpec } from "./question-spec.ts";

/** One question of an attempt with what it brought. */
export interface Scored {
  spec: Pick<QuestionSpec, "topics">;
  /** From 0 to 1. */
  points: number;
}

export interface Score {
  points: number;
  of: number;
}

/** The sum of the points, rounded to tenths. */
export function total(scored: readonly Scored[]): Score {
  const points = scored.reduce((sum, each) => sum + each.points, 0);
  return { points: Math.round(points * 10) / 10, of: scored.length };
}

/** Percent of the points, rounded down, so that nobody passes by rounding. */
export function percent({ points, of }: Score): number {
  return percentOf(points, of);
}

/** What each topic brought, the weakest first. */
export function byTopic(scored: readonly Scored[]): { topic: string; score: Score }[] {
  const topics = [...new Set(scored.flatMap(({ spec }) => spec.topics))];
  return topics
    .map((topic) => ({
      topic,
      score: total(scored.filter(({ spec }) => spec.topics.includes(topic))),
    }))
    .sort((a, b) => percent(a.score) - percent(b.score) || b.score.of - a.score.of);
}
