import type { QuizElementWords } from "./quiz-words.ts";

/** How points are put into words, and marked for the style sheet. */
export interface Verdict {
  text: string;
  mark: "right" | "partly" | "wrong";
}

/** What to say of an answer; of none as well. */
export function verdictOf(points: number, isAnswered: boolean, words: QuizElementWords): Verdict {
  if (!isAnswered) return { text: words.skipped, mark: "wrong" };
  if (points === 1) return { text: words.right, mark: "right" };
  return points > 0 ? { text: words.partly, mark: "partly" } : { text: words.wrong, mark: "wrong" };
}
