import { describe, expect, test } from "vitest";
import type { QuizNode, QuizQuestion, QuizRule } from "../../../../src/knowledge/quiz-records.ts";
import {
  choices,
  dataOf,
  diagramOf,
  idsOf,
  madeBy,
  options,
  type QuizShape,
  questionsOf,
  written,
} from "./quiz-shape.ts";

const shape: QuizShape = {
  dimensions: [
    { id: "d", type: "choice", exclusive: true, choices: choices("You", "They") },
    { id: "e", type: "choice", exclusive: true, choices: choices("Near", "Far") },
  ],
  topics: {
    a: { facts: { d: "you", e: "near" } },
    b: { facts: { d: "they", e: "far" } },
    c: { facts: { d: "you", e: "far" } },
  },
};

describe("the questions of a quiz", () => {
  test("are the written ones, then what its rules make, in their order", () => {
    const byAuthor = written("own", "Own?", options("*Yes", "No"));
    const data = dataOf({
      ...shape,
      questions: [byAuthor],
      rules: [
        { rule: "fact", topics: ["a", "b"], dimensions: ["d"] },
        { rule: "topics-with-value", dimensions: ["d"] },
      ],
    });
    const questions = questionsOf(data);
    expect(questions[0]).toEqual(byAuthor);
    expect(idsOf(questions)).toEqual(["own", "fact.a.d", "fact.b.d", "topics-with-value.d"]);
    expect(questions[1]).toMatchObject({
      ...{ ref: "quiz/fact.a.d", path: "/quiz/#fact.a.d", quiz: "quiz", rule: "fact" },
      ...{ formerIds: [], draft: false, origin: { file: "quizzes/quiz.yaml", line: 1 } },
    });
  });

  test("have one of each id: of two rules that make it, the first does", () => {
    const rules: QuizRule[] = [
      { rule: "fact", dimensions: ["d"] },
      { rule: "fact", topics: ["a", "b"] },
    ];
    const both = questionsOf(dataOf({ ...shape, rules: rules }));
    const first = questionsOf(dataOf({ ...shape, rules: [{ rule: "fact", dimensions: ["d"] }] }));
    expect(idsOf(both)).toEqual([...["fact.a.d", "fact.b.d", "fact.c.d", "fact.a.e", "fact.b.e"]]);
    expect(both.slice(0, 3)).toEqual(first);
  });

  test("have no flaw if a rule made them, whatever an author's have", () => {
    const flawed: QuizShape = {
      dimensions: [
        {
          id: "d",
          type: "choice",
          exclusive: true,
          choices: choices("You", "They", "You and they"),
        },
      ],
      topics: { a: { facts: { d: "you" } } },
    };
    expect(madeBy("fact", flawed)).toEqual([]);
    const byAuthor = written("own", "Which is not yours?", options("*Yes", "No"));
    expect(questionsOf(dataOf({ questions: [byAuthor] }))).toEqual([byAuthor]);
  });

  test("leave out what a rule should not make", () => {
    const made = idsOf(madeBy({ rule: "fact", except: ["fact.a.d", "fact.c.e"] }, shape));
    expect(made).toEqual(["fact.a.e", "fact.b.d", "fact.b.e", "fact.c.d"]);
  });

  test("are at most so many of a rule as it says, counted in what it makes", () => {
    const limited = madeBy({ rule: "fact", limit: 4 }, shape);
    const made = idsOf(madeBy("fact", shape));
    expect([made.length, limited.length]).toEqual([6, 4]);
    expect(made.filter((id) => idsOf(limited).includes(id))).toEqual(idsOf(limited));
    // A dimension of which nothing can be asked takes no room.
    const silent = {
      id: "z",
      type: "choice" as const,
      exclusive: true,
      choices: choices("No", "One"),
    };
    const more = { ...shape, dimensions: [silent, ...(shape.dimensions ?? [])] };
    expect(madeBy({ rule: "topics-with-value", limit: 2 }, more)).toHaveLength(2);
  });

  test("keep their ids when a topic is added", () => {
    const more = { ...shape, topics: { added: { facts: { d: "they" } }, ...shape.topics } };
    expect(idsOf(madeBy("fact", more))).toEqual(
      expect.arrayContaining(idsOf(madeBy("fact", shape))),
    );
  });
});

describe("the nodes of a question about a diagram", () => {
  const { diagram, drawings } = diagramOf(["a>b", "b>c"]);
  const asking = (isClosed: boolean): QuizQuestion => {
    const nodes: QuizNode[] = [{ node: "b", isKey: true }];
    return written("where", "Where?", { type: "node", diagram: "path", nodes, isClosed });
  };
  const nodesOf = (isClosed: boolean, given = drawings) => {
    const data = dataOf({ data: { diagrams: [diagram] }, questions: [asking(isClosed)] });
    const [question] = questionsOf(data, given);
    return question?.answer.type === "node" ? question.answer.nodes : [];
  };

  test("are all of its drawing where the author named only some", () => {
    expect(nodesOf(false)).toEqual([
      { node: "b", isKey: true },
      { node: "a", isKey: false },
      { node: "c", isKey: false },
    ]);
  });

  test("leave frames out", () => {
    const [[source, drawing] = ["", undefined]] = drawings;
    const frame = { id: "frame", label: "Frame", x: -1, y: -1, width: 140, height: 100 };
    const framed = drawing && { ...drawing, nodes: [...drawing.nodes, frame] };
    expect(
      nodesOf(false, new Map(framed ? [[source, framed]] : [])).map(({ node }) => node),
    ).toEqual(["b", "a", "c"]);
  });

  test("are those that the author named where that is all, or nothing was drawn", () => {
    const own = [{ node: "b", isKey: true }];
    expect([nodesOf(true), nodesOf(false, new Map())]).toEqual([own, own]);
  });
});
