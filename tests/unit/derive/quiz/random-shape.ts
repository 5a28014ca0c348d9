import fc from "fast-check";
import type { Dimension, DimensionType, FactValue } from "../../../../src/knowledge/records.ts";
import { quizRules } from "../../../../src/schema/quiz.ts";
import type { QuizShape, TopicShape } from "./quiz-shape.ts";

/** Names of one length and without meaning, so that no question has a flaw by its words. */
const choiceNames = ["ka", "lo", "mi", "nu"];
const itemNames = ["ba", "ce", "di", "fo", "gu", "ha"];
const topicIds = ["ta", "te", "ti", "to", "tu", "ty"];
const dimensionIds = ["da", "de", "dj", "do", "du", "dy"];
const termIds = ["xa", "xe", "xi", "xo", "xu"];
const types: DimensionType[] = [
  ...(["choice", "level", "yes-no", "number", "amount"] as const),
  ...(["duration", "date", "text", "list"] as const),
];

/** Values of a type: few, so that topics share some and not others. */
export function anyValue(type: DimensionType): fc.Arbitrary<FactValue> {
  switch (type) {
    case "choice":
    case "level":
      return fc.constantFrom(...choiceNames);
    case "yes-no":
      return fc.boolean();
    case "number":
    case "amount":
      return fc.constantFrom(1, 2, 3, 4, 2.5);
    case "duration":
      return fc.constantFrom("60 s", "1 min", "2 min", "1 h", "3 d");
    case "date":
      return fc.constantFrom("2020-01-02", "2021-01-02", "2022-03-04");
    case "text":
      return fc.constantFrom(...itemNames);
    case "list":
      return fc.uniqueArray(fc.constantFrom(...itemNames), { minLength: 1, maxLength: 4 });
  }
}

const anyDimension = (id: string): fc.Arbitrary<NonNullable<QuizShape["dimensions"]>[number]> =>
  fc
    .record({
      // More of the types that several dimensions have values of in common.
      type: fc.constantFrom(...types, "choice" as const, "yes-no" as const, "yes-no" as const),
      exclusive: fc.constantFrom(true, true, true, false),
      // Two choices of one label mean the same.
      twin: fc.nat(5).map((number) => number === 0),
      hasQuestion: fc.boolean(),
    })
    .map(({ type, exclusive, twin, hasQuestion }) => ({
      ...{ id, type, exclusive, label: `Label ${id}` },
      ...(hasQuestion && { question: `How is {topic} as to ${id}?` }),
      ...(type === "amount" && { currency: "USD" }),
      choices: type === "choice" || type === "level" ? choicesOf(twin) : [],
    }));

function choicesOf(twin: boolean): Dimension["choices"] {
  return choiceNames.map((id, index) => ({
    ...{ id, label: `Is ${twin && index === 1 ? choiceNames[0] : id}`, tone: "neutral" as const },
  }));
}

/** Topics whose other names are items of lists, two of which they share or put together. */
const itemAliases: Record<string, string[]> = {
  ta: ["ba", "ce"],
  te: ["di"],
  ti: ["fo"],
  tu: ["fo"],
};

function anyTopic(
  id: string,
  below: readonly string[],
  dimensions: NonNullable<QuizShape["dimensions"]>,
): fc.Arbitrary<TopicShape> {
  const facts = dimensions.map(({ id: dimension, type }) =>
    fc
      .option(anyValue(type), { freq: 5, nil: undefined })
      .map((value): [string, FactValue][] => (value === undefined ? [] : [[dimension, value]])),
  );
  return fc.record({
    title: fc.constant(`Topic ${id}`),
    aliases: fc.subarray([`${id} itself`, ...(itemAliases[id] ?? [])]),
    runsOn: fc.subarray([...below], { maxLength: Math.min(2, below.length) }),
    facts: fc.tuple(...facts).map((entries) => Object.fromEntries(entries.flat())),
    complete: fc.subarray(dimensions.map(({ id: dimension }) => dimension)),
  });
}

const anyTerms: fc.Arbitrary<NonNullable<QuizShape["terms"]>> = fc
  .subarray(termIds)
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({ contrasts: fc.subarray(ids), other: fc.constantFrom(id, ids[0] ?? id) }).map(
          ({ contrasts, other }) =>
            [
              id,
              {
                term: `Term ${id}`,
                // Two terms may be explained by the same words.
                definition: `So it is ${other}.`,
                contrasts: contrasts.filter((each) => each !== id),
              },
            ] as const,
        ),
      ),
    ),
  )
  .map((entries) => Object.fromEntries(entries));

/** Knowledges of a few topics and dimensions, with every rule in its quiz. */
export const anyShape: fc.Arbitrary<QuizShape> = fc
  .subarray(dimensionIds, { minLength: 2 })
  .chain((ids) => fc.tuple(...ids.map(anyDimension)))
  .chain((dimensions) =>
    fc.record({
      dimensions: fc.constant(dimensions),
      topics: fc
        .subarray(topicIds, { minLength: 1 })
        .chain((ids) =>
          fc
            .tuple(...ids.map((id, index) => anyTopic(id, ids.slice(index + 1), dimensions)))
            .map((topics) => Object.fromEntries(ids.map((id, index) => [id, topics[index] ?? {}]))),
        ),
      terms: anyTerms,
      rules: fc.constant(quizRules.map((rule) => ({ rule }))),
    }),
  );

/** The same with the value of one fact exchanged; undefined where nothing is stated. */
export function edited(
  shape: QuizShape,
  pick: number,
  values: Record<DimensionType, FactValue>,
): { shape: QuizShape; fact: string } | undefined {
  const facts = Object.entries(shape.topics ?? {}).flatMap(([topic, { facts = {} }]) =>
    Object.keys(facts).map((dimension) => [topic, dimension] as const),
  );
  const [topic, dimension] = facts[pick % Math.max(1, facts.length)] ?? [];
  const type = shape.dimensions?.find(({ id }) => id === dimension)?.type;
  if (topic === undefined || dimension === undefined || type === undefined) return undefined;
  const before = shape.topics?.[topic] ?? {};
  const after = { ...before, facts: { ...before.facts, [dimension]: values[type] } };
  return {
    shape: { ...shape, topics: { ...shape.topics, [topic]: after } },
    fact: `fact:${topic}/${dimension}`,
  };
}

/** A value of each type, for an edit. */
export const anyValues: fc.Arbitrary<Record<DimensionType, FactValue>> = fc.record(
  Object.fromEntries(types.map((type) => [type, anyValue(type)])) as Record<
    DimensionType,
    fc.Arbitrary<FactValue>
  >,
);
