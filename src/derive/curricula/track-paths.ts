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
  const { audiences, modules } = curriculum;
  const pathsOf = (audience: Audience | undefined): TrackPaths => {
    const path = audience ? `${curriculum.path}${segment(audience.id)}/` : curriculum.path;
    return {
      ...(audience && { audience }),
      id: audience ? `${curriculum.id}/${audience.id}` : curriculum.id,
      path,
      modules: inOrder(modules.filter((module) => isFor(module, audience))).map((module) => ({
        module,
        path: `${path}${segment(module.id)}/`,
      })),
    };
  };
  return audiences.length === 0 ? [pathsOf(undefined)] : audiences.map(pathsOf);
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
