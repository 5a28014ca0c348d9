import type { Audience, Curriculum, Module } from "../../knowledge/curriculum-records.ts";
import { inOrder } from "./module-order.ts";

/** The way of one audience through a curriculum, and where its pages are. */
export interface TrackPaths {
  /** Undefined where there is one path for all. */
  audience?: Audience;
  /** `<curriculum>` or `<curriculum>/<audience>`. */
  id: string;
  path: string;
  /** Each behind what it requires. */
  modules: { module: Module; path: string }[];
}

/** The paths through a curriculum, one for each of its audiences or one for all. */
export function trackPaths(curriculum: Curriculum): TrackPaths[] {
  const { audiences } = curriculum;
  return audiences.length === 0
    ? [pathsFor(curriculum, undefined)]
    : audiences.map((audience) => pathsFor(curriculum, audience));
}

/** The way of one audience, or with none all there is for anybody. */
export function pathsFor(curriculum: Curriculum, audience: Audience | undefined): TrackPaths {
  const path = audience ? `${curriculum.path}${segment(audience.id)}/` : curriculum.path;
  const mine = curriculum.modules.filter((module) => isFor(module, audience));
  return {
    ...(audience && { audience }),
    id: audience ? `${curriculum.id}/${audience.id}` : curriculum.id,
    path,
    modules: inOrder(mine).map((module) => ({ module, path: `${path}${segment(module.id)}/` })),
  };
}

/** Whether a module, or a part of one, is for an audience. */
export function isFor(
  { audiences }: { audiences: readonly string[] },
  audience: Audience | undefined,
): boolean {
  return !audience || audiences.length === 0 || audiences.includes(audience.id);
}

function segment(id: string): string {
  return encodeURIComponent(id);
}
