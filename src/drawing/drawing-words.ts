import type { Drawing, DrawingEdge } from "./drawing.ts";

/** The fixed words of drawings in words, in the site's language. */
export interface DrawingWords {
  /** As in `Task leads to Load balancer`. */
  leadsTo(from: string, to: string): string;
  /** As in `Task leads to Load balancer: ENI`. */
  leadsToWith(from: string, to: string, label: string): string;
  /** As in `Shows Task · Load balancer.` */
  shows(labels: string): string;
  /** As in `EC2 instance 2 holds ECS agent · Task.` */
  holds(frame: string, labels: string): string;
}

/**
 * What a drawing shows as sentences, an edge each, and what no edge touches, such as groups; where no edges
 * are known, its lines of text.
 */
export function drawingSentences(drawing: Drawing, words: DrawingWords): string[] {
  const { nodes, edges, texts } = drawing;
  if (edges.length === 0) {
    const labels = nodes.length > 0 ? nodes.map(({ label, id }) => label || id) : texts;
    return labels.length > 0 ? [words.shows([...new Set(labels)].join(" · "))] : [];
  }
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const apart = nodes.flatMap(({ id, label }) => (touched.has(id) ? [] : label || id));
  return [
    ...edges.map((edge) => edgeSentence(drawing, edge, words)),
    ...(apart.length > 0 ? [words.shows([...new Set(apart)].join(" · "))] : []),
  ];
}

/** What an edge says. */
export function edgeSentence(
  { nodes }: Drawing,
  { from, to, label }: DrawingEdge,
  words: DrawingWords,
): string {
  const nameOf = (id: string): string => nodes.find((node) => node.id === id)?.label || id;
  return label === ""
    ? words.leadsTo(nameOf(from), nameOf(to))
    : words.leadsToWith(nameOf(from), nameOf(to), label);
}
