import type { Drawing } from "../../drawing/drawing.ts";
import { layeredGraph } from "../../drawing/layered-graph.ts";
import { allRequired } from "./module-order.ts";
import type { TrackPaths } from "./track-paths.ts";

/** More could neither be seen nor be laid out in a moment. */
const mostDrawn = 150;

/**
 * What unlocks what: an arrow from each module to those that require it, unless another way of arrows says
 * so already. Undefined where there is nothing to see, or too much.
 */
export function mapPicture({ modules }: Pick<TrackPaths, "modules">): Drawing | undefined {
  const all = modules.map(({ module }) => module);
  const edges = all.flatMap(({ id: to, requires }) => {
    const told = new Set(requires.flatMap((id) => [...allRequired(all, id)]));
    return requires.filter((from) => !told.has(from)).map((from) => ({ from, to }));
  });
  if (edges.length === 0 || modules.length > mostDrawn) return undefined;
  return layeredGraph(
    modules.map(({ module: { id, title, optional } }, index) => ({
      ...{ id, label: `${index + 1}. ${title}` },
      look: optional ? ("provider" as const) : ("node" as const),
    })),
    edges,
    { columns: 22 },
  );
}
