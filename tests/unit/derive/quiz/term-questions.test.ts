import { describe, expect, test } from "vitest";
import { idsOf, inWords, madeBy, type QuizShape } from "./quiz-shape.ts";

const terms: NonNullable<QuizShape["terms"]> = {
  pod: { definition: "Boxes that start together.", contrasts: ["task", "node"] },
  task: { definition: "What a scheduler starts.", contrasts: ["node"] },
  node: { definition: "A machine of many." },
  lone: { definition: "What nobody takes for another." },
};

describe("terms and their definitions", () => {
  test("are offered for those that they contrast with, whichever says so", () => {
    expect(madeBy("definition-to-term", { terms }).map(inWords)).toEqual(
      ["Pod", "Task", "Node"].map((term) => ({
        id: `definition-to-term.${term.toLowerCase()}`,
        stem: `Which term has this meaning?\n\n${terms[term.toLowerCase()]?.definition}`,
        keys: [term],
        wrong: ["Node", "Pod", "Task"].filter((each) => each !== term),
      })),
    );
    expect(madeBy({ rule: "term-to-definition", terms: ["node"] }, { terms }).map(inWords)).toEqual(
      [
        {
          id: "term-to-definition.node",
          stem: "What does “Node” mean?",
          keys: ["A machine of many."],
          wrong: ["Boxes that start together.", "What a scheduler starts."],
        },
      ],
    );
  });

  test("are matched where all contrast with each other, each group once", () => {
    const made = madeBy("match-terms", { terms });
    expect(made.map(inWords)).toMatchObject([
      {
        id: "match-terms.node",
        pairs: [
          ["Node", "A machine of many."],
          ["Pod", "Boxes that start together."],
          ["Task", "What a scheduler starts."],
        ],
      },
    ]);
    expect(made[0]?.about).toEqual(["term:node", "term:pod", "term:task"]);
  });

  test("keep the id of a group when a term gets another name", () => {
    const renamed = { pod: terms.pod, node: terms.node, task: terms.task };
    const reordered = Object.fromEntries(
      Object.entries(renamed).flatMap(([id, term]) =>
        term ? [[id, { ...term, term: `A ${id}` }]] : [],
      ),
    );
    expect(idsOf(madeBy("match-terms", { terms: reordered }))).toEqual(["match-terms.node"]);
  });

  test.each([
    [
      "names of one thing",
      { ...terms, task: { definition: "A start.", contrasts: ["node"], aliases: ["Pod"] } },
    ],
    [
      "explained by the same words",
      { ...terms, task: { definition: "boxes that start  together", contrasts: ["node"] } },
    ],
  ])("are not offered where they are %s", (_name, shape) => {
    expect(madeBy("definition-to-term", { terms: shape })).toEqual([]);
    expect(madeBy("term-to-definition", { terms: shape })).toEqual([]);
    expect(madeBy("match-terms", { terms: shape })).toEqual([]);
  });

  test("are not asked for where the definition names its term", () => {
    const told = { ...terms, node: { definition: "A node of machines." } };
    expect(idsOf(madeBy("definition-to-term", { terms: told }))).toEqual([
      "definition-to-term.pod",
      "definition-to-term.task",
    ]);
  });

  test("are those of a quiz's topics, where it has some", () => {
    const shape = {
      about: ["a"],
      topics: { a: {} },
      terms: { ...terms, pod: { ...terms.pod, definition: "Boxes.", topic: "a" } },
    };
    expect(idsOf(madeBy("definition-to-term", shape))).toEqual(["definition-to-term.pod"]);
  });
});
