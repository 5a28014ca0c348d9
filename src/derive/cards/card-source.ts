import type { FactWords } from "../fact-text.ts";
import type { QuizMaterial } from "../quiz/quiz-source.ts";
import type { CardWords } from "./card-words.ts";

/** What cards are made of. */
export interface CardSource extends QuizMaterial {
  words: CardWords;
  facts: FactWords;
}
