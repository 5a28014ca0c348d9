import type { ScormEdition } from "./package-spec.ts";
import type { ProgressReport } from "./progress-report.ts";

/** An element of a learning system's data model with its value. */
export type LmsValue = [element: string, value: string];

/** What stands of a learner now, besides progress. */
export interface LmsPlace {
  location: string;
  suspendData: string;
  /** Since the package was opened. */
  seconds: number;
}

/** All that a learning system is told, in the order in which it is told. */
export function lmsValues(
  edition: ScormEdition,
  report: ProgressReport,
  { location, suspendData, seconds }: LmsPlace,
): LmsValue[] {
  return edition === "1.2"
    ? [
        ...scoreValues("cmi.core.score.", report),
        ["cmi.core.lesson_status", lessonStatus(report)],
        ...locationValues("cmi.core.lesson_location", location.slice(0, 255)),
        ["cmi.suspend_data", suspendData],
        ["cmi.core.exit", "suspend"],
        ["cmi.core.session_time", clockTime(seconds)],
      ]
    : [
        ...scoreValues("cmi.score.", report),
        ...(report.score === undefined
          ? []
          : [["cmi.score.scaled", String(report.score / 100)] satisfies LmsValue]),
        ["cmi.progress_measure", String(Math.round(report.measure * 10_000) / 10_000)],
        ["cmi.success_status", report.success ?? "unknown"],
        ["cmi.completion_status", report.isComplete ? "completed" : "incomplete"],
        ...locationValues("cmi.location", location.slice(0, 1000)),
        ["cmi.suspend_data", suspendData],
        ["cmi.exit", "suspend"],
        ["cmi.session_time", duration(seconds)],
      ];
}

/** SCORM 1.2 has one status for both: what was passed is also complete. */
function lessonStatus({ isComplete, success }: ProgressReport): string {
  if (isComplete) return success ?? "completed";
  return success === "failed" ? "failed" : "incomplete";
}

/** Nothing before the first page is open, so that an earlier place is not lost. */
function locationValues(element: string, location: string): LmsValue[] {
  return location === "" ? [] : [[element, location]];
}

function scoreValues(prefix: string, { score }: ProgressReport): LmsValue[] {
  if (score === undefined) return [];
  return [
    [`${prefix}min`, "0"],
    [`${prefix}max`, "100"],
    [`${prefix}raw`, String(score)],
  ];
}

/** As `0001:02:03`. */
function clockTime(seconds: number): string {
  const [hours, minutes, rest] = parts(Math.min(seconds, 9999 * 3600));
  return `${String(hours).padStart(4, "0")}:${pad(minutes)}:${pad(rest)}`;
}

/** As `PT1H2M3S`. */
function duration(seconds: number): string {
  const [hours, minutes, rest] = parts(seconds);
  return `PT${hours}H${minutes}M${rest}S`;
}

function parts(seconds: number): [number, number, number] {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
