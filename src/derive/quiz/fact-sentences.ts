import type { Dimension, Fact, FactValue, Topic } from "../../knowledge/records.ts";
import { blank } from "../../markup/blank-out.ts";
import { toText } from "../../markup/to-text.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { factText, plainValue } from "../fact-text.ts";
import { sentence, together } from "./make-question.ts";
import type { QuizWords } from "./words/quiz-words.ts";

/** A value as readers see it. */
export function valueText(value: FactValue, dimension: Dimension, words: QuizWords): string {
  const choice = dimension.choices.find(({ id }) => id === value);
  return choice?.label ?? plainValue(value, dimension, words.facts);
}

/** Asks for what a topic states. */
export function askFor(topic: Topic, dimension: Dimension, words: QuizWords): string {
  const { question, label } = dimension;
  return question === undefined ? words.fact(topic.title, label) : filled(question, topic.title);
}

/** A claim about a topic, true or not, as a sentence. */
export function claim(
  topic: string,
  dimension: Dimension,
  value: FactValue,
  words: QuizWords,
): string {
  const text = valueText(value, dimension, words);
  const template = templateOf(dimension, value);
  if (template === undefined) return words.statement(topic, dimension.label, text);
  return filled(template, topic, text);
}

/** A claim with a blank where the topic's name goes. */
export function claimWithBlank(dimension: Dimension, value: FactValue, words: QuizWords): string {
  const text = valueText(value, dimension, words);
  const template = templateOf(dimension, value);
  return template === undefined
    ? words.topicsWithValue(dimension.label, text)
    : words.completes(filled(template, blank, text));
}

function templateOf(dimension: Dimension, value: FactValue): string | undefined {
  const choice = dimension.choices.find(({ id }) => id === value);
  // A statement says that a yes-no is a yes.
  return dimension.type === "yes-no" && value === false
    ? dimension.denial
    : (choice?.statement ?? dimension.statement);
}

/** What a fact says, in a sentence, with its note. */
export function factSentence(
  topic: Topic,
  dimension: Dimension,
  fact: Fact,
  words: QuizWords,
): MarkupTree {
  const said =
    fact.texts.length > 0
      ? stated(topic.title, dimension, factText(fact, dimension, words.facts), words)
      : claim(topic.title, dimension, fact.value, words);
  return together(sentence(said), fact.note);
}

/** What a topic has on a dimension of texts, none of which has a sentence of its own. */
function stated(
  topic: string,
  { statement, label }: Dimension,
  text: string,
  words: QuizWords,
): string {
  return statement === undefined
    ? words.statement(topic, label, text)
    : filled(statement, topic, text);
}

/** What a dimension is about, unless that would give an answer away. */
export function hintOf(
  { description }: Dimension,
  answers: readonly string[],
): MarkupTree | undefined {
  if (!description) return undefined;
  const told = toText(description).toLowerCase();
  return answers.some((answer) => told.includes(answer.toLowerCase())) ? undefined : description;
}

function filled(template: string, topic: string, value = ""): string {
  // In one go, since a topic may have braces in its name.
  return template.replace(/\{topic\}|\{value\}/g, (name) => (name === "{topic}" ? topic : value));
}
