import { contains, type Drawing, type DrawingNode } from "./drawing.ts";

/** Frames around a node that have names, from the innermost one on. */
export function framesAround({ nodes }: Drawing, node: DrawingNode): DrawingNode[] {
  return nodes
    .filter((each) => each !== node && each.label !== "" && contains(each, node))
    .toSorted((a, b) => a.width * a.height - b.width * b.height);
}

/**
 * What some nodes of a drawing are called, by their ids: by their labels, and where several have one
 * label with the innermost frame that tells them apart, as in `ECS agent (EC2 instance 2)`. Nodes that
 * nothing tells apart keep one name.
 */
export function nodeNames(drawing: Drawing, ids: readonly string[]): Map<string, string> {
  const nodes = drawing.nodes.filter(({ id }) => ids.includes(id));
  const byLabel = Map.groupBy(nodes, labelOf);
  const named = [...byLabel].flatMap(([, same]): [string, string][] =>
    same.map((node) => [
      node.id,
      same.length === 1 ? labelOf(node) : nameAmong(drawing, node, same),
    ]),
  );
  return new Map(named);
}

function nameAmong(drawing: Drawing, node: DrawingNode, same: readonly DrawingNode[]): string {
  const own = framesAround(drawing, node);
  const others = same.filter((each) => each !== node).map((each) => framesAround(drawing, each));
  const telling =
    own.find(({ label }) =>
      others.every((frames) => frames.every((each) => each.label !== label)),
    ) ??
    // Of frames that several of them share, one that not all share tells at least something.
    own.find(({ label }) => others.some((frames) => frames.every((each) => each.label !== label)));
  return telling ? `${labelOf(node)} (${telling.label})` : labelOf(node);
}

function labelOf({ id, label }: DrawingNode): string {
  return label === "" ? id : label;
}
