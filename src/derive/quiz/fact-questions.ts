import type { QuizOption } from "../../knowledge/quiz-records.ts";
import type { Dimension, Fact, FactValue, Topic } from "../../knowledge/records.ts";
import { toText } from "../../markup/to-text.ts";
import { excludes, hasProof } from "./excludes.ts";
import { askFor, claim, factSentence, hintOf, valueText } from "./fact-sentences.ts";
import { wordsOf } from "./item-flaws.ts";
import { type Draft, sentence } from "./make-question.ts";
import type { QuizSource } from "./quiz-source.ts";
import { hashOf, shuffled } from "./seeded.ts";

/** Wrong answers that a question has at most: more of them do not make it better (Rodriguez 2005). */
const mostDistractors = 3;

interface Slot {
  topic: Topic;
  dimension: Dimension;
  fact: Fact;
}

/** One question for each fact whose wrong answers can be proven. */
export function* factQuestions(source: QuizSource): Iterable<Draft> {
  for (const slot of slotsOf(source, ({ type }) => type !== "yes-no")) {
    const draft = slot.dimension.type === "list" ? askList(slot, source) : askValue(slot, source);
    if (draft) yield draft;
  }
}

/** A claim for each fact: the fact itself, or with another value in its place that it rules out. */
export function* trueFalseQuestions(source: QuizSource): Iterable<Draft> {
  const { words } = source;
  for (const { topic, dimension, fact } of slotsOf(source, ({ type }) => type !== "list")) {
    const isYesNo = dimension.type === "yes-no";
    const wantsTrue = hashOf(`true-false\n${topic.id}\n${dimension.id}`) % 2 === 0;
    const [wrong] = isYesNo || wantsTrue ? [] : wrongValues({ topic, dimension, fact }, source);
    const value = isYesNo ? true : (wrong?.value ?? fact.value);
    const isTrue = isYesNo ? fact.value === true : wrong === undefined;
    yield {
      rule: "true-false",
      name: [topic.id, dimension.id],
      stem: sentence(claim(topic.title, dimension, value, words)),
      answer: { type: "true-false", isTrue },
      explanation: factSentence(topic, dimension, fact, words),
      topics: [topic.id],
      difficulty: "easy",
      about: [`fact:${fact.ref}`],
      uses: wrong?.from ? [`fact:${wrong.from.fact.ref}`] : [],
      provenance: fact.provenance,
    };
  }
}

function slotsOf(source: QuizSource, isWanted: (dimension: Dimension) => boolean): readonly Slot[] {
  const { topics, dimensions, fact } = source;
  const askable = dimensions.filter(
    (dimension) => isWanted(dimension) && (hasProof(dimension) || dimension.type === "list"),
  );
  return topics.flatMap((topic) =>
    askable.flatMap((dimension): Slot[] => {
      const stated = fact(topic, dimension);
      return stated ? [{ topic, dimension, fact: stated }] : [];
    }),
  );
}

function askValue(slot: Slot, source: QuizSource): Draft | undefined {
  const { topic, dimension, fact } = slot;
  const { words } = source;
  const wrong = wrongValues(slot, source);
  if (wrong.length === 0) return undefined;
  const text = (value: FactValue): string => valueText(value, dimension, words);
  const options: QuizOption[] = [
    { text: sentence(text(fact.value)), isKey: true },
    ...wrong.map(({ value, from }) => ({
      text: sentence(text(value)),
      isKey: false,
      ...(from && { feedback: sentence(words.trueOf(from.topic.title)) }),
    })),
  ];
  return {
    rule: "fact",
    name: [topic.id, dimension.id],
    stem: sentence(askFor(topic, dimension, words)),
    answer: { type: "one-answer", options, keepOrder: false },
    explanation: factSentence(topic, dimension, fact, words),
    hint: hintOf(dimension, [text(fact.value)]),
    topics: [topic.id],
    difficulty: "easy",
    about: [`fact:${fact.ref}`],
    uses: wrong.flatMap(({ from }) => (from ? [`fact:${from.fact.ref}` as const] : [])),
    provenance: fact.provenance,
  };
}

/** A value that a fact rules out; `from` is a topic for which it is right. */
interface WrongValue {
  value: FactValue;
  from?: { topic: Topic; fact: Fact };
}

/** Values that a fact rules out: first those that other topics have, which are the tempting ones. */
function wrongValues({ topic, dimension, fact }: Slot, source: QuizSource): WrongValue[] {
  const { words } = source;
  const wrong: WrongValue[] = [];
  const seen = [valueText(fact.value, dimension, words)];
  const take = (value: FactValue, from?: WrongValue["from"]): void => {
    if (wrong.length >= mostDistractors || !excludes(dimension, fact.value, value)) return;
    if (wrong.some((each) => !excludes(dimension, each.value, value))) return;
    const text = valueText(value, dimension, words);
    if (seen.some((each) => source.isSame(each, text))) return;
    seen.push(text);
    wrong.push({ value, ...(from && { from }) });
  };
  for (const neighbour of source.neighbours(dimension, topic)) {
    if (source.isSame(neighbour.topic.title, topic.title)) continue;
    take(neighbour.fact.value, neighbour);
    if (wrong.length >= mostDistractors) return wrong;
  }
  const isLevel = dimension.type === "level";
  const ids = dimension.choices.map(({ id }) => id);
  const at = ids.indexOf(String(fact.value));
  const rest = isLevel
    ? ids.toSorted((a, b) => Math.abs(ids.indexOf(a) - at) - Math.abs(ids.indexOf(b) - at))
    : shuffled(ids, `${topic.id}\n${dimension.id}`, (id) => id);
  for (const id of rest) take(id);
  return wrong;
}

/** Which of some items are on a topic's list; an item is wrong only where nothing is missing from it. */
function askList({ topic, dimension, fact }: Slot, source: QuizSource): Draft | undefined {
  const { words, isSame } = source;
  const own = itemsOf(fact).filter(
    ({ text }, index, all) => all.findIndex((each) => isSame(each.text, text)) === index,
  );
  if (!fact.complete || own.length === 0) return undefined;
  const keys = shuffled(own, `${topic.id}\n${dimension.id}`, ({ text }) => text).slice(
    0,
    mostDistractors,
  );
  const wrong: { text: string; tree: QuizOption["text"]; topic: Topic; fact: Fact }[] = [];
  for (const other of source.neighbours(dimension, topic)) {
    if (isSame(other.topic.title, topic.title)) continue;
    for (const { text, tree } of itemsOf(other.fact)) {
      const isKnown = wrong.some((each) => isSame(each.text, text));
      if (isKnown || own.some((each) => mayMean(each.text, text, isSame))) continue;
      if (wrong.length < mostDistractors) wrong.push({ text, tree, ...other });
    }
  }
  if (wrong.length === 0 || keys.length + wrong.length < 3) return undefined;
  return {
    rule: "fact",
    name: [topic.id, dimension.id],
    stem: sentence(askFor(topic, dimension, words)),
    answer: {
      type: "several-answers",
      options: [
        ...keys.map(({ tree }) => ({ text: tree, isKey: true })),
        ...wrong.map(({ tree, topic: from }) => ({
          ...{ text: tree, isKey: false },
          feedback: sentence(words.trueOf(from.title)),
        })),
      ],
      keepOrder: false,
    },
    explanation: factSentence(topic, dimension, fact, words),
    hint: hintOf(
      dimension,
      keys.map(({ text }) => text),
    ),
    topics: [topic.id],
    difficulty: "medium",
    about: [`fact:${fact.ref}`],
    uses: wrong.map((each) => `fact:${each.fact.ref}` as const),
    provenance: fact.provenance,
  };
}

/** Whether an item could be another's in other words: in a list's free texts one common word is enough. */
function mayMean(own: string, other: string, isSame: QuizSource["isSame"]): boolean {
  const words = new Set(wordsOf(own));
  return isSame(own, other) || wordsOf(other).some((word) => words.has(word));
}

/** The items of a list, as readers see them. */
function itemsOf({ texts }: Fact): { text: string; tree: QuizOption["text"] }[] {
  return texts.map((tree) => ({ text: toText(tree), tree }));
}
