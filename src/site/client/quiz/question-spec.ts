import type { QuizAnswerType } from "../../../knowledge/quiz-records.ts";

/** What a question's element says of it for scripts, in `data-question`. */
export interface QuestionSpec {
  type: QuizAnswerType;
  /** How many options there are. */
  options: number;
  /** Numbers of the options that are right. */
  keys: number[];
  /** Of each item its place in the right order, or the number of its match or group. */
  items: number[];
  /** Options stay in their order. */
  keepOrder: boolean;
  accept?: string[];
  number?: number;
  tolerance?: number;
  groups: string[];
  /** Ids of topics. */
  topics: string[];
  /** Names of the records that it asks for. */
  about: string[];
  /** Changes when what is right changes. */
  print: string;
}

/**
 * What a learner gave: the numbers of the options chosen; the items in their order; for each item the
 * number of its match or group, −1 without one; or the text that was typed.
 */
export type Answer = number[] | string;
