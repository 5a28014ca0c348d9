import type { QuizTask } from "../../derive/quiz/quiz-task.ts";
import type { Drawing } from "../../drawing/drawing.ts";
import type { QuizQuestion } from "../../knowledge/quiz-records.ts";
import type { MarkupTree } from "../../markup/tree.ts";

/** Questions that are asked together: those of a quiz, or those of which a gate draws. */
export interface ItemSet {
  /** Stable: the quiz's id, or the gate's as `<path>/<module>`. */
  id: string;
  title: string;
  description?: MarkupTree;
  questions: readonly QuizQuestion[];
  /** How many of them an attempt has. */
  ask: number;
  /** Percent of the points. */
  passMark: number;
  limitSeconds?: number;
}

/** What an item is about, where that is a picture. */
export interface ItemPicture {
  /** The diagram's id. */
  id: string;
  title: string;
  /** What it shows and no more: what to make of it may be asked for. */
  description: string;
  drawing: Drawing;
  /** PNG, twice as large as it is shown. */
  png: Uint8Array;
  /** Of the diagram's page, where the site has a place. */
  address?: string;
}

/** How exporters of questions look things up; nothing of it depends on the format. */
export interface ItemView {
  title: string;
  language: string;
  /** Plain HTML that is XML as well: no classes, no ids, links with full addresses alone. */
  html(tree: MarkupTree): string;
  /** The same without a paragraph around a single one. */
  inlineHtml(tree: MarkupTree): string;
  text(tree: MarkupTree): string;
  /** The beginning of a text, as a title. */
  brief(tree: MarkupTree): string;
  task(question: QuizQuestion): QuizTask;
  /** What to do and how points are given, where that does not go without saying. */
  instruction(question: QuizQuestion): string | undefined;
  /** The picture of a question about a diagram. */
  picture(question: QuizQuestion): ItemPicture | undefined;
  /** HTML of what changed since for those who would act on it, and of where a question comes from. */
  tail(question: QuizQuestion): string[];
  /** Topics by their titles. */
  topics(question: QuizQuestion): string[];
}

/** Something that a format has no place for. */
export interface Loss {
  /** As in `the hint`. */
  what: string;
  /** The question's ref. */
  of: string;
  /** The whole question is missing. Default: it is there without it. */
  isWhole?: boolean;
}

/** Why a question about a diagram is left out where its picture could not be drawn; undefined where it was. */
export function undrawn(
  { diagram }: QuizQuestion,
  picture: ItemPicture | undefined,
): string | undefined {
  const isMissing = diagram !== undefined && picture === undefined;
  return isMissing ? "questions about a diagram that could not be drawn" : undefined;
}

const mostNamed = 5;

/**
 * What was lost, a line a kind. Questions that are missing are all named, others where they are few; of
 * many it is said how many each quiz has.
 */
export function lossLines(losses: readonly Loss[]): string[] {
  const byKind = Map.groupBy(losses, ({ what }) => what);
  return [...byKind].map(([what, list]) => {
    const refs = [...new Set(list.map(({ of }) => of))];
    const isNamed = refs.length <= mostNamed || list.some((loss) => loss.isWhole === true);
    const count = `${refs.length} ${refs.length === 1 ? "question" : "questions"}`;
    return `${what} (${count}: ${(isNamed ? refs : perQuiz(refs)).join(", ")})`;
  });
}

/** As in `8 in words`. */
function perQuiz(refs: readonly string[]): string[] {
  const byQuiz = Map.groupBy(refs, (ref) => ref.slice(0, ref.lastIndexOf("/")));
  return [...byQuiz].map(([quiz, list]) => `${list.length} in ${quiz}`);
}

/** Each question once, in the order of the sets. */
export function questionsOf(sets: readonly ItemSet[]): QuizQuestion[] {
  const byRef = new Map<string, QuizQuestion>();
  for (const { questions } of sets) {
    for (const question of questions) {
      if (!byRef.has(question.ref)) byRef.set(question.ref, question);
    }
  }
  return [...byRef.values()];
}

/** The sets in which each question stands in the first of them that has it, for formats that file a question once. */
export function withoutRepeats(sets: readonly ItemSet[]): ItemSet[] {
  const seen = new Set<string>();
  return sets.flatMap((set) => {
    const questions = set.questions.filter(({ ref }) => !seen.has(ref));
    for (const { ref } of questions) seen.add(ref);
    return questions.length === 0 ? [] : [{ ...set, questions }];
  });
}
