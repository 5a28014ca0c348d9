import { expect, test } from "vitest";
import type { Drawing } from "../../../src/drawing/drawing.ts";
import { nodeNames } from "../../../src/drawing/node-names.ts";
import { pictureWords } from "../../../src/drawing/picture-words.ts";
import { context } from "../markup/markup-context.ts";
import { drawingOf } from "./drawing.ts";

/** Two machines in one region, each with an agent; the first has two tasks, which nothing tells apart. */
const region = drawingOf(
  [
    ["region", 0, 0, 100, 100],
    ["first", 10, 10, 30, 80],
    ["second", 60, 10, 30, 80],
    ["agent1", 12, 12, 10, 10],
    ["agent2", 62, 12, 10, 10],
    ["task1", 12, 32, 10, 10],
    ["task2", 12, 52, 10, 10],
    ["task3", 62, 32, 10, 10],
    ["you", 200, 0, 10, 10],
  ],
  [
    ["you", "region", "asks"],
    ["agent1", "task1"],
    ["agent2", "task3"],
  ],
);
const drawing: Drawing = {
  ...region,
  nodes: region.nodes.map((node) => ({
    ...node,
    label: node.label.replace(/^(AGENT|TASK)\d$/, "$1"),
  })),
};
const namesOf = (...ids: string[]) => Object.fromEntries(nodeNames(drawing, ids));

test("nodes of one name are named with the frame that tells them apart", () => {
  expect(namesOf("agent1", "agent2", "you")).toEqual({
    agent1: "AGENT (FIRST)",
    agent2: "AGENT (SECOND)",
    you: "YOU",
  });
});

test("a name that is offered once stands alone", () => {
  expect(namesOf("agent1", "you")).toEqual({ agent1: "AGENT", you: "YOU" });
});

test("what no frame tells apart keeps one name, and its frame where a third one has another", () => {
  expect(namesOf("task1", "task2")).toEqual({ task1: "TASK", task2: "TASK" });
  expect(namesOf("task1", "task2", "task3")).toEqual({
    task1: "TASK (FIRST)",
    task2: "TASK (FIRST)",
    task3: "TASK (SECOND)",
  });
});

test("a picture is told by what holds what and what leads where, each part by a name of its own", () => {
  expect(pictureWords(drawing, context.words.drawingWords)).toBe(
    [
      "Shows YOU.",
      "REGION holds FIRST · SECOND.",
      "FIRST holds AGENT · TASK · TASK.",
      "SECOND holds AGENT · TASK.",
      "YOU leads to REGION: asks.",
      "AGENT (FIRST) leads to TASK (FIRST).",
      "AGENT (SECOND) leads to TASK (SECOND).",
    ].join(" "),
  );
});

test("without frames it is told by what leads where", () => {
  const plain = drawingOf(
    [
      ["a", 0, 0, 1, 1],
      ["b", 9, 9, 1, 1],
    ],
    [["a", "b"]],
  );
  expect(pictureWords(plain, context.words.drawingWords)).toBe("A leads to B.");
});
