import { contains, type Drawing } from "./drawing.ts";
import { type DrawingWords, drawingSentences, edgeSentence } from "./drawing-words.ts";
import { framesAround, nodeNames } from "./node-names.ts";

/**
 * What a drawing shows and no more, in words: which frame holds what, and what leads where. Its author's
 * description says besides what to make of it, which a question about it may ask for.
 */
export function pictureWords(drawing: Drawing, words: DrawingWords): string {
  const { nodes } = drawing;
  const innermost = new Map(nodes.map((node) => [node, framesAround(drawing, node)[0]]));
  const frames = nodes.filter((node) => nodes.some((each) => innermost.get(each) === node));
  if (frames.length === 0) return drawingSentences(drawing, words).join(" ");
  const names = nodeNames(
    drawing,
    nodes.map(({ id }) => id),
  );
  const list = (members: typeof nodes): string =>
    members.map(({ id, label }) => label || id).join(" · ");
  const named = nodes.map((node) => ({ ...node, label: names.get(node.id) ?? node.label }));
  const alone = nodes.filter(
    (node) => !frames.includes(node) && !frames.some((frame) => contains(frame, node)),
  );
  const sentences = [
    ...(alone.length > 0 ? [words.shows(list(alone))] : []),
    ...frames.map((frame) =>
      words.holds(frame.label, list(nodes.filter((node) => innermost.get(node) === frame))),
    ),
    ...drawing.edges.map((edge) => edgeSentence({ ...drawing, nodes: named }, edge, words)),
  ];
  return [...new Set(sentences)].join(" ");
}
