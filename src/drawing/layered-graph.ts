import { Graph, layout } from "@dagrejs/dagre";
import { countTangles } from "./count-tangles.ts";
import { numbers, round, svgElement, type TextLook, textLines, widthOf } from "./draw-text.ts";
import type { Drawing } from "./drawing.ts";
import { type SvgElement, writeSvg } from "./svg-form.ts";
import { wrapText } from "./wrap-text.ts";

export interface GraphNode {
  id: string;
  label: string;
  /** Which of `drawingColours` it has. Default: node. */
  look?: "node" | "accent" | "note" | "provider" | "customer";
  /** Default: box. */
  shape?: "box" | "pill";
}

export interface GraphEdge {
  /** Ids of nodes. */
  from: string;
  to: string;
  label?: string;
}

export interface LayeredGraphOptions {
  /** Where edges lead. Default: down. */
  direction?: "down" | "up";
  /** Columns of text after which labels of nodes are broken. Default: 24. */
  columns?: number;
}

const look = { fontSize: 15, columnWidth: 7.9, lineHeight: 20, padding: 14 };
const edgeLook = { fontSize: 13, columnWidth: 6.9, lineHeight: 17, columns: 18 };
const margin = 8;
const spacing = { nodesep: 26, ranksep: 30, edgesep: 14, marginx: margin, marginy: margin };

interface Point {
  x: number;
  y: number;
}

/**
 * Draws a directed graph in layers, edges leading from one to the next, whatever it is about. Equal
 * graphs give equal drawings; edges whose nodes are not there are left out.
 */
export function layeredGraph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  { direction = "down", columns = 24 }: LayeredGraphOptions = {},
): Drawing {
  const ids = new Set(nodes.map(({ id }) => id));
  const lines = new Map(nodes.map(({ id, label }) => [id, wrapText(label, columns)]));
  const drawn = edges
    .filter(({ from, to }) => ids.has(from) && ids.has(to))
    .map((edge, index) => {
      const written =
        edge.label === undefined || edge.label === "" ? [] : wrapText(edge.label, edgeLook.columns);
      const size = written.length === 0 ? { width: 0, height: 0 } : sizeOf(written, edgeLook, 3);
      return { ...edge, id: `e${index}`, lines: written, ...size };
    });
  const sizes = nodes.map(({ id }) => ({ id, ...sizeOf(lines.get(id) ?? [], look, look.padding) }));
  const graph = clearestLayout(sizes, drawn, direction === "down" ? "TB" : "BT");
  const { width: laidOut = 0, height = 0 } = graph.graph();
  // Lines that go around nodes may leave the layout's own bounds.
  const across = drawn.flatMap(
    ({ from, to, id }) => graph.edge(from, to, id).points?.map(({ x }: Point) => x) ?? [],
  );
  const shift = Math.max(0, margin - Math.min(margin, ...across));
  const width = shift + Math.max(laidOut, ...across.map((x) => x + margin));
  const boxes = nodes.map((node) => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(node.id);
    return { ...node, x: round(shift + x - width / 2), y: round(y - height / 2), width, height };
  });
  const lead = drawn.map((edge) => {
    const { points = [], x = 0, y = 0 } = graph.edge(edge.from, edge.to, edge.id);
    return {
      ...edge,
      points: points.map((at: Point) => ({ ...at, x: at.x + shift })),
      x: x + shift,
      y,
    };
  });
  const box = { x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(height) };
  const svg = svgElement("svg", { viewBox: `0 0 ${box.width} ${box.height}` }, [
    svgElement("defs", {}, [arrow]),
    ...lead.map(({ id, points }) =>
      svgElement("path", {
        "data-edge": id,
        d: curve(points),
        stroke: "var(--drawing-line)",
        "stroke-width": "1.5",
        "marker-end": "url(#m1)",
      }),
    ),
    ...lead.flatMap(({ lines: written, x, y }) => edgeLabel(written, { x, y })),
    ...boxes.map((node) => drawNode(node, lines.get(node.id) ?? [])),
  ]);
  return {
    type: "graph",
    svg: writeSvg(svg),
    box,
    nodes: boxes.map(({ id, label, x, y, width, height }) => ({ id, label, x, y, width, height })),
    edges: lead.map(({ id, from, to, label = "", x, y }) => ({ id, from, to, label, x, y })),
    texts: [...boxes, ...lead].flatMap(({ label = "" }) => (label === "" ? [] : [label])),
  };
}

/** Ways to share nodes among layers; none is the best for every graph. */
const rankers = ["network-simplex", "tight-tree", "longest-path"] as const;

interface Sized {
  id: string;
  width: number;
  height: number;
}

/** Of several layouts, the one in which the fewest lines cross lines and labels; the first of equals. */
function clearestLayout(
  nodes: readonly Sized[],
  edges: readonly (Sized & { from: string; to: string })[],
  rankdir: "TB" | "BT",
): Graph {
  let best: { graph: Graph; tangles: number } | undefined;
  for (const isReversed of [false, true]) {
    for (const ranker of rankers) {
      const graph = new Graph({ multigraph: true });
      graph.setGraph({ ...spacing, rankdir, ranker });
      for (const { id, width, height } of isReversed ? nodes.toReversed() : nodes) {
        graph.setNode(id, { width, height });
      }
      for (const { id, from, to, width, height } of isReversed ? edges.toReversed() : edges) {
        graph.setEdge(from, to, { width, height, labelpos: "c" }, id);
      }
      layout(graph);
      const lines = edges.map((edge) => ({
        ...edge,
        line: graph.edge(edge.from, edge.to, edge.id),
      }));
      untwist(lines);
      const tangles = countTangles(
        lines.map(({ width, height, line: { points = [], x = 0, y = 0 } }) => {
          return { points, label: { x, y, width, height } };
        }),
      );
      if (tangles === 0) return graph;
      if (!best || tangles < best.tangles) best = { graph, tangles };
    }
  }
  return best?.graph ?? new Graph();
}

interface TwistedLine {
  from: string;
  to: string;
  width: number;
  line: { points?: Point[]; x?: number; y?: number };
}

/** Exchanges the places of two labels side by side where their lines, which meet at one end, cross. */
function untwist(lines: readonly TwistedLine[]): void {
  for (const [index, a] of lines.entries()) {
    for (const b of lines.slice(index + 1)) {
      if (a.to !== b.to && a.from !== b.from) continue;
      if (a.width === 0 || b.width === 0 || a.line.y !== b.line.y) continue;
      const [left, right] = (a.line.x ?? 0) < (b.line.x ?? 0) ? [a, b] : [b, a];
      if (otherEnd(left, right) <= otherEnd(right, left)) continue;
      const start = (left.line.x ?? 0) - left.width / 2;
      const end = (right.line.x ?? 0) + right.width / 2;
      moveLabel(right, start + right.width / 2);
      moveLabel(left, end - left.width / 2);
      exchangeEnds(left, right);
    }
  }
}

/** Where a line begins, sideways, or ends where it begins with the other one. */
function otherEnd({ to, line }: TwistedLine, other: TwistedLine): number {
  const points = line.points ?? [];
  return (to === other.to ? points[0] : points.at(-1))?.x ?? 0;
}

/** Exchanges the points at which two lines meet the node that they share. */
function exchangeEnds(a: TwistedLine, b: TwistedLine): void {
  const [first, second] = [a.line.points, b.line.points];
  if (!first || !second) return;
  const at = a.to === b.to ? -1 : 0;
  const [mine, other] = [first.at(at), second.at(at)];
  if (mine) second.splice(at, 1, mine);
  if (other) first.splice(at, 1, other);
}

/** Leads a line straight through its label at another place. */
function moveLabel({ line }: TwistedLine, x: number): void {
  const { points = [], y = 0 } = line;
  const [first, last] = [points[0], points.at(-1)];
  line.x = x;
  if (first && last) line.points = [first, { x, y }, last];
}

const arrow = svgElement(
  "marker",
  {
    ...{ id: "m1", viewBox: "0 0 10 10", refX: "9", refY: "5" },
    ...{ markerWidth: "9", markerHeight: "9", markerUnits: "userSpaceOnUse", orient: "auto" },
  },
  [svgElement("path", { d: "M0 0L10 5L0 10Z", fill: "var(--drawing-line)" })],
);

function drawNode(
  node: GraphNode & Point & { width: number; height: number },
  lines: readonly string[],
): SvgElement {
  const { x, y, width, height, look: colour = "node", shape = "box" } = node;
  const rx = shape === "pill" ? Math.min(height / 2, 22) : 6;
  return svgElement("g", { "data-node": node.id }, [
    svgElement("rect", {
      ...numbers({ x, y, width, height, rx }),
      fill: `var(--drawing-${colour})`,
      stroke: `var(--drawing-${colour}-line)`,
      "stroke-width": "1.5",
    }),
    ...textLines(lines, { x: x + width / 2, y: y + height / 2 }, look),
  ]);
}

function edgeLabel(lines: readonly string[], { x, y }: Point): SvgElement[] {
  if (lines.length === 0) return [];
  const { width, height } = sizeOf(lines, edgeLook, 3);
  const ground = { x: x - width / 2, y: y - height / 2, width, height, rx: 4 };
  return [
    svgElement("rect", { ...numbers(ground), fill: "var(--drawing-paper)" }),
    ...textLines(lines, { x, y }, edgeLook),
  ];
}

function sizeOf(
  lines: readonly string[],
  look: TextLook,
  padding: number,
): { width: number; height: number } {
  return {
    width: Math.ceil(widthOf(lines, look) + 2 * padding),
    height: lines.length * look.lineHeight + padding * 1.4,
  };
}

/** A smooth curve along points (a cubic B-spline), which begins and ends straight. */
function curve(points: readonly Point[]): string {
  const [first, ...others] = points;
  const last = others.at(-1);
  if (!first || !last) return "";
  const at = (index: number): Point =>
    points[Math.min(Math.max(index, 0), points.length - 1)] ?? first;
  const mean = (a: Point, b: Point, share: number): string =>
    `${round(a.x + (b.x - a.x) * share)} ${round(a.y + (b.y - a.y) * share)}`;
  const parts = others.slice(0, -1).map((_, index) => {
    const [a, b, c] = [at(index), at(index + 1), at(index + 2)];
    const middle = {
      x: (a.x + 4 * b.x + c.x) / 6,
      y: (a.y + 4 * b.y + c.y) / 6,
    };
    return `C${mean(a, b, 1 / 3)} ${mean(a, b, 2 / 3)} ${mean(middle, middle, 0)}`;
  });
  return `M${mean(first, first, 0)}${parts.join("")}L${mean(last, last, 0)}`;
}
