import type { FactWords } from "../../fact-text.ts";
import { factWords } from "../../fact-words.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** The sentences of generated questions in one language; those of an author come first. */
export interface QuizSentences {
  /** Asks for a topic's value; `label` names the dimension. */
  fact(topic: string, label: string): string;
  /** States a topic's value. */
  statement(topic: string, label: string, value: string): string;
  /** Which topics complete a sentence with a blank. */
  completes(sentence: string): string;
  topicsWithValue(label: string, value: string): string;
  dimensionsWithValue(topic: string, value: string): string;
  /** Which of several yes-no dimensions are a yes. */
  holdFor(topic: string): string;
  differ(first: string, second: string): string;
  /** Of two topics that are the same on a dimension. */
  bothHave(value: string): string;
  /** From the lowest level to the highest. */
  orderLevels(label: string, lowest: string, highest: string): string;
  /** From the lowest to the highest. */
  orderValues(label: string): string;
  /** From the earliest to the latest. */
  orderDates(label: string): string;
  layers: string;
  /** That one thing uses another. */
  layer(upper: string, lower: string): string;
  termFor: string;
  meaningOf(term: string): string;
  matchTerms: string;
  gap: string;
  nextStep(step: string, diagram: string): string;
  between(from: string, to: string, diagram: string): string;
  nextChapter(chapter: string, talk: string): string;
  /** What leads from one thing over another to a third. */
  path(from: string, middle: string, to: string): string;
  /** What a value means that is wrong here, which follows. */
  wouldMean(value: string): string;
  /** Which term has the meaning at hand, and what else it is called. */
  isTerm(term: string, aliases: readonly string[]): string;
  /** That a wrong answer would have been right elsewhere. */
  trueOf(topic: string): string;
  /** That a term means something else, which follows. */
  means(term: string): string;
}

/** Sentences of questions, and how the values in them are written. */
export interface QuizWords extends QuizSentences {
  facts: FactWords;
}

const languages: Record<string, QuizSentences> = { en, ja };

/** What questions are made of in a language; in English where there is no translation. */
export function quizWords(language: string): QuizWords {
  return { ...(languages[language.split("-")[0] ?? ""] ?? en), facts: factWords(language) };
}
