import { describe, expect, test } from "vitest";
import { choices, idsOf, inWords, madeBy, type QuizShape } from "./quiz-shape.ts";

describe("an order of topics", () => {
  test("goes from the lowest to the highest, without those that are equal", () => {
    const made = madeBy("order", {
      dimensions: [{ id: "memory", type: "number" }],
      topics: {
        a: { facts: { memory: 3 } },
        b: { facts: { memory: 1 } },
        c: { facts: { memory: 2 } },
        d: {},
      },
    });
    expect(made.map(inWords)).toEqual([
      {
        id: "order.memory",
        stem: "“Memory”: put these in order, the lowest first.",
        items: ["B", "C", "A"],
      },
    ]);
    expect(made[0]?.about.toSorted()).toEqual(["fact:a/memory", "fact:b/memory", "fact:c/memory"]);
  });

  test.each([
    ["level", ["low", "high", "middle"], "“D”: put these in order, from “Low” towards “High”."],
    ["duration", ["1 s", "1 h", "2 min"], "“D”: put these in order, the lowest first."],
    ["amount", [0.1, 3, 2], "“D”: put these in order, the lowest first."],
    [
      "date",
      ["2020-01-01", "2022-01-01", "2021-01-01"],
      "“D”: put these in order, the earliest first.",
    ],
  ] as const)("is asked of each %s", (type, [first, last, middle], stem) => {
    const labels = type === "level" ? { choices: choices("Low", "Middle", "High") } : {};
    const money = type === "amount" ? { currency: "USD" } : {};
    const made = madeBy("order", {
      dimensions: [{ id: "d", type, ...labels, ...money }],
      topics: {
        x: { facts: { d: last } },
        y: { facts: { d: first } },
        z: { facts: { d: middle } },
      },
    });
    expect(made.map(inWords)).toEqual([{ id: "order.d", stem, items: ["Y", "Z", "X"] }]);
  });

  test("is not asked of two topics, of equal values, or of what has no order", () => {
    const shape: QuizShape = {
      dimensions: [
        { id: "few", type: "number" },
        { id: "equal", type: "number" },
        { id: "named", type: "choice", exclusive: true, choices: choices("X", "Y", "Z") },
        { id: "told", type: "text" },
      ],
      topics: {
        a: { facts: { few: 1, equal: 1, named: "x", told: "a" } },
        b: { facts: { few: 2, equal: 2, named: "y", told: "b" } },
        c: { facts: { equal: 2, named: "z", told: "c" } },
      },
    };
    expect(madeBy("order", shape)).toEqual([]);
  });
});

test("an order leaves out topics that share a name, whatever their values", () => {
  const shape: QuizShape = {
    dimensions: [{ id: "d", type: "number" }],
    topics: Object.fromEntries(
      ["a", "b", "c", "x", "y"].map((id, index) => [id, { facts: { d: index } }]),
    ),
    terms: { both: { definition: "Both.", aliases: ["X", "Y"] } },
  };
  expect(madeBy("order", shape).map(inWords)).toMatchObject([{ items: ["A", "B", "C"] }]);
});

describe("an order of layers", () => {
  const shape: QuizShape = {
    topics: {
      disk: {},
      machine: { runsOn: ["disk"] },
      box: { runsOn: ["machine"] },
      code: { runsOn: ["machine", "box"] },
    },
  };

  test("goes from the top down, along the longest way", () => {
    expect(madeBy("layers", shape).map(inWords)).toMatchObject([
      { id: "layers.box", items: ["Box", "Machine", "Disk"] },
      { id: "layers.code", items: ["Code", "Box", "Machine", "Disk"] },
    ]);
  });

  test("ends where content runs in a circle", () => {
    const topics = { a: { runsOn: ["b"] }, b: { runsOn: ["c"] }, c: { runsOn: ["a"] } };
    expect(idsOf(madeBy("layers", { topics })).length).toBeLessThanOrEqual(3);
  });
});
