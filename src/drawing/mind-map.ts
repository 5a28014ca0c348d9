import { numbers, round, svgElement, textLines, widthOf } from "./draw-text.ts";
import type { Drawing } from "./drawing.ts";
import { type SvgElement, writeSvg } from "./svg-form.ts";
import { textColumns, wrapText } from "./wrap-text.ts";

/** A node of a tree with those that lead on from it. */
export interface MindMapNode {
  /** Unique in the tree. */
  id: string;
  label: string;
  nodes: readonly MindMapNode[];
}

const look = { fontSize: 15, columnWidth: 7.9, lineHeight: 20 };
const padding = 10;
const margin = 4;
const gaps = { column: 32, sibling: 8, cousin: 18 };
/** Columns of text after which labels are broken, by depth; deeper ones as the last. */
const labelColumns = [16, 20, 25];

interface Placed {
  id: string;
  label: string;
  depth: number;
  lines: string[];
  height: number;
  /** The middle of its box; set once its branches have their places. */
  y: number;
  nodes: Placed[];
}

/**
 * Draws a tree to the right: each depth is a column, and a node stands at the middle of those that lead
 * on from it, so that no line crosses another. Equal trees give equal drawings.
 */
export function mindMap(root: MindMapNode): Drawing {
  const tree = measured(root, 0);
  place(tree, margin);
  const all = flat(tree);
  const deepest = Math.max(...all.map(({ depth }) => depth));
  // The boxes of a column are equally wide, so that lines begin and end beneath each other.
  const widths = Array.from({ length: deepest + 1 }, (_, depth) =>
    Math.ceil(
      Math.max(
        ...all
          .filter((node) => node.depth === depth)
          .map(({ lines }) => widthOf(lines, look) + 2 * padding),
      ),
    ),
  );
  const lefts = widths.map((_, depth) =>
    widths.slice(0, depth).reduce((sum, width) => sum + width + gaps.column, margin),
  );
  const boxOf = ({ depth, y, height }: Placed) => ({
    x: lefts[depth] ?? margin,
    y: round(y - height / 2),
    width: widths[depth] ?? 0,
    height,
  });
  const edges = all.flatMap((from) => from.nodes.map((to) => ({ from, to })));
  const box = {
    ...{ x: 0, y: 0 },
    width: Math.ceil((lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0) + margin),
    height: Math.ceil(Math.max(...all.map(({ y, height }) => y + height / 2)) + margin),
  };
  const lines = edges.map(({ from, to }) => {
    const start = boxOf(from);
    const [x1, x2] = [start.x + start.width, boxOf(to).x];
    return { id: `e-${to.id}`, from, to, x1, x2 };
  });
  const svg = svgElement("svg", { viewBox: `0 0 ${box.width} ${box.height}` }, [
    ...lines.map(({ id, from, to, x1, x2 }) =>
      svgElement("path", {
        "data-edge": id,
        d: curve(x1, from.y, x2, to.y),
        stroke: `var(--drawing-${from.depth === 0 ? "accent-line" : "line"})`,
        "stroke-width": "1.5",
      }),
    ),
    ...all.map((node) => drawNode(node, boxOf(node))),
  ]);
  return {
    type: "mind-map",
    svg: writeSvg(svg),
    box,
    nodes: all.map((node) => ({ id: node.id, label: node.label, ...boxOf(node) })),
    edges: lines.map(({ id, from, to, x1, x2 }) => ({
      ...{ id, from: from.id, to: to.id, label: "" },
      ...{ x: round((x1 + x2) / 2), y: round((from.y + to.y) / 2) },
    })),
    texts: all.flatMap(({ lines: text }) => text),
  };
}

function measured({ id, label, nodes }: MindMapNode, depth: number): Placed {
  const lines = balanced(label, labelColumns[Math.min(depth, labelColumns.length - 1)] ?? 20);
  const height = lines.length * look.lineHeight + (depth === 0 ? 20 : 12);
  return {
    ...{ id, label, depth, lines, height, y: 0 },
    nodes: nodes.map((node) => measured(node, depth + 1)),
  };
}

/** A label in as few lines as its column allows, these as equally long as can be. */
function balanced(label: string, columns: number): string[] {
  let lines = wrapText(label, columns);
  // Narrower than a word, a line would break it.
  const words = label.split(/\s+/).map(textColumns);
  const narrowest = Math.max(6, ...words.filter((word) => word <= columns));
  for (let narrower = columns - 1; narrower >= narrowest; narrower--) {
    const same = wrapText(label, narrower);
    if (same.length > lines.length) break;
    lines = same;
  }
  return lines;
}

/** Gives a node and its branches their places below `top`, and says where what follows may begin. */
function place(node: Placed, top: number): number {
  const height = heightOf(node);
  let free = top + (height - branchesHeight(node)) / 2;
  for (const [index, branch] of node.nodes.entries()) {
    free = place(branch, free) + gapAfter(node, index);
  }
  const [first, last] = [node.nodes[0], node.nodes.at(-1)];
  node.y = round(first && last ? (first.y + last.y) / 2 : top + height / 2);
  // Branches of unequal height put the middle of theirs beside the middle of all.
  const shift = Math.max(0, top - (node.y - node.height / 2));
  if (shift > 0) for (const each of flat(node)) each.y = round(each.y + shift);
  return Math.max(top + height + shift, node.y + node.height / 2);
}

function heightOf(node: Placed): number {
  return Math.max(node.height, branchesHeight(node));
}

function branchesHeight(node: Placed): number {
  return node.nodes.reduce(
    (sum, branch, index) =>
      sum + heightOf(branch) + (index < node.nodes.length - 1 ? gapAfter(node, index) : 0),
    0,
  );
}

/** Branches that have branches themselves stand further apart. */
function gapAfter({ nodes }: Placed, index: number): number {
  const isLeaf = (at: number): boolean => (nodes[at]?.nodes.length ?? 0) === 0;
  return isLeaf(index) && isLeaf(index + 1) ? gaps.sibling : gaps.cousin;
}

function flat(node: Placed): Placed[] {
  return [node, ...node.nodes.flatMap(flat)];
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  const points = [x1, y1, middle, y1, middle, y2, x2, y2].map(round);
  return `M${points.slice(0, 2).join(" ")}C${points.slice(2).join(" ")}`;
}

function drawNode(
  { id, depth, lines }: Placed,
  box: { x: number; y: number; width: number; height: number },
): SvgElement {
  const colour = depth === 0 ? "accent" : "node";
  return svgElement("g", { "data-node": id }, [
    svgElement("rect", {
      ...numbers({ ...box, rx: 6 }),
      fill: depth < 2 ? `var(--drawing-${colour})` : "var(--drawing-paper)",
      stroke: `var(--drawing-${colour}-line)`,
      "stroke-width": depth < 2 ? "1.5" : "1",
    }),
    ...textLines(lines, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, look),
  ]);
}
