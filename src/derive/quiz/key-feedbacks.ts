import type { QuizAnswer } from "../../knowledge/quiz-records.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { letterOf, type QuizTask } from "./quiz-task.ts";

/** Words before what a key says of an answer that is not right. */
export interface FeedbackWords {
  notLetter(letter: string): string;
  notText(text: string): string;
}

/** What a key says of one answer. */
export interface KeyFeedback {
  /** Names the answer, and says so where it is a wrong one. */
  lead: string;
  feedback: MarkupTree;
  /** Position of the option. */
  option?: number;
  /** The wrong text. */
  text?: string;
}

/** What a key says of options and of wrong texts, so that no wrong one reads as if it were right. */
export function feedbacksOf(
  answer: QuizAnswer,
  { options }: Pick<QuizTask, "options">,
  words: FeedbackWords,
): KeyFeedback[] {
  const ofOptions = options.flatMap(({ feedback, isKey }, option) =>
    feedback
      ? [
          {
            lead: isKey ? `${letterOf(option)}.` : words.notLetter(letterOf(option)),
            feedback,
            option,
          },
        ]
      : [],
  );
  const ofTexts =
    answer.type === "text"
      ? answer.wrong.flatMap(({ text, feedback }) =>
          feedback ? [{ lead: words.notText(text), feedback, text }] : [],
        )
      : [];
  return [...ofOptions, ...ofTexts];
}
