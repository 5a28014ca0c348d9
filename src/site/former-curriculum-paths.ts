import { trackPaths } from "../derive/curricula/track-paths.ts";
import type { Curriculum } from "../knowledge/curriculum-records.ts";

/** Pages that stand beside the modules of each path. */
export const pathPages = ["plan", "checklist", "certificate"] as const;

/** Addresses that a curriculum's pages had before it, an audience or a module was renamed, and where each leads now. */
export function formerCurriculumPaths(curriculum: Curriculum): { from: string; to: string }[] {
  const roots = [curriculum.id, ...curriculum.formerIds].map((id) => `/curricula/${id}/`);
  const found = trackPaths(curriculum).flatMap(({ audience, path, modules }) => {
    const starts = audience
      ? roots.flatMap((root) => [audience.id, ...audience.formerIds].map((id) => `${root}${id}/`))
      : roots;
    return starts.flatMap((from) => [
      { from, to: path },
      ...pathPages.map((page) => ({ from: `${from}${page}/`, to: `${path}${page}/` })),
      ...modules.flatMap(({ module, path: to }) =>
        [module.id, ...module.formerIds].map((id) => ({ from: `${from}${id}/`, to })),
      ),
    ]);
  });
  const all = [...roots.map((from) => ({ from, to: curriculum.path })), ...found];
  // Present addresses are written as they are linked.
  const present = new Set(all.map(({ to }) => decodeURI(to)));
  return all.filter(
    ({ from }, index) =>
      !present.has(from) && all.findIndex((other) => other.from === from) === index,
  );
}
