/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import type { PageBox, PageMarks } from "./page-svg.ts";

// Runs in the page that draws, as `page-draw.ts` says.

export interface PageNode extends PageBox {
  id: string;
  label: string;
}

export interface PageEdge {
  id: string;
  from: string;
  to: string;
  label: string;
}

/** What a drawing shows, where its type has nodes: as Mermaid's own parser understood it. */
export interface PageGraph {
  nodes: PageNode[];
  edges: PageEdge[];
}

/** The part of Mermaid's result of parsing that is used here. */
export interface MermaidDiagram {
  type: string;
  db: {
    getVertices?(): Map<string, { domId: string; text?: string }>;
    getSubGraphs?(): { id: string; title: string }[];
    getEdges?(): { id?: string; start: string; end: string; text?: string }[];
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
    const nodes: PageNode[] = [];
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
    const edges = (db.getEdges?.() ?? []).flatMap(({ id, start, end }): PageEdge[] => {
      if (id === undefined) return [];
      const elements = [...root.querySelectorAll(`[data-id="${CSS.escape(id)}"]`)];
      for (const element of elements) marks.set(element, { name: "data-edge", id });
      const label = elements.map(wordsOf).find((words) => words !== "") ?? "";
      return [{ id, from: start, to: end, label }];
    });
    return { nodes, edges };
  }

  function sequence(): PageGraph {
    const nodes = new Map<string, PageNode>();
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
    const edges: PageEdge[] = [];
    for (const element of root.querySelectorAll("[data-et='message']")) {
      const [id, from, to] = ["data-id", "data-from", "data-to"].map((name) =>
        element.getAttribute(name),
      );
      if (id == null || from == null || to == null) continue;
      marks.set(element, { name: "data-edge", id });
      const words: string[] = [];
      let before = element.previousElementSibling;
      for (; before?.classList.contains("messageText"); before = before.previousElementSibling) {
        marks.set(before, { name: "data-edge", id });
        words.unshift(wordsOf(before));
      }
      edges.push({ id, from, to, label: words.join(" ") });
    }
    // From left to right, as they stand.
    return { nodes: [...nodes.values()].sort((a, b) => a.x - b.x), edges };
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

  function boxOf(element: Element): PageBox {
    const matrix = root.getScreenCTM()?.inverse();
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const start = new DOMPoint(left, top).matrixTransform(matrix);
    const end = new DOMPoint(right, bottom).matrixTransform(matrix);
    const part = (number: number): number => Math.round(number * 10) / 10;
    return {
      x: part(start.x),
      y: part(start.y),
      width: part(end.x - start.x),
      height: part(end.y - start.y),
    };
  }
}
