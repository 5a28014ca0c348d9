import type { MarkupTree } from "../markup/tree.ts";
import type { BaseRecord, Provenance } from "./records.ts";

/** Questions to learn by: written ones, and rules that make more of them from the records. */
export interface Quiz extends BaseRecord {
  kind: "quiz";
  title: string;
  description?: MarkupTree;
  talk?: string;
  topics: string[];
  /** How many questions an attempt has, where there are that many. */
  draw: number;
  /** Percent of the points that pass an exam. */
  passMark: number;
  /** How long an exam may take, in seconds; undefined without a limit. */
  limitSeconds?: number;
  questions: QuizQuestion[];
  generate: QuizRule[];
}

/** Kinds of questions that records can be turned into. */
export type QuizRuleName =
  | "fact"
  | "true-false"
  | "topics-with-value"
  | "dimensions-with-value"
  | "differences"
  | "order"
  | "layers"
  | "definition-to-term"
  | "term-to-definition"
  | "match-terms"
  | "gap"
  | "next-step"
  | "between"
  | "next-chapter";

/** Which questions to make, of which records; a list that is missing stands for all there are. */
export interface QuizRule {
  rule: QuizRuleName;
  comparison?: string;
  topics?: string[];
  dimensions?: string[];
  /** A choice's id or a yes-no. */
  value?: string | boolean;
  terms?: string[];
  diagrams?: string[];
  records?: ("takeaways" | "questions")[];
  /** With `{topic}`. */
  stem?: string;
  /** Ids of questions that are not made. */
  except?: string[];
  limit?: number;
}

/** One item of a quiz, whoever made it. */
export interface QuizQuestion extends BaseRecord {
  kind: "quiz-question";
  quiz: string;
  /** The rule that made it; undefined where an author did. */
  rule?: QuizRuleName;
  stem: MarkupTree;
  answer: QuizAnswer;
  /** The diagram of which its stem speaks. */
  diagram?: string;
  explanation?: MarkupTree;
  hint?: MarkupTree;
  topics: string[];
  difficulty: "easy" | "medium" | "hard";
  /** Records whose knowledge it asks for: an attempt has one question about each. */
  about: RecordName[];
  /** Records that it says something of, those of `about` included: an edit of others does not change it. */
  uses: RecordName[];
  provenance: Provenance;
}

/** A record by kind and ref, as `fact:aws-fargate/guest-os-patching`. */
export type RecordName = `${string}:${string}`;

/** What is asked for, in the author's order or in that of the records. */
export type QuizAnswer =
  | {
      type: "one-answer" | "several-answers";
      options: QuizOption[];
      /** Options are shown in this order, whatever the seed. */
      keepOrder: boolean;
    }
  | { type: "true-false"; isTrue: boolean; feedback?: MarkupTree }
  | { type: "text"; accept: string[]; wrong: { text: string; feedback?: MarkupTree }[] }
  | { type: "number"; number: number; tolerance: number; unit?: string }
  | { type: "order"; items: MarkupTree[] }
  | { type: "match"; pairs: { item: MarkupTree; matches: MarkupTree }[]; extra: MarkupTree[] }
  | { type: "groups"; groups: { label: string; items: MarkupTree[] }[] }
  | {
      type: "node";
      diagram: string;
      nodes: QuizNode[];
      /** No other node of the diagram can be chosen. */
      isClosed: boolean;
    };

export type QuizAnswerType = QuizAnswer["type"];

export interface QuizOption {
  text: MarkupTree;
  isKey: boolean;
  /** What to say to somebody who chose it. */
  feedback?: MarkupTree;
}

/** A node of a diagram that can be pointed at; its name comes from the drawing. */
export interface QuizNode {
  node: string;
  isKey: boolean;
  feedback?: MarkupTree;
}
