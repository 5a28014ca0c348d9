import { askedOf } from "../../derive/quiz/quiz-flaws.ts";
import { answerPrint } from "../../derive/quiz/quiz-task.ts";
import { normalName } from "../../derive/quiz/same-meaning.ts";
import type { QuizQuestion } from "../../knowledge/quiz-records.ts";
import { toText } from "../../markup/to-text.ts";
import type { ItemSet, Loss } from "./item-set.ts";

/**
 * The sets with one question in the place of all that ask the same with the same answers, as rules of
 * two quizzes do: a bank should not hold them twice.
 */
export function eachOnce(sets: readonly ItemSet[]): { sets: ItemSet[]; losses: Loss[] } {
  const first = new Map<string, QuizQuestion>();
  const losses: Loss[] = [];
  const unified = sets.map((set) => {
    const questions = set.questions.map((question) => {
      const key = JSON.stringify([
        normalName(toText(question.stem)),
        askedOf(question),
        answerPrint(question),
      ]);
      const earlier = first.get(key);
      if (!earlier) first.set(key, question);
      else if (earlier.ref !== question.ref)
        losses.push({
          what: "questions that another one asks as well",
          of: question.ref,
          isWhole: true,
        });
      return earlier ?? question;
    });
    return { ...set, questions: [...new Set(questions)] };
  });
  return { sets: unified, losses };
}
