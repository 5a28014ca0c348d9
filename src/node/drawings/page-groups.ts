/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import type { MermaidDiagram } from "./page-graph.ts";
import type { PageMarks } from "./page-svg.ts";

// Runs in the page that draws, as `page-draw.ts` says.

/** Space between a group's side and its title. */
const gap = 10;
/** How far the head of a line stands out beyond its end. */
const headLength = 4;
/** More than any line ends before its group. */
const longestMissing = 30;

/**
 * Moves the titles of a flowchart's groups out of the middle, where lines enter: into the left corner
 * or, where a line passes there, into the right one. One that does not fit stays.
 */
export function placeTitles(root: SVGSVGElement): void {
  for (const cluster of root.querySelectorAll<SVGGElement>(".cluster")) {
    const title = titleOf(cluster);
    const frame = cluster.querySelector<SVGRectElement>(":scope > rect")?.getBoundingClientRect();
    const box = title?.getBoundingClientRect();
    if (!title || !frame || !box || box.width === 0 || box.width + 2 * gap > frame.width) continue;
    const left = frame.left + gap - box.left;
    const right = frame.right - gap - box.right;
    moveBy(title, left);
    if (!isCrossed(title, root)) continue;
    moveBy(title, right - left);
    if (isCrossed(title, root)) moveBy(title, left - right);
  }
}

/**
 * Lengthens lines that Mermaid ends a little before the group to which they lead, as it does where other
 * lines enter that group, and puts their words into the middle of what is seen of them. Only those that
 * run straight down or up to it are.
 */
export function reachGroups(root: SVGSVGElement, { db }: MermaidDiagram): void {
  const groups = new Set((db.getSubGraphs?.() ?? []).map(({ id }) => id));
  for (const { id, end } of db.getEdges?.() ?? []) {
    if (id === undefined || !groups.has(end)) continue;
    const path = root.querySelector<SVGPathElement>(`path[data-id="${CSS.escape(id)}"]`);
    const frame = root.querySelector(`[id="${CSS.escape(`${root.id}-${end}`)}"] > rect`);
    const matrix = path?.getScreenCTM();
    if (!path || !frame || !matrix) continue;
    const length = path.getTotalLength();
    const last = path.getPointAtLength(length).matrixTransform(matrix);
    const before = path.getPointAtLength(length - 1).matrixTransform(matrix);
    const { top, bottom } = frame.getBoundingClientRect();
    const isDown = last.y > before.y;
    const missing = isDown ? top - last.y : last.y - bottom;
    const isStraight = Math.abs(last.x - before.x) < 0.01;
    if (!isStraight || missing <= headLength || missing > longestMissing) continue;
    const d = path.getAttribute("d") ?? "";
    const y = (missing - headLength) * (isDown ? 1 : -1);
    path.setAttribute("d", `${d}l0,${y}`);
    const label = [...root.querySelectorAll<SVGGElement>(".edgeLabel [data-id]")].find(
      (element) => element.getAttribute("data-id") === id,
    );
    const box = label?.getBoundingClientRect();
    if (!label || !box || box.height === 0) continue;
    const middle = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(matrix);
    moveBy(label, 0, middle.y - (box.top + box.bottom) / 2);
  }
}

/** Puts the titles of groups through which a line runs above it, each on a patch as words on lines are. */
export function liftCrossedTitles(root: SVGSVGElement, marks: PageMarks, paper: string): void {
  for (const cluster of root.querySelectorAll<SVGGElement>(".cluster")) {
    const title = titleOf(cluster);
    const top = cluster.parentElement?.parentElement?.querySelector(":scope > .edgeLabels");
    if (!title || !top || !isCrossed(title, root)) continue;
    const { x, y, width, height } = title.getBBox();
    const patch = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const box = { x: x - 3, y, width: width + 6, height };
    patch.style.fill = paper;
    for (const [name, value] of Object.entries(box)) patch.setAttribute(name, String(value));
    title.prepend(patch);
    const mark = marks.get(cluster);
    if (mark) marks.set(title, mark);
    layGroupsOver(patch, root);
    top.append(title);
  }
}

/** Lays the fills of the groups around a patch over it, outermost first, so that it cannot be seen. */
export function layGroupsOver(patch: SVGRectElement, root: SVGSVGElement): void {
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

function titleOf(cluster: SVGGElement): SVGGElement | null {
  return cluster.querySelector<SVGGElement>(":scope > .cluster-label");
}

function moveBy(element: SVGGElement, x: number, y = 0): void {
  const { baseVal } = element.transform;
  const move = element.ownerSVGElement?.createSVGTransform();
  if (!move) return;
  move.setTranslate(x, y);
  if (baseVal.numberOfItems === 0) baseVal.appendItem(move);
  else baseVal.insertItemBefore(move, 0);
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
