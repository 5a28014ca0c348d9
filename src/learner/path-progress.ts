import type { Entries } from "./area.ts";
import type { Certificate, PathVisit } from "./path-areas.ts";
import {
  itemKeys,
  type Keys,
  type ModuleSpec,
  moduleKeys,
  type PathSpec,
  pathNames,
} from "./path-spec.ts";
import { percentOf } from "./percent-of.ts";
import type { Attempt } from "./quiz-areas.ts";

/** What the learner's store knows, as far as paths need it. */
export interface PathRecords {
  marks: Readonly<Entries<boolean>>;
  attempts: Readonly<Entries<Attempt>>;
  visits: Readonly<Entries<PathVisit>>;
  certificates: Readonly<Entries<Certificate>>;
}

/** Where a learner stands on a path. */
export interface PathProgress {
  modules: ModuleProgress[];
  /** Lessons, tasks and gates of what is not optional: how many are done, of how many. */
  done: number;
  total: number;
  /** Everything is done that is not optional. */
  isFinished: boolean;
  /** Whether the learner has been here before. */
  isBegun: boolean;
  /** Paths to be finished first, each by its names. */
  missing: string[][];
  /** Key of the lesson that was opened last. */
  at?: string;
  /** The last certificate of this path. */
  certificate?: Certificate;
}

export interface ModuleProgress {
  spec: ModuleSpec;
  key: string;
  items: ItemProgress[];
  /** Undefined without a gate. */
  gate?: GateProgress;
  /** Lessons, tasks and the gate. */
  done: number;
  total: number;
  isDone: boolean;
  /** Ids of modules that have to be done before anything here is marked. */
  waitsFor: string[];
}

export interface ItemProgress {
  key: string;
  isDone: boolean;
  /** It came to the path after the learner had begun, and is not done. */
  isNew: boolean;
}

export interface GateProgress {
  isPassed: boolean;
  /** Percent of the best attempt; undefined before the first. */
  best?: number;
  tries: number;
}

/** Reads from the store where a learner stands; what was done stays done however the path has changed. */
export function pathProgress(spec: PathSpec, records: PathRecords): PathProgress {
  const visit = latest(records.visits, pathNames(spec));
  const known = visit && new Set(visit.known);
  const certificate = lastCertificate(spec, records.certificates);
  const modules: ModuleProgress[] = [];
  const wasFinished = new Map<string, boolean>();
  for (const module of spec.modules) {
    const waitsFor = module.requires.filter((id) => wasFinished.get(id) !== true);
    const progress = moduleProgress(spec, module, records, known, waitsFor);
    modules.push(progress);
    const once = latest(records.marks, moduleKeys(spec, module)) === true;
    // Who had finished a module is not held up by what was added to it later.
    wasFinished.set(module.ids[0] ?? "", progress.isDone || once);
  }
  const needed = modules.filter((module) => !module.spec.optional);
  const missing = spec.requires.filter((names) => !hasCertificate(names, records.certificates));
  return {
    modules,
    done: sum(needed.map(({ done }) => done)),
    total: sum(needed.map(({ total }) => total)),
    isFinished: needed.every(({ isDone }) => isDone) && missing.length === 0,
    isBegun: visit !== undefined,
    missing,
    ...(visit?.at !== undefined && { at: visit.at }),
    ...(certificate && { certificate }),
  };
}

function moduleProgress(
  spec: PathSpec,
  module: ModuleSpec,
  { marks, attempts }: PathRecords,
  known: ReadonlySet<string> | undefined,
  waitsFor: string[],
): ModuleProgress {
  const items = module.items.map((item): ItemProgress => {
    const keys = itemKeys(spec, module, item);
    const isDone = latest(marks, keys) === true;
    const isNew = known !== undefined && !isDone && !keys.some((key) => known.has(key));
    return { key: keys[0], isDone, isNew };
  });
  const keys = moduleKeys(spec, module);
  const gate = module.gate && gateProgress(keys, attempts);
  const done = items.filter(({ isDone }) => isDone).length + (gate?.isPassed ? 1 : 0);
  const total = items.length + (gate ? 1 : 0);
  return {
    ...{ spec: module, key: keys[0], items, done, total, waitsFor },
    ...(gate && { gate }),
    isDone: done === total && waitsFor.length === 0,
  };
}

/** Attempts at a gate; one that was passed stays passed when the mark is raised later. */
function gateProgress(keys: Keys, attempts: PathRecords["attempts"]): GateProgress {
  const tries = Object.values(attempts)
    .map(({ value }) => value)
    .filter(({ gate }) => gate !== undefined && keys.includes(gate));
  const percents = tries.map(({ points, of }) => percentOf(points, of));
  return {
    isPassed: tries.some(({ passed }) => passed === true),
    tries: tries.length,
    ...(percents.length > 0 && { best: Math.max(...percents) }),
  };
}

/** The value that was set last under any of some keys. */
export function latest<Value>(entries: Readonly<Entries<Value>>, keys: Keys): Value | undefined {
  const found = keys.flatMap((key) => entries[key] ?? []);
  return found.sort((a, b) => b.at - a.at)[0]?.value;
}

function lastCertificate(
  spec: PathSpec,
  all: PathRecords["certificates"],
): Certificate | undefined {
  const names = pathNames(spec);
  return Object.values(all)
    .filter(({ value }) => names.includes(value.path))
    .sort((a, b) => b.at - a.at)[0]?.value;
}

/** A curriculum counts as finished by the path of any of its audiences. */
function hasCertificate(names: readonly string[], all: PathRecords["certificates"]): boolean {
  return Object.values(all).some(({ value }) =>
    names.some((name) => value.path === name || value.path.startsWith(`${name}/`)),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
