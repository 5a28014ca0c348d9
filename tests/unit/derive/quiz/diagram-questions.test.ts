import { describe, expect, test } from "vitest";
import type { Drawing } from "../../../../src/drawing/drawing.ts";
import type { DiagramStep } from "../../../../src/knowledge/records.ts";
import { base, dataOf, diagramOf, idsOf, inWords, nowhere, questionsOf } from "./quiz-shape.ts";

function stepsOf(...titles: string[]): DiagramStep[] {
  return titles.map((title, index) => ({
    ...{ kind: "step", ...base(`path/s${index + 1}`), diagram: "path", title, shows: [] },
    provenance: nowhere,
  }));
}

function nextSteps(steps: DiagramStep[], ordered = true) {
  const { diagram } = diagramOf(["a>b"], { steps, ordered });
  return questionsOf(dataOf({ data: { diagrams: [diagram] }, rules: [{ rule: "next-step" }] }));
}

describe("what comes right after a step", () => {
  test("is asked of every step but the last, with the other steps as wrong answers", () => {
    const made = nextSteps(stepsOf("Pack", "Keep", "Fetch", "Run"));
    expect(made.map(inWords)).toEqual([
      {
        id: "next-step.path.s1",
        stem: "In the diagram “The path”, what comes right after “Pack”?",
        keys: ["Keep"],
        wrong: ["Fetch", "Run"],
      },
      {
        id: "next-step.path.s2",
        stem: "In the diagram “The path”, what comes right after “Keep”?",
        keys: ["Fetch"],
        wrong: ["Pack", "Run"],
      },
      {
        id: "next-step.path.s3",
        stem: "In the diagram “The path”, what comes right after “Fetch”?",
        keys: ["Run"],
        wrong: ["Keep", "Pack"],
      },
    ]);
    expect(made[0]).toMatchObject({ about: ["step:path/s2"] });
    expect(made[0]?.uses.toSorted()).toEqual([1, 2, 3, 4].map((index) => `step:path/s${index}`));
  });

  test("is not asked where steps do not happen in order, or are too few", () => {
    expect(nextSteps(stepsOf("Pack", "Keep", "Fetch", "Run"), false)).toEqual([]);
    expect(nextSteps(stepsOf("Pack", "Keep", "Fetch"))).toEqual([]);
  });

  test("is not asked of a step that comes twice", () => {
    const made = nextSteps(stepsOf("Wait", "Pack", "wait", "Keep", "Fetch", "Run"));
    expect(idsOf(made)).toEqual(["s2", "s4", "s5"].map((id) => `next-step.path.${id}`));
  });
});

function betweens(
  edges: string[],
  labels: Record<string, string> = {},
  change?: (d: Drawing) => void,
) {
  const { diagram, drawings } = diagramOf(edges, {}, labels);
  for (const drawing of drawings.values()) change?.(drawing);
  const data = dataOf({ data: { diagrams: [diagram] }, rules: [{ rule: "between" }] });
  return questionsOf(data, drawings);
}

describe("what lies between two nodes", () => {
  test("is asked where exactly one node does, and two lie certainly elsewhere", () => {
    expect(betweens(["a>b", "b>c", "c>d", "d>e"]).map(inWords)).toEqual([
      {
        id: "between.path.a.c",
        stem: "In the diagram “The path”, what lies on the way from “A” to “C”?",
        keys: ["B"],
        wrong: ["D", "E"],
      },
      {
        id: "between.path.b.d",
        stem: "In the diagram “The path”, what lies on the way from “B” to “D”?",
        keys: ["C"],
        wrong: ["A", "E"],
      },
      {
        id: "between.path.c.e",
        stem: "In the diagram “The path”, what lies on the way from “C” to “E”?",
        keys: ["D"],
        wrong: ["A", "B"],
      },
    ]);
  });

  test.each([
    ["two nodes do", ["a>b", "b>c", "a>x", "x>c", "d>e"]],
    ["an arrow leads there at once", ["a>b", "b>c", "a>c", "d>e"]],
    ["others may lie there as well", ["a>b", "b>c", "a>d", "d>e", "e>c"]],
    ["the way leads back", ["a>b", "b>a", "d>e"]],
  ])("is not asked where %s", (_name, edges) => {
    expect(idsOf(betweens(edges)).filter((id) => id === "between.path.a.c")).toEqual([]);
  });

  test("is not asked of nodes whose labels are not theirs alone, or empty", () => {
    const edges = ["a>b", "b>c", "d>e"];
    expect(idsOf(betweens(edges))).toEqual(["between.path.a.c"]);
    expect(betweens(edges, { d: "a" })).toEqual([]);
    expect(betweens(edges, { d: "b" })).toEqual([]);
    expect(betweens(edges, { b: "" })).toEqual([]);
  });

  test("offers no frame around the way", () => {
    const frame = { x: -1, y: -1, width: 1000, height: 100 };
    const made = betweens(["a>b", "b>c", "d>e"], {}, ({ nodes }) => {
      Object.assign(nodes.find(({ id }) => id === "e") ?? {}, frame);
    });
    expect(made).toEqual([]);
  });

  test("is not asked of a diagram that was not drawn", () => {
    const { diagram } = diagramOf(["a>b", "b>c", "c>d", "d>e"]);
    const data = dataOf({ data: { diagrams: [diagram] }, rules: [{ rule: "between" }] });
    expect(questionsOf(data)).toEqual([]);
  });
});
