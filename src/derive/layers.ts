import type { Drawing } from "../drawing/drawing.ts";
import { layeredGraph } from "../drawing/layered-graph.ts";
import { closingUpdate } from "../knowledge/closing-update.ts";
import type { KnowledgeData } from "../knowledge/knowledge.ts";
import type { Topic } from "../knowledge/records.ts";

/** What runs on what. */
export interface Layers {
  /** Topics that run on others or carry them, what is on top first. */
  topics: Topic[];
  /** An arrow from each topic down to what it runs on; undefined where they are too many for a picture. */
  picture?: Drawing;
}

/** More could neither be seen nor be laid out in a moment. */
const mostDrawn = 150;

/** Whether anything is known of what runs on what. */
export function hasLayers({ topics }: Pick<KnowledgeData, "topics">): boolean {
  return topics.some(({ runsOn }) => runsOn.length > 0);
}

/** The layers of a knowledge; of too many topics to draw, in the order of their titles. */
export function deriveLayers({ topics: all }: Pick<KnowledgeData, "topics">): Layers {
  const carriers = new Set(all.flatMap(({ runsOn }) => runsOn.map(({ topic }) => topic)));
  const topics = all.filter(({ id, runsOn }) => runsOn.length > 0 || carriers.has(id));
  if (topics.length > mostDrawn) return { topics };
  const picture = layeredGraph(
    topics.map(({ id, title, updates }) => ({
      ...{ id, label: title },
      look: closingUpdate(updates) ? ("note" as const) : ("node" as const),
    })),
    topics.flatMap(({ id, runsOn }) => runsOn.map(({ topic }) => ({ from: id, to: topic }))),
    { columns: 20 },
  );
  const heights = new Map(picture.nodes.map(({ id, y, height }) => [id, y + height / 2]));
  const heightOf = ({ id }: Topic): number => heights.get(id) ?? 0;
  return { topics: topics.toSorted((a, b) => heightOf(a) - heightOf(b)), picture };
}
