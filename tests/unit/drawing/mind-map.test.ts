import fc from "fast-check";
import { expect, test } from "vitest";
import { contains, type Drawing } from "../../../src/drawing/drawing.ts";
import { type MindMapNode, mindMap } from "../../../src/drawing/mind-map.ts";
import { readSvg } from "../../../src/drawing/svg-form.ts";

const leaf = (id: string, label = id): MindMapNode => ({ id, label, nodes: [] });
const root: MindMapNode = {
  id: "root",
  label: "The talk",
  nodes: [
    leaf("a"),
    { id: "b", label: "b", nodes: [leaf("b1"), leaf("b2"), leaf("b3")] },
    leaf("c", "A label that is so long that it has to be broken"),
  ],
};

function nodeOf(drawing: Drawing, id: string) {
  const found = drawing.nodes.find((node) => node.id === id);
  if (!found) throw new Error(`no ${id}`);
  return { ...found, middle: found.y + found.height / 2, right: found.x + found.width };
}

test("a tree leads to the right, depth by depth, each node beside the middle of its branches", () => {
  const drawing = mindMap(root);
  const [talk, b, b1, b3] = ["root", "b", "b1", "b3"].map((id) => nodeOf(drawing, id));
  expect(b?.x).toBeGreaterThan(talk?.right ?? 0);
  expect(b1?.x).toBeGreaterThan(b?.right ?? 0);
  expect(b1?.x).toBe(b3?.x);
  expect(b?.middle).toBe(((b1?.middle ?? 0) + (b3?.middle ?? 0)) / 2);
  expect(drawing.edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
    ...["root a", "root b", "root c", "b b1", "b b2", "b b3"],
  ]);
});

test("a long label stands in lines, each of which is a text of the drawing", () => {
  expect(mindMap(root).texts.slice(-3)).toEqual([
    "A label that is",
    "so long that it",
    "has to be broken",
  ]);
});

test("a label never breaks within a word that fits a line", () => {
  const { texts } = mindMap({ ...root, nodes: [leaf("a", "Multi-tenant isolation")] });
  expect(texts).toEqual(["The talk", "Multi-tenant", "isolation"]);
});

test("three levels of short labels fit the column of a page without shrinking", () => {
  const drawing = mindMap({
    ...root,
    nodes: [{ id: "x", label: "word ".repeat(20), nodes: [leaf("y", "word ".repeat(20))] }],
  });
  expect(drawing.box.width).toBeLessThanOrEqual(626);
});

test("any tree is drawn in the form of drawings, its boxes apart and none of its lines crossed", () => {
  const anyTree = fc
    .array(fc.tuple(fc.nat(), fc.string({ maxLength: 60 })), { minLength: 1, maxLength: 40 })
    .map((written): MindMapNode => {
      const nodes = written.map(([, label], index) => ({
        ...{ id: `n${index}`, label, nodes: [] as MindMapNode[] },
      }));
      for (const [index, [parent]] of written.entries()) {
        const node = nodes[index];
        if (index > 0 && node) nodes[parent % index]?.nodes.push(node);
      }
      return nodes[0] ?? leaf("n0");
    });
  fc.assert(
    fc.property(anyTree, (node) => {
      const drawing = mindMap(node);
      expect(readSvg(drawing.svg)).toBeDefined();
      expect(mindMap(node)).toEqual(drawing);
      const columns = Map.groupBy(drawing.nodes, ({ x }) => x);
      for (const column of columns.values()) {
        const sorted = column.toSorted((a, b) => a.y - b.y);
        for (const [index, box] of sorted.entries()) {
          expect(contains(drawing.box, box)).toBe(true);
          const above = sorted[index - 1];
          if (above) expect(box.y).toBeGreaterThanOrEqual(above.y + above.height);
        }
      }
      // Between two columns, lines that begin higher end higher.
      const lines = drawing.edges.map(({ from, to }) => ({
        from: nodeOf(drawing, from),
        to: nodeOf(drawing, to),
      }));
      for (const a of lines) {
        for (const b of lines) {
          if (a.from.x !== b.from.x || a.from.middle >= b.from.middle) continue;
          expect(a.to.middle).toBeLessThan(b.to.middle);
        }
      }
    }),
    { numRuns: 150 },
  );
});
