import type { Fact, FactValue, Topic } from "../../knowledge/records.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { excludes, hasProof } from "./excludes.ts";
import { claimWithBlank, factSentence, hintOf, valueText } from "./fact-sentences.ts";
import { type Draft, sentence, sharedProvenance, together } from "./make-question.ts";
import type { QuizSource } from "./quiz-source.ts";
import { pairsOf, shuffled } from "./seeded.ts";
import { canHave, commonValues, textOf, valueName, wantedValues } from "./table-values.ts";

/** Options that are right, and options that are wrong, in one question at most. */
const mostOfEach = 3;

/** Two topics each that are tried, where a rule does not ask for more. */
const mostPairs = 200;

/** A possible option: what it says, whether it is right, and the facts that prove that. */
interface Candidate {
  text: string;
  isKey: boolean;
  /** What is right of it; put into words only if it is chosen. */
  feedback(): MarkupTree;
  topics: Topic[];
  facts: Fact[];
}

/** For each dimension: which of the topics have a value. */
export function* topicsWithValueQuestions(source: QuizSource): Iterable<Draft> {
  const { dimensions, rule, words } = source;
  const askable = dimensions.filter(
    (dimension) => hasProof(dimension) && dimension.type !== "date",
  );
  for (const dimension of askable) {
    const stated = [...source.neighbours(dimension)];
    const candidatesFor = (value: FactValue): Candidate[] =>
      stated.flatMap(({ topic, fact }): Candidate[] => {
        const isKey = !excludes(dimension, fact.value, value);
        const feedback = () => factSentence(topic, dimension, fact, words);
        return [{ text: topic.title, isKey, feedback, topics: [topic], facts: [fact] }];
      });
    const values = wantedValues(dimension, rule.value);
    const chosen = values
      .map((value) => ({ value, options: chosenOptions(candidatesFor(value), source) }))
      .find(({ options }) => options !== undefined);
    if (!chosen?.options) continue;
    yield severalAnswers(chosen.options, {
      rule: "topics-with-value",
      // A value that the rule names makes another question; one that was found may change.
      name: [dimension.id, ...valueName(rule.value)],
      stem: sentence(claimWithBlank(dimension, chosen.value, words)),
      hint: hintOf(
        dimension,
        chosen.options.map(({ text }) => text),
      ),
      difficulty: "medium",
    });
  }
}

/** For each topic: which of the dimensions have a value that they all could have. */
export function* dimensionsWithValueQuestions(source: QuizSource): Iterable<Draft> {
  const { topics, dimensions, rule, words, fact } = source;
  for (const topic of topics) {
    const order = shuffled(dimensions, topic.id, ({ id }) => id);
    const candidatesFor = (value: FactValue): Candidate[] => {
      const text = textOf(value, source);
      return order.flatMap((dimension): Candidate[] => {
        const stated = fact(topic, dimension);
        if (!stated || !hasProof(dimension) || !canHave(dimension, value)) return [];
        // Dimensions may call different things by one id; a stem of the rule's own says which it means.
        const isMeant = rule.stem !== undefined || valueText(value, dimension, words) === text;
        if (!isMeant) return [];
        const isKey = !excludes(dimension, stated.value, value);
        const feedback = () => factSentence(topic, dimension, stated, words);
        return [{ text: dimension.label, isKey, feedback, topics: [topic], facts: [stated] }];
      });
    };
    const chosen = commonValues(dimensions, rule.value)
      .map((value) => ({ value, options: chosenOptions(candidatesFor(value), source) }))
      .find(({ options }) => options !== undefined);
    if (!chosen?.options) continue;
    const { value } = chosen;
    const stem =
      rule.stem?.replaceAll("{topic}", () => topic.title) ??
      (value === true
        ? words.holdFor(topic.title)
        : words.dimensionsWithValue(topic.title, textOf(value, source)));
    yield severalAnswers(chosen.options, {
      rule: "dimensions-with-value",
      name: [
        topic.id,
        ...(rule.comparison === undefined ? [] : [rule.comparison]),
        ...valueName(rule.value),
      ],
      stem: sentence(stem),
      difficulty: "hard",
    });
  }
}

/** For each two topics: on which of the dimensions they differ. */
export function* differenceQuestions(source: QuizSource): Iterable<Draft> {
  const { dimensions, rule, words, fact } = source;
  for (const [first, second] of pairsOf(source.topics, Math.max(rule.limit ?? 0, mostPairs))) {
    if (source.isSame(first.title, second.title)) continue;
    const order = shuffled(dimensions, `${first.id}\n${second.id}`, ({ id }) => id);
    const candidates = order.flatMap((dimension): Candidate[] => {
      const one = fact(first, dimension);
      const other = fact(second, dimension);
      if (!one || !other || !hasProof(dimension)) return [];
      const isKey = excludes(dimension, one.value, other.value);
      const feedback = () =>
        together(
          isKey ? undefined : sentence(words.bothHave(valueText(one.value, dimension, words))),
          factSentence(first, dimension, one, words),
          factSentence(second, dimension, other, words),
        );
      const topics = [first, second];
      return [{ text: dimension.label, isKey, feedback, topics, facts: [one, other] }];
    });
    const options = chosenOptions(candidates, source);
    if (!options) continue;
    yield severalAnswers(options, {
      rule: "differences",
      name: [...(rule.comparison === undefined ? [] : [rule.comparison]), first.id, second.id],
      stem: sentence(words.differ(first.title, second.title)),
      difficulty: "hard",
    });
  }
}

/** The first right and wrong options, without those that share a name; undefined where they make no question. */
function chosenOptions(
  candidates: readonly Candidate[],
  { meaningOf }: QuizSource,
): Candidate[] | undefined {
  const byMeaning = Map.groupBy(candidates, ({ text }) => meaningOf(text));
  const chosen: Candidate[] = [];
  const counts = { keys: 0, distractors: 0 };
  for (const candidate of candidates) {
    const which = candidate.isKey ? "keys" : "distractors";
    if (counts[which] >= mostOfEach) continue;
    if ((byMeaning.get(meaningOf(candidate.text))?.length ?? 0) > 1) continue;
    counts[which]++;
    chosen.push(candidate);
  }
  const isQuestion = counts.keys > 0 && counts.distractors > 0 && chosen.length >= 3;
  return isQuestion ? chosen : undefined;
}

function severalAnswers(
  options: readonly Candidate[],
  draft: Pick<Draft, "rule" | "name" | "stem" | "hint" | "difficulty">,
): Draft {
  const facts = options.flatMap((option) => option.facts);
  return {
    ...draft,
    answer: {
      type: "several-answers",
      options: options.map(({ text, isKey, feedback }) => ({
        ...{ text: sentence(text), isKey, feedback: feedback() },
      })),
      keepOrder: false,
    },
    explanation: { blocks: [], footnotes: [] },
    topics: options.flatMap(({ topics }) => topics.map(({ id }) => id)),
    about: facts.map(({ ref }) => `fact:${ref}` as const),
    uses: [],
    provenance: sharedProvenance(facts.map(({ provenance }) => provenance)),
  };
}
