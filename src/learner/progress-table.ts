import type { Entries } from "./area.ts";
import { areas } from "./areas.ts";
import { certificateCode } from "./certificate-code.ts";
import { type Certificate, certificates, pathMarks, pathVisits } from "./path-areas.ts";
import { type PathRecords, pathProgress } from "./path-progress.ts";
import { type PathSpec, pathNames } from "./path-spec.ts";
import { attempts } from "./quiz-areas.ts";
import { readSaveFile } from "./save-file.ts";

/** A path as tables name it. */
export interface PathOfTable {
  title: string;
  spec: PathSpec;
}

/** How far one learner is on one path. */
export interface ProgressRow {
  /** Name on the last certificate; otherwise the file's name without its ending. */
  learner: string;
  file: string;
  path: string;
  title: string;
  /** Lessons, tasks and gates. */
  done: number;
  total: number;
  isFinished: boolean;
  /** Title of the first module that is open. */
  at?: string;
  /** Percent of the best attempt at each gate that was tried. */
  gates: { title: string; percent: number; isPassed: boolean }[];
  /** Day of the last change, YYYY-MM-DD in UTC. */
  lastOn?: string;
  certificate?: { finishedOn: string; code: string };
}

/** What a progress file knows of paths, or why it cannot be read. */
export type ReadRecords = { records: PathRecords } | { error: "not-a-save-file" | "newer" };

/** Reads the part of a progress file that is about paths. */
export function readPathRecords(text: string): ReadRecords {
  const read = readSaveFile(text, areas);
  if ("error" in read) return { error: read.error };
  // What was read under an area has that area's shape.
  const of = <Value>(area: unknown): Entries<Value> =>
    (read.areas.get(area as Parameters<typeof read.areas.get>[0]) ?? {}) as Entries<Value>;
  return {
    records: {
      marks: of(pathMarks),
      attempts: of(attempts),
      visits: of(pathVisits),
      certificates: of(certificates),
    },
  };
}

/** A row for each path that the learner of a file has begun, in the order of the paths. */
export function progressRows(
  file: string,
  records: PathRecords,
  paths: readonly PathOfTable[],
): ProgressRow[] {
  const named = latestOf(Object.values(records.certificates))?.name;
  const learner = named ?? (file.split("/").at(-1) ?? file).replace(/\.json$/i, "");
  return paths.flatMap(({ title, spec }) => {
    const progress = pathProgress(spec, records);
    const { done, total, isFinished, isBegun, modules, certificate } = progress;
    // Roles share modules: who follows one path has not begun the other.
    if (!isBegun && !certificate) return [];
    const open = modules.find(({ isDone, spec: module }) => !isDone && !module.optional);
    const lastOn = lastDay(spec, records);
    return [
      {
        ...{ learner, file, path: spec.path, title, done, total, isFinished },
        ...(open && { at: open.spec.title }),
        gates: modules.flatMap(({ gate, spec: module }) =>
          gate?.best === undefined
            ? []
            : [{ title: module.title, percent: gate.best, isPassed: gate.isPassed }],
        ),
        ...(lastOn !== undefined && { lastOn }),
        ...(certificate && {
          certificate: {
            finishedOn: certificate.finishedOn,
            code: certificateCode(certificate),
          },
        }),
      },
    ];
  });
}

/** The day on which something of the path was last changed. */
function lastDay(spec: PathSpec, records: PathRecords): string | undefined {
  const prefixes = spec.curriculum.map((id) => `${id}/`);
  const names: readonly string[] = pathNames(spec);
  const isOfPath = (key: string): boolean => prefixes.some((prefix) => key.startsWith(prefix));
  const times = [
    ...Object.entries(records.marks).flatMap(([key, { at }]) => (isOfPath(key) ? [at] : [])),
    ...Object.values(records.attempts).flatMap(({ at, value: { gate } }) =>
      gate !== undefined && isOfPath(gate) ? [at] : [],
    ),
    ...Object.entries(records.visits).flatMap(([key, { at }]) => (names.includes(key) ? [at] : [])),
  ];
  if (times.length === 0) return undefined;
  const last = Math.max(...times);
  // A clock may have been anywhere; only days that a calendar has are shown.
  return Math.abs(last) <= 8.64e15 ? new Date(last).toISOString().slice(0, 10) : undefined;
}

function latestOf(entries: readonly { at: number; value: Certificate }[]): Certificate | undefined {
  return entries.toSorted((a, b) => b.at - a.at)[0]?.value;
}
