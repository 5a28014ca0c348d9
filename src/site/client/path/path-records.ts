import { certificates, pathMarks, pathVisits } from "../../../learner/path-areas.ts";
import { type PathProgress, pathProgress } from "../../../learner/path-progress.ts";
import { itemKeys, moduleKeys, type PathSpec, pathNames } from "../../../learner/path-spec.ts";
import { attempts } from "../../../learner/quiz-areas.ts";
import { learner } from "../learner/learner.ts";

/** Where the learner stands on a path, as the store has it now. */
export function progressOn(spec: PathSpec): PathProgress {
  return pathProgress(spec, {
    marks: learner.entries(pathMarks),
    attempts: learner.entries(attempts),
    visits: learner.entries(pathVisits),
    certificates: learner.entries(certificates),
  });
}

/** Keeps that the learner has seen all that a path has now; `at` is the key of a lesson that is open. */
export function visitPath(spec: PathSpec, at?: string): void {
  const [name] = pathNames(spec);
  const known = spec.modules.flatMap((module) =>
    module.items.map((item) => itemKeys(spec, module, item)[0]),
  );
  learner.set(pathVisits, name, { known, ...(at !== undefined && { at }) });
}

/** Begins a path, unless it was begun before: what it has now is not new to the learner. */
export function beginPath(spec: PathSpec): void {
  if (!progressOn(spec).isBegun) visitPath(spec);
}

/** Marks a lesson or task as done, or takes the mark back; modules that this ends are kept as ended. */
export function markItem(spec: PathSpec, key: string, isDone: boolean): void {
  beginPath(spec);
  learner.set(pathMarks, key, isDone);
  keepFinished(spec);
}

/** Keeps which modules were ended, so that what is added to them later holds nobody up. */
export function keepFinished(spec: PathSpec): void {
  for (const { spec: module, key, isDone } of progressOn(spec).modules) {
    const wasKept = moduleKeys(spec, module).some((each) => learner.get(pathMarks, each) === true);
    if (isDone && !wasKept) learner.set(pathMarks, key, true);
  }
}
