import type { Drawing, DrawingEdge, DrawingNode } from "../../../src/drawing/drawing.ts";

/** A drawing with nodes at places, each as `[id, x, y, width, height]`, and edges as `[from, to, label]`. */
export function drawingOf(
  nodes: readonly (readonly [string, number, number, number, number])[],
  edges: readonly (readonly [string, string, string?])[] = [],
): Drawing {
  return {
    type: "flowchart-v2",
    svg: '<svg viewBox="0 0 100 100"><defs><marker id="m1"></marker></defs><path data-edge="a" d="M0,0" stroke="var(--drawing-line)" marker-end="url(#m1)"/></svg>',
    box: { x: 0, y: 0, width: 100, height: 100.5 },
    nodes: nodes.map(
      ([id, x, y, width, height]): DrawingNode => ({
        id,
        label: id.toUpperCase(),
        x,
        y,
        width,
        height,
      }),
    ),
    edges: edges.map(
      ([from, to, label = ""], index): DrawingEdge => ({
        id: `e${index}`,
        from,
        to,
        label,
        x: 50,
        y: 10 * index,
      }),
    ),
    texts: ["A line", "Another"],
  };
}
