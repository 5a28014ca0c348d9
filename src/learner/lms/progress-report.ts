import { pathProgress } from "../path-progress.ts";
import { percentOf } from "../percent-of.ts";
import type { KeptState } from "./kept-state.ts";
import type { PackageSpec } from "./package-spec.ts";

/** What a learning system is told of a learner's progress. */
export interface ProgressReport {
  isComplete: boolean;
  /** By the gates of what is not optional; undefined while nothing is decided, or without any gate. */
  success?: "passed" | "failed";
  /** Percent of the points: the best attempt at each gate, those not tried as none. Undefined before the first. */
  score?: number;
  /** How much is done, from 0 to 1. */
  measure: number;
}

/** Reads from what was done how a package stands. */
export function progressReport(spec: PackageSpec, state: KeptState): ProgressReport {
  if (!spec.path) return quizReport(spec, state);
  const report = pathReport(spec.path, state);
  const hasGate = spec.path.modules.some(({ gate }) => gate);
  if (!spec.passesWhenComplete || hasGate || !report.isComplete) return report;
  return { ...report, success: "passed" };
}

function pathReport(path: NonNullable<PackageSpec["path"]>, state: KeptState): ProgressReport {
  const { modules, done, total, isFinished } = pathProgress(path, { ...state, certificates: {} });
  const needed = modules.filter(({ spec }) => !spec.optional);
  const gates = needed.flatMap(({ gate }) => gate ?? []);
  const isTried = gates.some(({ tries }) => tries > 0);
  const isPassed = gates.length > 0 && gates.every((gate) => gate.isPassed);
  // As long as there is something to learn, a gate can wait for its next attempt.
  const isRead = needed.every(({ items }) => items.every((item) => item.isDone));
  const isFailed = isRead && gates.some((gate) => gate.tries > 0 && !gate.isPassed);
  const points = gates.reduce((sum, { best = 0 }) => sum + best, 0);
  return {
    isComplete: isFinished,
    ...(isPassed ? { success: "passed" } : isFailed ? { success: "failed" } : {}),
    ...(isTried && { score: Math.floor(points / gates.length) }),
    measure: total === 0 ? 1 : done / total,
  };
}

function quizReport({ quiz }: PackageSpec, { attempts }: KeptState): ProgressReport {
  const exams = Object.entries(attempts)
    .filter(([key, { value }]) => key.startsWith(`${quiz}@`) && value.mode === "exam")
    .map(([, { value }]) => value);
  if (exams.length === 0) return { isComplete: false, measure: 0 };
  return {
    isComplete: true,
    success: exams.some(({ passed }) => passed === true) ? "passed" : "failed",
    score: Math.max(...exams.map(({ points, of }) => percentOf(points, of))),
    measure: 1,
  };
}
