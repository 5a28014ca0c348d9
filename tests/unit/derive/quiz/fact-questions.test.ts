import { describe, expect, test } from "vitest";
import { toText } from "../../../../src/markup/to-text.ts";
import { choices, idsOf, inWords, madeBy, markdown, type QuizShape } from "./quiz-shape.ts";

const patching: QuizShape = {
  dimensions: [
    {
      ...{ id: "patching", type: "choice", exclusive: true, label: "Patching" },
      choices: choices("You", "They", "Nobody"),
    },
  ],
  topics: {
    box: { facts: { patching: "they" } },
    machine: { facts: { patching: "you" } },
    shelf: { facts: {} },
  },
};

describe("a question about a fact", () => {
  test("offers what is right elsewhere, then what else could be chosen", () => {
    expect(madeBy("fact", patching).map(inWords)).toEqual([
      {
        id: "fact.box.patching",
        stem: "Box, “Patching”: which of these is right?",
        keys: ["They"],
        wrong: ["Nobody", "You"],
      },
      {
        id: "fact.machine.patching",
        stem: "Machine, “Patching”: which of these is right?",
        keys: ["You"],
        wrong: ["Nobody", "They"],
      },
    ]);
  });

  test("says of a wrong answer for what it is right, and names the facts that it uses", () => {
    const [question] = madeBy("fact", patching);
    const answer = question?.answer.type === "one-answer" ? question.answer.options : [];
    expect(answer.map(({ feedback }) => feedback && toText(feedback))).toEqual([
      undefined,
      "That would be right for Machine.",
      undefined,
    ]);
    expect(question).toMatchObject({
      about: ["fact:box/patching"],
      uses: ["fact:box/patching", "fact:machine/patching"],
      topics: ["box"],
      provenance: { citations: [{ source: "of-box" }] },
    });
  });

  test("has three wrong answers at most, those of levels nearest to the right one", () => {
    const labels = ["Zero", "One", "Two", "Three", "Four", "Five", "Six"];
    const [question] = madeBy("fact", {
      dimensions: [{ id: "d", type: "level", exclusive: true, choices: choices(...labels) }],
      topics: { a: { facts: { d: "five" } } },
    });
    expect(question && inWords(question)).toMatchObject({
      keys: ["Five"],
      wrong: ["Four", "Six", "Three"],
    });
  });

  test("asks in the author's words, with a hint that gives nothing away", () => {
    const [dimension] = patching.dimensions ?? [];
    const ask = (description: string) =>
      madeBy("fact", {
        ...patching,
        dimensions: dimension
          ? [{ ...dimension, question: "Who patches {topic}?", description: markdown(description) }]
          : [],
      })[0];
    expect(toText(ask("Who does it.")?.stem ?? markdown(""))).toBe("Who patches Box?");
    expect(toText(ask("Who does it.")?.hint ?? markdown(""))).toBe("Who does it.");
    expect(ask("Mostly *they* do.")?.hint).toBeUndefined();
  });

  test("offers numbers, times and dates of others, each value once", () => {
    const values: QuizShape = {
      dimensions: [
        { id: "memory", type: "number", unit: "GB", exclusive: true },
        { id: "start", type: "duration", exclusive: true },
      ],
      topics: {
        a: { facts: { memory: 1, start: "1 min" } },
        b: { facts: { memory: 2, start: "60 s" } },
        c: { facts: { memory: 2, start: "5 s" } },
      },
    };
    expect(madeBy("fact", values).slice(0, 2).map(inWords)).toMatchObject([
      { keys: ["1 GB"], wrong: ["2 GB"] },
      { keys: ["1 minute"], wrong: ["5 seconds"] },
    ]);
  });
});

describe("no question is made", () => {
  const facts = (type: "choice" | "number" | "text" | "yes-no", more = {}): QuizShape => ({
    dimensions: [
      { id: "d", type, ...(type === "choice" && { choices: choices("X", "Y") }), ...more },
    ],
    topics: {
      a: { facts: { d: type === "choice" ? "x" : type === "number" ? 1 : "words" } },
      b: { facts: { d: type === "choice" ? "y" : type === "number" ? 2 : "others" } },
      c: {},
    },
  });

  test.each([
    ["of choices that are not exclusive", facts("choice")],
    ["of numbers that are not exclusive", facts("number")],
    ["of texts, even if they are called exclusive", facts("text", { exclusive: true })],
  ])("%s", (_name, shape) => {
    expect(madeBy("fact", shape)).toEqual([]);
    expect(madeBy("true-false", shape)).toEqual([]);
  });

  test("of what a topic does not state", () => {
    const ids = idsOf(madeBy("fact", facts("choice", { exclusive: true })));
    expect(ids).toEqual(["fact.a.d", "fact.b.d"]);
  });

  test("of a value that is the only one of the rule's topics", () => {
    const shape = facts("number", { exclusive: true });
    expect(madeBy({ rule: "fact", topics: ["a"] }, shape)).toEqual([]);
  });

  test("with a wrong answer from another name of the same thing", () => {
    const shape = facts("number", { exclusive: true });
    const terms = { both: { definition: "Both.", aliases: ["A", "B"] } };
    expect(madeBy("fact", { ...shape, terms })).toEqual([]);
  });
});

describe("a question about a list", () => {
  const lists: QuizShape = {
    dimensions: [{ id: "languages", type: "list" }],
    topics: {
      a: { facts: { languages: ["Go", "*Rust*"] }, complete: ["languages"] },
      b: { facts: { languages: ["rust", "Perl", "Ada"] } },
    },
  };

  test("offers what is missing from one that is complete", () => {
    expect(madeBy("fact", lists).map(inWords)).toEqual([
      {
        id: "fact.a.languages",
        stem: "A, “Languages”: which of these is right?",
        keys: ["Go", "Rust"],
        wrong: ["Ada", "Perl"],
      },
    ]);
  });

  test("takes an alias for the same item", () => {
    const terms = { ada: { term: "Ada", definition: "A language.", aliases: ["Go"] } };
    expect(madeBy("fact", { ...lists, terms }).map(inWords)).toMatchObject([
      { keys: ["Go", "Rust"], wrong: ["Perl"] },
    ]);
  });
});

describe("a claim", () => {
  test("of a yes-no is a yes, true or not", () => {
    const shape: QuizShape = {
      dimensions: [{ id: "d", type: "yes-no", statement: "{topic} scales." }],
      topics: { a: { facts: { d: true } }, b: { facts: { d: false } } },
    };
    const made = madeBy("true-false", shape);
    expect(made.map(inWords)).toEqual([
      { id: "true-false.a.d", stem: "A scales.", isTrue: true },
      { id: "true-false.b.d", stem: "B scales.", isTrue: false },
    ]);
    expect(made[1]?.explanation && toText(made[1].explanation)).toBe("B, “D”: No.");
  });

  test("of another type is the fact, or has a value that the fact rules out", () => {
    const topics = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `t${index}`,
        { facts: { patching: index % 2 === 0 ? "you" : "they" } },
      ]),
    );
    const made = madeBy("true-false", { ...patching, topics }).map(inWords);
    for (const { id, stem, ...rest } of made) {
      const value = Number(id.split(".")[1]?.slice(1)) % 2 === 0 ? "You" : "They";
      expect(stem.endsWith(`: ${value}.`)).toBe("isTrue" in rest && rest.isTrue);
    }
    const right = made.filter((each) => "isTrue" in each && each.isTrue);
    expect([made.length, right.length > 12 && right.length < 28]).toEqual([40, true]);
  });

  test("keeps braces that belong to a topic's name", () => {
    const [question] = madeBy("true-false", {
      dimensions: [{ id: "d", type: "number", exclusive: true, statement: "{topic} has {value}." }],
      topics: { a: { title: "A {value}", facts: { d: 3 } } },
    });
    expect(question && toText(question.stem)).toBe("A {value} has 3.");
  });
});
