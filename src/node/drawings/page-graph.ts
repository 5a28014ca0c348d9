/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import type { Box, DrawingEdge, DrawingNode } from "../../drawing/drawing.ts";
import type { PageMarks } from "./page-svg.ts";

// Runs in the page that draws, as `page-draw.ts` says.

/** What a drawing shows, where its type has nodes: as Mermaid's own parser understood it. */
export interface PageGraph {
  nodes: DrawingNode[];
  edges: DrawingEdge[];
}

/** The part of Mermaid's result of parsing that is used here. */
export interface MermaidDiagram {
  type: string;
  db: {
    getVertices?(): Map<string, { domId: string }>;
    getSubGraphs?(): { id: string }[];
    getEdges?(): { id?: string; start: string; end: string; stroke?: string }[];
  };
}

/** Finds the elements of nodes and edges, of flowcharts and sequence diagrams; marks get them. */
export function readGraph(
  root: SVGSVGElement,
  { type, db }: MermaidDiagram,
  marks: PageMarks,
): PageGraph {
  if (type.startsWith("flowchart") || type === "swimlane") return flowchart();
  if (type === "sequence") return sequence();
  return { nodes: [], edges: [] };

  function flowchart(): PageGraph {
    const nodes: DrawingNode[] = [];
    const addNode = (id: string, domId: string): void => {
      const element = root.querySelector(`[id="${CSS.escape(`${root.id}-${domId}`)}"]`);
      if (!element) return;
      marks.set(element, { name: "data-node", id });
      const box = boxOf(element);
      nodes.push({
        id,
        label: wordsOf(element.querySelector(".cluster-label") ?? element),
        ...box,
      });
    };
    for (const { id } of db.getSubGraphs?.() ?? []) addNode(id, id);
    for (const [id, { domId }] of db.getVertices?.() ?? []) addNode(id, domId);
    const edges = (db.getEdges?.() ?? []).flatMap(({ id, start, end, stroke }): DrawingEdge[] => {
      // Links that nobody sees only push nodes apart.
      if (id === undefined || stroke === "invisible") return [];
      const elements = [...root.querySelectorAll(`[data-id="${CSS.escape(id)}"]`)];
      for (const element of elements) marks.set(element, { name: "data-edge", id });
      const named = elements.find((element) => wordsOf(element) !== "");
      const line = elements.find((element) => element instanceof SVGGeometryElement);
      const label = named ? wordsOf(named) : "";
      return [{ id, from: start, to: end, label, ...placeOf(line, named ? [named] : []) }];
    });
    return { nodes, edges };
  }

  function sequence(): PageGraph {
    const nodes = new Map<string, DrawingNode>();
    for (const element of root.querySelectorAll("[data-et='participant'], [data-et='life-line']")) {
      const id = element.getAttribute("data-id");
      if (id === null) continue;
      marks.set(element, { name: "data-node", id });
      const isHead = element.getAttribute("data-et") === "participant";
      const box = boxOf(element);
      const known = nodes.get(id);
      // Each stands at the top and again below.
      if (isHead && (!known || box.y < known.y))
        nodes.set(id, { id, label: wordsOf(element), ...box });
    }
    const edges: DrawingEdge[] = [];
    for (const element of root.querySelectorAll("[data-et='message']")) {
      const [id, from, to] = ["data-id", "data-from", "data-to"].map((name) =>
        element.getAttribute(name),
      );
      if (id == null || from == null || to == null) continue;
      marks.set(element, { name: "data-edge", id });
      const labels: Element[] = [];
      let before = element.previousElementSibling;
      for (; before?.classList.contains("messageText"); before = before.previousElementSibling) {
        marks.set(before, { name: "data-edge", id });
        labels.unshift(before);
      }
      const label = labels.map(wordsOf).join(" ");
      edges.push({ id, from, to, label, ...placeOf(element, labels) });
    }
    // From left to right, as they stand.
    return { nodes: [...nodes.values()].sort((a, b) => a.x - b.x), edges };
  }

  function placeOf(
    line: Element | undefined,
    labels: readonly Element[],
  ): { x: number; y: number } {
    const boxes = labels.map(boxOf);
    const gap = 14;
    if (boxes.length > 0) {
      const top = Math.min(...boxes.map((box) => box.y));
      const bottom = Math.max(...boxes.map((box) => box.y + box.height));
      return { x: Math.min(...boxes.map((box) => box.x)) - gap, y: (top + bottom) / 2 };
    }
    if (!(line instanceof SVGGeometryElement)) return { x: 0, y: 0 };
    const matrix = root.getScreenCTM()?.inverse();
    const point = line.getPointAtLength(line.getTotalLength() / 2);
    const { x, y } = point
      .matrixTransform(line.getScreenCTM() ?? undefined)
      .matrixTransform(matrix);
    return { x: part(x), y: part(y) };
  }

  function part(number: number): number {
    return Math.round(number * 10) / 10;
  }

  function wordsOf(element: Element): string {
    const lines = [
      ...element.querySelectorAll(".text-outer-tspan, tspan:not(.text-outer-tspan tspan)"),
    ];
    const parts = lines.length > 0 ? lines : [element];
    return parts
      .map((part) => part.textContent ?? "")
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
  }

  function boxOf(element: Element): Box {
    const matrix = root.getScreenCTM()?.inverse();
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const start = new DOMPoint(left, top).matrixTransform(matrix);
    const end = new DOMPoint(right, bottom).matrixTransform(matrix);
    return {
      x: part(start.x),
      y: part(start.y),
      width: part(end.x - start.x),
      height: part(end.y - start.y),
    };
  }
}
