/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { type MermaidDiagram, type PageGraph, readGraph } from "./page-graph.ts";
import { layGroupsOver, liftCrossedTitles, placeTitles, reachGroups } from "./page-groups.ts";
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
    if (diagram.type.startsWith("flowchart")) {
      reachGroups(root, diagram);
      placeTitles(root);
    }
    const marks: PageMarks = new Map();
    const graph = readGraph(root, diagram, marks);
    liftCrossedTitles(root, marks, config.themeVariables.background);
    return { type: diagram.type, ...graph, ...writeSvg(root, marks) };
  } catch (error) {
    return { failure: failureOf(error) };
  } finally {
    holder.remove();
    for (const left of document.querySelectorAll("body > :not(script)")) left.remove();
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
