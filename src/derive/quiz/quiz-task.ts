import type { Drawing } from "../../drawing/drawing.ts";
import { nodeNames } from "../../drawing/node-names.ts";
import type { QuizQuestion } from "../../knowledge/quiz-records.ts";
import { toText } from "../../markup/to-text.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { sentence } from "./make-question.ts";
import { hashOf, shuffled } from "./seeded.ts";

/** What there is to do in a question, in the order in which it is shown; what its type lacks is empty. */
export interface QuizTask {
  /** What can be chosen. */
  options: TaskOption[];
  /** What is to be put in order, matched or sorted. */
  items: TaskItem[];
  /** What items are matched with. */
  matches: MarkupTree[];
  /** Into what items are sorted. */
  groups: string[];
}

export interface TaskOption {
  text: MarkupTree;
  isKey: boolean;
  feedback?: MarkupTree | undefined;
  /** The node of the question's diagram for which it stands. */
  node?: string;
}

export interface TaskItem {
  text: MarkupTree;
  /** Its place in the right order, or the number of its match or group; all count from 0. */
  right: number;
}

export interface TaskWords {
  isTrue: string;
  isFalse: string;
}

/** What a question asks to be done. Items are shown in an order that its id gives, which is never the right one. */
export function quizTask(
  question: QuizQuestion,
  words: TaskWords,
  drawing?: Drawing | undefined,
): QuizTask {
  const { answer, id } = question;
  const task: QuizTask = { options: [], items: [], matches: [], groups: [] };
  const mixed = (items: TaskItem[]): TaskItem[] => outOfOrder(shuffled(items, id, nameOf));
  switch (answer.type) {
    case "one-answer":
    case "several-answers":
      return { ...task, options: answer.options };
    case "true-false":
      return {
        ...task,
        options: [true, false].map((value) => ({
          text: sentence(value ? words.isTrue : words.isFalse),
          isKey: answer.isTrue === value,
          feedback: answer.isTrue === value ? undefined : answer.feedback,
        })),
      };
    case "order":
      return { ...task, items: mixed(answer.items.map((text, right) => ({ text, right }))) };
    case "match": {
      const all = [...answer.pairs.map(({ matches }) => matches), ...answer.extra];
      const order = shuffled([...all.keys()], `${id}\nmatches`, String);
      return {
        ...task,
        items: answer.pairs.map(({ item }, index) => ({ text: item, right: order.indexOf(index) })),
        matches: order.flatMap((index) => all[index] ?? []),
      };
    }
    case "groups": {
      const items = answer.groups.flatMap(({ items }, right) =>
        items.map((text) => ({ text, right })),
      );
      return {
        ...task,
        items: shuffled(items, id, nameOf),
        groups: answer.groups.map(({ label }) => label),
      };
    }
    case "node": {
      const ids = answer.nodes.map(({ node }) => node);
      const names = drawing && nodeNames(drawing, ids);
      return {
        ...task,
        options: shuffled(answer.nodes, id, ({ node }) => node).map(
          ({ node, isKey, feedback }) => ({
            ...{ text: sentence(names?.get(node) ?? node), isKey, feedback, node },
          }),
        ),
      };
    }
    default:
      return task;
  }
}

/** How options are named on paper and in keys: A, B, C and so on; after Z their number. */
export function letterOf(position: number): string {
  return position < 26 ? String.fromCharCode(65 + position) : String(position + 1);
}

function nameOf({ text }: TaskItem): string {
  return toText(text);
}

/** Items that happen to stand in the right order, the other way round. */
function outOfOrder(items: TaskItem[]): TaskItem[] {
  return items.every(({ right }, index) => right === index) ? items.toReversed() : items;
}

/**
 * Changes exactly when what is right changes, whatever else is edited: an answer that a learner gave is
 * good as long as this stays the same.
 */
export function answerPrint({ answer }: QuizQuestion): string {
  return hashOf(JSON.stringify(rightOf(answer))).toString(36);
}

function rightOf(answer: QuizQuestion["answer"]): unknown {
  switch (answer.type) {
    case "one-answer":
    case "several-answers":
      return answer.options
        .filter(({ isKey }) => isKey)
        .map(({ text }) => toText(text))
        .sort();
    case "true-false":
      return answer.isTrue;
    case "text":
      return answer.accept;
    case "number":
      return [answer.number, answer.tolerance];
    case "order":
      return answer.items.map((item) => toText(item));
    case "match":
      return answer.pairs.map(({ item, matches }) => [toText(item), toText(matches)]).sort();
    case "groups":
      return answer.groups.map(({ label, items }) => [
        label,
        items.map((item) => toText(item)).sort(),
      ]);
    case "node":
      return answer.nodes
        .filter(({ isKey }) => isKey)
        .map(({ node }) => node)
        .sort();
  }
}
