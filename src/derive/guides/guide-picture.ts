import type { Drawing } from "../../drawing/drawing.ts";
import { layeredGraph } from "../../drawing/layered-graph.ts";
import { closingUpdate } from "../../knowledge/closing-update.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { toText } from "../../markup/to-text.ts";
import type { GuideGraph } from "./guide-graph.ts";

/** More could neither be seen nor be laid out in a moment. */
const mostDrawn = 150;

/**
 * A guide as a picture: from its first question down to its outcomes; of closed ones the colour warns.
 * Undefined where there is too much of it for a picture.
 */
export function guidePicture(
  { guide, questions }: GuideGraph,
  knowledge: Knowledge,
): Drawing | undefined {
  if (questions.length + guide.outcomes.length > mostDrawn) return undefined;
  const nodes = [
    ...questions.map(({ id, ask }) => ({ id, label: toText(ask).replace(/\s+/g, " ") })),
    ...guide.outcomes.map(({ id, title, topic }) => {
      const updates = topic === undefined ? [] : (knowledge.topic(topic)?.updates ?? []);
      const look = closingUpdate(updates) ? ("note" as const) : ("accent" as const);
      return { id, label: title, look, shape: "pill" as const };
    }),
  ];
  const edges = questions.flatMap(({ id: from, options }) =>
    options.map(({ to, label }) => ({ from, to, label })),
  );
  return layeredGraph(nodes, edges);
}
