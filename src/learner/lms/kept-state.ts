import type { Entries } from "../area.ts";
import { readMarks } from "../areas.ts";
import type { LearnerStore } from "../learner-store.ts";
import { type PathVisit, pathMarks, pathVisits } from "../path-areas.ts";
import { itemKeys, pathNames } from "../path-spec.ts";
import {
  type Answered,
  type Attempt,
  answers,
  attempts,
  type Running,
  running,
} from "../quiz-areas.ts";
import type { PackageSpec } from "./package-spec.ts";

/** What of a learner's store suspended data carries. */
export interface KeptState {
  marks: Entries<boolean>;
  visits: Entries<PathVisit>;
  attempts: Entries<Attempt>;
  answers: Entries<Answered>;
  running: Entries<Running | null>;
  reads: Entries<boolean>;
}

export function emptyState(): KeptState {
  return { marks: {}, visits: {}, attempts: {}, answers: {}, running: {}, reads: {} };
}

/** What a store holds of it. */
export function stateOf(store: LearnerStore): KeptState {
  return {
    marks: store.entries(pathMarks),
    visits: store.entries(pathVisits),
    attempts: store.entries(attempts),
    answers: store.entries(answers),
    running: store.entries(running),
    reads: store.entries(readMarks),
  };
}

/** Brings it back into a store; what the store has of later is kept. */
export function restoreState(store: LearnerStore, state: KeptState): void {
  store.merge(pathMarks, state.marks);
  store.merge(pathVisits, state.visits);
  store.merge(attempts, state.attempts);
  store.merge(answers, state.answers);
  store.merge(running, state.running);
  store.merge(readMarks, state.reads);
}

/** A visit that knows all that the path has now: what came with a new version of a package is not told apart. */
export function visitOf({ path }: PackageSpec, at: string | undefined): Entries<PathVisit> {
  if (!path) return {};
  const known = path.modules.flatMap((module) =>
    module.items.map((item) => itemKeys(path, module, item)[0]),
  );
  const [name] = pathNames(path);
  return { [name]: { at: restoredAt, value: { known, ...(at !== undefined && { at }) } } };
}

/** The time of whatever comes back from suspended data: before all that is done afterwards. */
export const restoredAt = 1;
