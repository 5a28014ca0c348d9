import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains } from "../../../src/drawing/drawing.ts";
import { layeredGraph } from "../../../src/drawing/layered-graph.ts";
import { readSvg } from "../../../src/drawing/svg-form.ts";

const nodes = [
  { id: "a", label: 'Is it <packed> & "done"?' },
  { id: "b", label: "Yes", look: "accent" as const, shape: "pill" as const },
  { id: "c", label: "コンテナを動かす場所はどこですか、という質問" },
];
const edges = [
  { from: "a", to: "b", label: "Yes" },
  { from: "a", to: "b", label: "Of course" },
  { from: "a", to: "c" },
  { from: "a", to: "gone" },
];

describe("a graph in layers", () => {
  const drawing = layeredGraph(nodes, edges);
  const yOf = (id: string) => drawing.nodes.find((node) => node.id === id)?.y ?? 0;

  test("has the form of every drawing, with colours of the theme alone", () => {
    expect(readSvg(drawing.svg)?.name).toBe("svg");
    expect(drawing.svg).not.toMatch(/#[0-9a-f]{6}/);
    expect(drawing.svg).toContain("Is it &lt;packed&gt; &amp;");
  });

  test("leads down, or up where that is asked for", () => {
    expect(yOf("a")).toBeLessThan(yOf("b"));
    const up = layeredGraph(nodes, edges, { direction: "up" });
    const [a, b] = up.nodes;
    expect(a && b && a.y > b.y).toBe(true);
  });

  test("keeps two edges between the same nodes, and leaves out those that lead nowhere", () => {
    expect(drawing.edges.map(({ from, to, label }) => [from, to, label])).toEqual([
      ["a", "b", "Yes"],
      ["a", "b", "Of course"],
      ["a", "c", ""],
    ]);
  });

  test("gives wide letters room", () => {
    const wide = drawing.nodes.find(({ id }) => id === "c");
    expect(wide?.width).toBeGreaterThan(180);
    expect(wide?.height).toBeGreaterThan(55);
  });
});

const anyGraph = fc
  .tuple(
    fc.array(fc.string({ maxLength: 30, unit: "grapheme" }), { minLength: 1, maxLength: 9 }),
    fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.string({ maxLength: 10 })), { maxLength: 14 }),
  )
  .map(([labels, pairs]) => ({
    nodes: labels.map((label, index) => ({ id: `n${index}`, label })),
    edges: pairs.map(([from, to, label]) => ({ from: `n${from}`, to: `n${to}`, label })),
  }));

test("any graph is drawn alike twice, in the form, within its box, and no node covers another", () => {
  fc.assert(
    fc.property(anyGraph, (any) => {
      const drawing = layeredGraph(any.nodes, any.edges);
      expect(layeredGraph(any.nodes, any.edges)).toEqual(drawing);
      expect(readSvg(drawing.svg)).toBeDefined();
      for (const [index, node] of drawing.nodes.entries()) {
        expect(contains(drawing.box, node)).toBe(true);
        for (const other of drawing.nodes.slice(index + 1)) {
          const isApart =
            node.x + node.width <= other.x ||
            other.x + other.width <= node.x ||
            node.y + node.height <= other.y ||
            other.y + other.height <= node.y;
          expect(isApart).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
});
