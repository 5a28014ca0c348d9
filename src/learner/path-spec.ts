/** A path through a curriculum as far as progress on it goes; small enough to stand in every page of it. */
export interface PathSpec {
  /** `<curriculum>`, or `<curriculum>/<audience>`. */
  path: string;
  /** The curriculum's id, then those that it had before. */
  curriculum: string[];
  /** Of audience, the id that the path's name holds and those that it had before; empty without one. */
  audience: string[];
  /** In the order in which they are offered. */
  modules: ModuleSpec[];
  /** Paths that are finished before this one, each by any of some names. */
  requires: string[][];
  /** Changes with everything that a certificate certifies. */
  version: string;
}

export interface ModuleSpec {
  /** Its id, then those that it had before. */
  ids: string[];
  title: string;
  /** Ids of modules. */
  requires: string[];
  optional: boolean;
  /** Lessons, then tasks: the id of each, then those that it had before. */
  items: string[][];
  gate?: { questions: number; passMark: number };
}

/** Keys in the learner's store under which something may stand, the present one first. */
export type Keys = readonly [string, ...string[]];

/** The keys of a module: `<curriculum>/<module>`. */
export function moduleKeys({ curriculum }: PathSpec, { ids }: ModuleSpec): Keys {
  return combined(curriculum, ids);
}

/** The keys of a lesson or task: `<curriculum>/<module>/<item>`. */
export function itemKeys(spec: PathSpec, module: ModuleSpec, item: readonly string[]): Keys {
  return combined(moduleKeys(spec, module), item);
}

/** The names that a path has or had. */
export function pathNames({ curriculum, audience }: PathSpec): Keys {
  return audience.length === 0 ? combined(curriculum, undefined) : combined(curriculum, audience);
}

function combined(first: readonly string[], second: readonly string[] | undefined): Keys {
  const keys = first.flatMap((one) => second?.map((other) => `${one}/${other}`) ?? [one]);
  const [key = "", ...others] = keys;
  return [key, ...others];
}
