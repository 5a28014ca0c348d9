/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { type MermaidDiagram, type PageGraph, readGraph } from "./page-graph.ts";
import { type PageMarks, type PageSvg, writeSvg } from "./page-svg.ts";

// This module and those that it imports run in the page that draws, where `mermaid-page.ts` serves them:
// they know the browser and nothing of Node.

/** Mermaid as its own script leaves it in the page. */
interface Mermaid {
  initialize(config: object): void;
  render(id: string, source: string, container: Element): Promise<{ svg: string }>;
  mermaidAPI: { reset(): void; getDiagramFromText(source: string): Promise<MermaidDiagram> };
}

/** What Mermaid says of a source that it cannot draw; lines and columns count from 1, comments left out. */
export interface PageFailure {
  message: string;
  line?: number;
  column?: number;
  /** What stands where the parser gave up. */
  found?: string;
}

export type PageResult = ({ type: string } & PageSvg & PageGraph) | { failure: PageFailure };

/** Draws one source with Mermaid, in a place of its own that is removed afterwards. */
export async function drawInPage(
  source: string,
  config: { themeVariables: { background: string } },
): Promise<PageResult> {
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  const holder = document.createElement("div");
  document.body.append(holder);
  try {
    // Settings of a source that failed would stay.
    mermaid.mermaidAPI.reset();
    mermaid.initialize(config);
    // A font of many parts is loaded by the characters that are asked for.
    for (const weight of ["400", "700"]) {
      await document.fonts.load(`${weight} 15px "Noto Sans JP"`, source);
    }
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(source);
    const { svg } = await mermaid.render("drawing", source, holder);
    holder.innerHTML = svg;
    const root = holder.querySelector("svg");
    if (!root) throw new Error("Mermaid drew nothing.");
    // As large as it says of itself, so that a unit is a pixel.
    const { width, height } = root.viewBox.baseVal ?? { width: 0, height: 0 };
    if (width > 0 && height > 0) {
      root.setAttribute("style", `width:${width}px;height:${height}px;max-width:none`);
    }
    // It stands where the day of drawing is, so that no two days would draw alike.
    for (const today of root.querySelectorAll(".today")) today.remove();
    for (const line of root.querySelectorAll<SVGLineElement>("[data-et='life-line']")) {
      const end = root.viewBox.baseVal.y + height;
      // Without the participants' names below, Mermaid lets them run on.
      if (line.y2.baseVal.value > end) line.setAttribute("y2", String(end));
    }
    // A group in a full colour would be louder than what stands in it.
    for (const group of root.querySelectorAll<SVGRectElement>(".cluster[class*=' '] > rect")) {
      group.style.fillOpacity = "0.4";
    }
    // A line that shines through the words on it makes them hard to read.
    for (const label of root.querySelectorAll<SVGRectElement>(".edgeLabel rect.background")) {
      label.style.opacity = "1";
      layGroupsOver(label, root);
    }
    const marks: PageMarks = new Map();
    const graph = readGraph(root, diagram, marks);
    liftCrossedTitles(root, marks);
    return { type: diagram.type, ...graph, ...writeSvg(root, marks) };
  } catch (error) {
    return { failure: failureOf(error) };
  } finally {
    holder.remove();
    for (const left of document.querySelectorAll("body > :not(script)")) left.remove();
  }

  /** Lays the fills of the groups around a patch over it, outermost first, so that it cannot be seen. */
  function layGroupsOver(patch: SVGRectElement, root: SVGSVGElement): void {
    const box = patch.getBoundingClientRect();
    const groups = [...root.querySelectorAll<SVGRectElement>(".cluster > rect")]
      .map((group) => ({ group, box: group.getBoundingClientRect() }))
      .filter(
        ({ box: { left, top, right, bottom } }) =>
          left <= box.left && top <= box.top && right >= box.right && bottom >= box.bottom,
      )
      .sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height);
    // Each lies right above the patch, and so below those that were laid before: the inner ones.
    for (const { group } of groups) {
      const { fill, fillOpacity } = getComputedStyle(group);
      const layer = patch.cloneNode() as SVGRectElement;
      layer.style.fill = fill;
      layer.style.fillOpacity = fillOpacity;
      patch.after(layer);
    }
  }

  /** Puts the titles of groups through which a line runs above it, each on a patch as words on lines are. */
  function liftCrossedTitles(root: SVGSVGElement, marks: PageMarks): void {
    for (const cluster of root.querySelectorAll<SVGGElement>(".cluster")) {
      const title = cluster.querySelector<SVGGElement>(":scope > .cluster-label");
      const top = cluster.parentElement?.parentElement?.querySelector(":scope > .edgeLabels");
      if (!title || !top || !isCrossed(title, root)) continue;
      const { x, y, width, height } = title.getBBox();
      const patch = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      const box = { x: x - 3, y, width: width + 6, height };
      patch.style.fill = config.themeVariables.background;
      for (const [name, value] of Object.entries(box)) patch.setAttribute(name, String(value));
      title.prepend(patch);
      const mark = marks.get(cluster);
      if (mark) marks.set(title, mark);
      layGroupsOver(patch, root);
      top.append(title);
    }
  }

  function isCrossed(title: SVGGElement, root: SVGSVGElement): boolean {
    const { left, top, right, bottom } = title.getBoundingClientRect();
    return [...root.querySelectorAll<SVGPathElement>(".edgePaths path")].some((path) => {
      const matrix = path.getScreenCTM() ?? undefined;
      const length = path.getTotalLength();
      for (let at = 0; at <= length; at += 4) {
        const { x, y } = path.getPointAtLength(at).matrixTransform(matrix);
        if (x > left && x < right && y > top && y < bottom) return true;
      }
      return false;
    });
  }

  function failureOf(error: unknown): PageFailure {
    const message = error instanceof Error ? error.message : String(error);
    const hash = (error as { hash?: { text?: unknown; loc?: Record<string, number> } } | null)
      ?.hash;
    const { loc } = hash ?? {};
    if (loc) {
      const found = typeof hash?.text === "string" ? hash.text : undefined;
      return {
        message,
        ...(loc.first_line !== undefined && { line: loc.first_line }),
        ...(loc.first_column !== undefined && { column: loc.first_column + 1 }),
        ...(found !== undefined && { found }),
      };
    }
    const place = /line (\d+), column (\d+)/.exec(message) ?? /line (\d+)/.exec(message);
    return {
      message,
      ...(place?.[1] !== undefined && { line: Number(place[1]) }),
      ...(place?.[2] !== undefined && { column: Number(place[2]) }),
    };
  }
}
