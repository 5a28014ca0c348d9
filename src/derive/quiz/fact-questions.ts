import type { QuizOption } from "../../knowledge/quiz-records.ts";
import type { Dimension, Fact, FactValue, Topic } from "../../knowledge/records.ts";
import { toText } from "../../markup/to-text.ts";
import { excludes, hasProof } from "./excludes.ts";
import { askFor, claim, factSentence, hintOf, valueText } from "./fact-sentences.ts";
import { wordsOf } from "./item-flaws.ts";
import { type Draft, questionId, sentence, together } from "./make-question.ts";
import type { QuizSource } from "./quiz-source.ts";
import { hashOf, shuffled, spread } from "./seeded.ts";
import type { QuizWords } from "./words/quiz-words.ts";

/** Wrong answers that a question has at most: more of them do not make it better (Rodriguez 2005). */
const mostDistractors = 3;

interface Slot {
  topic: Topic;
  dimension: Dimension;
  fact: Fact;
  /** Its place in the list. */
  at: number;
}

/** One question for each fact whose wrong answers can be proven. */
export function* factQuestions(source: QuizSource): Iterable<Draft> {
  for (const slot of slotsOf(source, ({ type }) => type !== "yes-no")) {
    const draft = slot.dimension.type === "list" ? askList(slot, source) : askValue(slot, source);
    if (draft) yield { ...draft, at: slot.at };
  }
}

/** A claim for each fact: the fact itself, or with another value in its place that it rules out. */
export function* trueFalseQuestions(source: QuizSource): Iterable<Draft> {
  const { words } = source;
  for (const slot of slotsOf(source, ({ type }) => type !== "list")) {
    const { topic, dimension, fact, at } = slot;
    const isYesNo = dimension.type === "yes-no";
    const wantsTrue = hashOf(`true-false\n${topic.id}\n${dimension.id}`) % 2 === 0;
    const [wrong] = isYesNo || wantsTrue ? [] : wrongValues(slot, source);
    const value = isYesNo ? true : (wrong?.value ?? fact.value);
    const isTrue = isYesNo ? fact.value === true : wrong === undefined;
    yield {
      rule: "true-false",
      at,
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

/** What can be asked for; where a rule has a limit, in the order in which it is picked from. */
function slotsOf(source: QuizSource, isWanted: (dimension: Dimension) => boolean): readonly Slot[] {
  const { topics, dimensions, rule, fact } = source;
  const askable = dimensions.filter(
    (dimension) => isWanted(dimension) && (hasProof(dimension) || dimension.type === "list"),
  );
  const slots: Slot[] = [];
  for (const topic of topics) {
    for (const dimension of askable) {
      const stated = fact(topic, dimension);
      if (stated) slots.push({ topic, dimension, fact: stated, at: slots.length });
    }
  }
  if (rule.limit === undefined) return slots;
  return spread(slots, rule.rule, {
    nameOf: (slot) => questionId(rule.rule, [slot.topic.id, slot.dimension.id]),
    groupOf: ({ dimension }) => dimension.id,
  });
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
      ...feedbackOf(from, dimension, value, words),
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

/** Where a wrong value would have been right, or else what it would mean. */
function feedbackOf(
  from: WrongValue["from"],
  dimension: Dimension,
  value: FactValue,
  words: QuizWords,
): Pick<QuizOption, "feedback"> {
  if (from) return { feedback: sentence(words.trueOf(from.topic.title)) };
  const meaning = dimension.choices.find(({ id }) => id === value)?.meaning;
  if (!meaning) return {};
  return {
    feedback: together(sentence(words.wouldMean(valueText(value, dimension, words))), meaning),
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
  const { choices } = dimension;
  const most = choices.length > 0 ? Math.min(mostDistractors, choices.length - 1) : mostDistractors;
  const wrong: WrongValue[] = [];
  const seen = [valueText(fact.value, dimension, words)];
  const take = (value: FactValue, from?: WrongValue["from"]): void => {
    if (wrong.length >= most || !excludes(dimension, fact.value, value)) return;
    if (wrong.some((each) => !excludes(dimension, each.value, value))) return;
    const text = valueText(value, dimension, words);
    if (seen.some((each) => source.isSame(each, text))) return;
    seen.push(text);
    wrong.push({ value, ...(from && { from }) });
  };
  for (const neighbour of source.neighbours(dimension, topic)) {
    if (source.isSame(neighbour.topic.title, topic.title)) continue;
    take(neighbour.fact.value, neighbour);
    if (wrong.length >= most) return wrong;
  }
  const isLevel = dimension.type === "level";
  const ids = choices.map(({ id }) => id);
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
  const wrong: (Item & { topic: Topic; fact: Fact })[] = [];
  for (const other of source.neighbours(dimension, topic)) {
    if (wrong.length >= mostDistractors) break;
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

interface Item {
  text: string;
  tree: QuizOption["text"];
}

/** Many topics look at the items of the same few neighbours. */
const knownItems = new WeakMap<Fact, Item[]>();

/** The items of a list, as readers see them. */
function itemsOf(fact: Fact): Item[] {
  const items = knownItems.get(fact) ?? fact.texts.map((tree) => ({ text: toText(tree), tree }));
  knownItems.set(fact, items);
  return items;
}
