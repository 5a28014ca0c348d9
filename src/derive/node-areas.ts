import { type Box, contains, type Drawing } from "../drawing/drawing.ts";

/** Height of the strip with the name of a group, in user units. */
const groupHead = 30;

/**
 * The part of each node that can be pointed at, by id: all of it, and of a group that other nodes stand in
 * its head alone.
 */
export function deriveNodeAreas({ nodes }: Drawing): ReadonlyMap<string, Box> {
  return new Map(
    nodes.map((node) => {
      const { id, x, y, width, height } = node;
      const isGroup = nodes.some((other) => other !== node && contains(node, other));
      return [id, { x, y, width, height: isGroup ? Math.min(height, groupHead) : height }];
    }),
  );
}
