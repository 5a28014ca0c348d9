import type { QuizQuestion } from "../../knowledge/quiz-records.ts";
import { hashOf, shuffled } from "./seeded.ts";

/** What has to be known of a question to put its options in order. */
export interface Arrangeable {
  id: string;
  /** Of each option whether it is right. */
  keys: readonly boolean[];
  keepOrder: boolean;
  /** Several could be right, even if only one is: it is not known to be one, so its place is by chance. */
  isSeveral?: boolean;
}

/**
 * In which order the options of each question are shown, as their positions before. A seed gives the
 * order; where one option alone can be right its place is dealt, so that the places come up equally often.
 */
export function arrangement(questions: readonly Arrangeable[], seed: string): number[][] {
  const dealt: number[] = [];
  return questions.map(({ id, keys, keepOrder, isSeveral = false }) => {
    const positions = keys.map((_, index) => index);
    if (keepOrder) return positions;
    const order = shuffled(positions, `${seed}\n${id}`, String);
    if (isSeveral || keys.filter((isKey) => isKey).length !== 1) return order;
    const key = keys.indexOf(true);
    const others = order.filter((position) => position !== key);
    const place = rarest(keys.length, dealt, `${seed}\n${id}`);
    dealt[place] = (dealt[place] ?? 0) + 1;
    return others.toSpliced(place, 0, key);
  });
}

/** The place that was dealt least so far; of several a seed decides. */
function rarest(places: number, dealt: readonly number[], seed: string): number {
  const counts = Array.from({ length: places }, (_, place) => dealt[place] ?? 0);
  const fewest = Math.min(...counts);
  const candidates = counts.flatMap((count, place) => (count === fewest ? [place] : []));
  return candidates[hashOf(seed) % candidates.length] ?? 0;
}

/** The questions of a quiz as its page and its paper show them: generated ones arranged by the quiz's id. */
export function asShown(questions: readonly QuizQuestion[]): QuizQuestion[] {
  const orders = arrangement(questions.map(arrangeable), questions[0]?.quiz ?? "");
  return questions.map((question, index) => {
    const { answer } = question;
    if (answer.type !== "one-answer" && answer.type !== "several-answers") return question;
    const options = (orders[index] ?? []).flatMap((position) => answer.options[position] ?? []);
    return { ...question, answer: { ...answer, options } };
  });
}

function arrangeable({ id, rule, answer }: QuizQuestion): Arrangeable {
  const hasOptions = answer.type === "one-answer" || answer.type === "several-answers";
  return {
    id,
    keys: hasOptions ? answer.options.map(({ isKey }) => isKey) : [],
    // An author's order is the author's.
    keepOrder: rule === undefined || !hasOptions || answer.keepOrder,
    isSeveral: answer.type === "several-answers",
  };
}
