import { contains, type Drawing, type DrawingNode } from "./drawing.ts";

/** A node with the nodes that stand in it. */
export interface DrawingPart {
  node: DrawingNode;
  parts: DrawingPart[];
}

/** The nodes of a drawing, those of a group under it, each level in the order in which one reads. */
export function drawingParts({ nodes }: Drawing): DrawingPart[] {
  const parts = nodes.map((node): DrawingPart => ({ node, parts: [] }));
  const top: DrawingPart[] = [];
  for (const part of parts) {
    const [group] = parts
      .filter((other) => other !== part && contains(other.node, part.node))
      .sort((a, b) => area(a) - area(b));
    (group?.parts ?? top).push(part);
  }
  for (const siblings of [top, ...parts.map((part) => part.parts)]) siblings.sort(byPlace);
  return top;
}

function area({ node }: DrawingPart): number {
  return node.width * node.height;
}

// What overlaps in height stands in one row, which is read from left to right.
function byPlace({ node: a }: DrawingPart, { node: b }: DrawingPart): number {
  const isSameRow = a.y < b.y + b.height / 2 && b.y < a.y + a.height / 2;
  return isSameRow ? a.x - b.x : a.y - b.y;
}
