import { describe, expect, test } from "vitest";
import type { FactValue } from "../../../../src/knowledge/records.ts";
import { choices, idsOf, inWords, madeBy, type QuizShape } from "./quiz-shape.ts";

/** Topics a, b, c and so on, each with a value of one dimension. */
function column(values: readonly FactValue[], dimension: string): NonNullable<QuizShape["topics"]> {
  const ids = "abcdefgh".split("");
  return Object.fromEntries(
    values.map((value, index) => [ids[index] ?? "", { facts: { [dimension]: value } }]),
  );
}

const yesNo: QuizShape = {
  dimensions: [{ id: "d", type: "yes-no", statement: "{topic} scales." }],
  topics: column([true, false, true, false], "d"),
};

describe("which topics have a value", () => {
  test("is asked where some have it and some have not", () => {
    const made = madeBy("topics-with-value", yesNo);
    expect(made.map(inWords)).toEqual([
      {
        id: "topics-with-value.d",
        stem: "Which of these make this sentence true? “_____ scales.”",
        keys: ["A", "C"],
        wrong: ["B", "D"],
      },
    ]);
    expect(made[0]?.about.toSorted()).toEqual(["fact:a/d", "fact:b/d", "fact:c/d", "fact:d/d"]);
  });

  test("is asked for the first value that tells them apart, or for the one that a rule names", () => {
    const shape: QuizShape = {
      dimensions: [
        { id: "d", type: "choice", exclusive: true, choices: choices("None", "Some", "All") },
      ],
      topics: column(["some", "all", "all"], "d"),
    };
    expect(madeBy("topics-with-value", shape).map(inWords)).toMatchObject([
      { id: "topics-with-value.d", keys: ["A"], wrong: ["B", "C"] },
    ]);
    const all = { rule: "topics-with-value", value: "all" } as const;
    expect(madeBy(all, shape).map(inWords)).toMatchObject([
      { id: "topics-with-value.d.all", keys: ["B", "C"], wrong: ["A"] },
    ]);
    expect(madeBy({ ...all, value: "none" }, shape)).toEqual([]);
  });

  test.each<[string, QuizShape]>([
    ["all have it", { ...yesNo, topics: column([true, true, true], "d") }],
    ["two topics alone state something", { ...yesNo, topics: column([true, false], "d") }],
    [
      "values do not exclude each other",
      {
        dimensions: [{ id: "d", type: "choice", choices: choices("X", "Y") }],
        topics: column(["x", "y", "x"], "d"),
      },
    ],
    [
      "two of three are names of one thing",
      {
        ...yesNo,
        topics: column([true, false, true], "d"),
        terms: { t: { definition: "Both.", aliases: ["A", "B"] } },
      },
    ],
  ])("is not asked where %s", (_name, shape) => {
    expect(madeBy("topics-with-value", shape)).toEqual([]);
  });

  test("leaves topics out that state nothing", () => {
    const topics = { ...yesNo.topics, silent: {} };
    expect(madeBy("topics-with-value", { ...yesNo, topics })).toEqual(
      madeBy("topics-with-value", yesNo),
    );
  });
});

describe("which dimensions have a value", () => {
  const labels = choices("You", "They");
  const shape: QuizShape = {
    dimensions: [
      { id: "image", type: "choice", exclusive: true, choices: labels },
      { id: "kernel", type: "choice", exclusive: true, choices: labels },
      { id: "host", type: "choice", exclusive: true, choices: labels },
      { id: "open", type: "choice", choices: labels },
    ],
    topics: { box: { facts: { image: "you", kernel: "they", host: "they", open: "you" } } },
  };

  test("is asked of those that exclude the others", () => {
    expect(madeBy("dimensions-with-value", shape).map(inWords)).toEqual([
      {
        id: "dimensions-with-value.box",
        stem: "Box: of which of these is “You” right?",
        keys: ["Image"],
        wrong: ["Host", "Kernel"],
      },
    ]);
  });

  test("is asked in a rule's own words and for its value", () => {
    const stem = "Which of these are theirs on {topic}?";
    const made = madeBy({ rule: "dimensions-with-value", value: "they", stem }, shape);
    expect(made.map(inWords)).toEqual([
      {
        id: "dimensions-with-value.box.they",
        stem: "Which of these are theirs on Box?",
        keys: ["Host", "Kernel"],
        wrong: ["Image"],
      },
    ]);
  });

  test("leaves out a dimension that calls something else by the same id", () => {
    const [image, ...others] = shape.dimensions ?? [];
    const other = choices("You", "They").map((each) => ({ ...each, label: `${each.label} pay` }));
    const dimensions = image ? [...others, { ...image, choices: other }] : [];
    expect(madeBy("dimensions-with-value", { ...shape, dimensions })).toEqual([]);
  });

  test("leaves out dimensions that share a label", () => {
    const [image, ...others] = shape.dimensions ?? [];
    const facts = { ...shape.topics?.box?.facts, again: "they" };
    const twice = image ? [image, ...others, { ...image, id: "again", label: "Image" }] : [];
    const topics = { box: { facts } };
    expect(madeBy("dimensions-with-value", { ...shape, topics, dimensions: twice })).toEqual([]);
  });
});

describe("in what two topics differ", () => {
  const shape: QuizShape = {
    dimensions: ["one", "two", "three", "four"].map((id) => ({ id, type: "yes-no" })),
    topics: {
      b: { facts: { one: true, two: true, three: false } },
      a: { facts: { one: true, two: false, three: false, four: true } },
      c: { facts: { one: true, two: true, three: false } },
    },
  };

  test("is asked where they differ in some and not in all, the smaller id first", () => {
    const made = madeBy("differences", shape);
    expect(made.map(inWords).toSorted((x, y) => (x.id < y.id ? -1 : 1))).toEqual([
      {
        id: "differences.a.b",
        stem: "On which of these points do A and B differ?",
        keys: ["Two"],
        wrong: ["One", "Three"],
      },
      {
        id: "differences.a.c",
        stem: "On which of these points do A and C differ?",
        keys: ["Two"],
        wrong: ["One", "Three"],
      },
    ]);
    const question = made.find(({ id }) => id === "differences.a.b");
    expect(question?.about.toSorted()).toEqual(
      ["one", "three", "two"].flatMap((id) => [`fact:a/${id}`, `fact:b/${id}`]).toSorted(),
    );
  });

  test("is the same whatever the order of topics", () => {
    const topics = Object.fromEntries(Object.entries(shape.topics ?? {}).reverse());
    expect(idsOf(madeBy("differences", { ...shape, topics })).toSorted()).toEqual(
      idsOf(madeBy("differences", shape)).toSorted(),
    );
  });
});
