import type { Drawing } from "../../drawing/drawing.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Quiz, QuizRule } from "../../knowledge/quiz-records.ts";
import type { Dimension, Fact, Term, Topic } from "../../knowledge/records.ts";
import { type MeaningOf, meanings } from "./same-meaning.ts";
import { hashOf } from "./seeded.ts";
import { type QuizWords, quizWords } from "./words/quiz-words.ts";

/** What questions are made of. */
export interface QuizMaterial {
  knowledge: Knowledge;
  /** Diagrams as they were drawn, by source. */
  drawings: ReadonlyMap<string, Drawing>;
}

/** The records that one rule of a quiz asks about. */
export interface QuizSource extends QuizMaterial {
  words: QuizWords;
  quiz: Quiz;
  rule: QuizRule;
  topics: readonly Topic[];
  dimensions: readonly Dimension[];
  meaningOf: MeaningOf;
  isSame(first: string, second: string): boolean;
  fact(topic: Topic, dimension: Dimension): Fact | undefined;
  /** Topics that state something on a dimension, in an order that their ids give, from one of them on. */
  neighbours(dimension: Dimension, after?: Topic): Iterable<{ topic: Topic; fact: Fact }>;
}

/** Gathers what a rule names; what it leaves out comes from its comparison, then from its quiz. */
export function quizSource(material: QuizMaterial, quiz: Quiz, rule: QuizRule): QuizSource {
  const { knowledge } = material;
  const comparison =
    rule.comparison === undefined ? undefined : knowledge.comparison(rule.comparison);
  const fromQuiz = quiz.topics.length > 0 ? quiz.topics : undefined;
  const topics = named(
    rule.topics ?? comparison?.topics ?? fromQuiz,
    knowledge.topic,
    knowledge.topics,
  );
  const dimensions = named(
    rule.dimensions ?? comparison?.dimensions,
    knowledge.dimension,
    knowledge.dimensions,
  );
  const facts = new Map(
    topics.map(({ id, facts }) => [id, new Map(facts.map((fact) => [fact.dimension, fact]))]),
  );
  const fact = (topic: Topic, dimension: Dimension) => facts.get(topic.id)?.get(dimension.id);
  const circles = new Map<string, Neighbour[]>();
  const circleOf = (dimension: Dimension): Neighbour[] => {
    const made = circles.get(dimension.id);
    if (made) return made;
    const circle = topics
      .flatMap((topic) => {
        const stated = fact(topic, dimension);
        const hash = hashOf(`${dimension.id}\n${topic.id}`);
        return stated ? [{ topic, fact: stated, hash }] : [];
      })
      .sort((a, b) => a.hash - b.hash || (a.topic.id < b.topic.id ? -1 : 1));
    circles.set(dimension.id, circle);
    return circle;
  };
  const meaningOf = meanings(knowledge);
  return {
    ...material,
    words: quizWords(knowledge.site.language),
    ...{ quiz, rule, topics, dimensions, fact, meaningOf },
    isSame: (first, second) => meaningOf(first) === meaningOf(second),
    *neighbours(dimension, after) {
      const circle = circleOf(dimension);
      const start = after ? hashOf(`${dimension.id}\n${after.id}`) : 0;
      const first = firstAfter(circle, start);
      for (let step = 0; step < Math.min(circle.length, mostNeighbours); step++) {
        const each = circle[(first + step) % circle.length];
        if (each && each.topic !== after) yield each;
      }
    },
  };
}

/** A topic with what it states, and its place in the circle. */
interface Neighbour {
  topic: Topic;
  fact: Fact;
  hash: number;
}

/** Further away no wrong answer is looked for: there are enough before it where there are any. */
const mostNeighbours = 60;

function firstAfter(circle: readonly { hash: number }[], start: number): number {
  let low = 0;
  let high = circle.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((circle[middle]?.hash ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those terms that a rule names, or those of its topics, or all. */
export function termsOf({ rule, quiz, knowledge }: QuizSource): Term[] {
  if (rule.terms) return named(rule.terms, knowledge.term, []);
  const topics = rule.topics ?? quiz.topics;
  if (topics.length === 0) return knowledge.terms;
  return knowledge.terms.filter(({ topic }) => topic !== undefined && topics.includes(topic));
}

function named<T>(
  ids: readonly string[] | undefined,
  find: (id: string) => T | undefined,
  all: T[],
): T[] {
  return ids ? ids.flatMap((id) => find(id) ?? []) : all;
}
