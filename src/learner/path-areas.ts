import type { Area } from "./area.ts";

/**
 * Lessons and tasks marked as done, by `<curriculum>/<module>/<item>`, and modules that were finished
 * once, by `<curriculum>/<module>`; false after a mark was taken back.
 */
export const pathMarks: Area<boolean> = {
  name: "path",
  version: 1,
  isValue: (value): value is boolean => typeof value === "boolean",
};

/** What a learner has seen of a path. */
export interface PathVisit {
  /** Keys of the lessons and tasks that the path had when the learner was last shown what is new. */
  known: string[];
  /** Key of the lesson that was opened last. */
  at?: string;
}

/** Paths that were begun, by name. */
export const pathVisits: Area<PathVisit> = {
  name: "paths",
  version: 1,
  isValue: (value): value is PathVisit => {
    const { known, at } = fields(value);
    return isTexts(known) && ["string", "undefined"].includes(typeof at);
  },
};

/** What somebody brought to an end. */
export interface Certificate {
  /** Name of the path. */
  path: string;
  /** The curriculum's title, and the audience's where it has several. */
  title: string;
  role?: string;
  /** The learner's name, as typed. */
  name: string;
  /** YYYY-MM-DD, where the learner was. */
  finishedOn: string;
  /** Of the path, as in its spec. */
  version: string;
  /** The best result of each gate. */
  results: GateResult[];
  /** Keys of the lessons and tasks that were done. */
  done: string[];
}

export interface GateResult {
  /** Key of the module. */
  module: string;
  title: string;
  /** Percent of the points. */
  percent: number;
}

/** Certificates by `<path>@<time>`: a log. */
export const certificates: Area<Certificate> = {
  name: "certificates",
  version: 1,
  isValue: (value): value is Certificate => {
    const { path, title, role, name, finishedOn, version, results, done } = fields(value);
    return (
      [path, title, name, finishedOn, version].every((each) => typeof each === "string") &&
      ["string", "undefined"].includes(typeof role) &&
      Array.isArray(results) &&
      results.every((result) => {
        const { module, title: of, percent } = fields(result);
        return [module, of].every((each) => typeof each === "string") && Number.isFinite(percent);
      }) &&
      isTexts(done)
    );
  },
};

function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
