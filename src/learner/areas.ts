import type { Area } from "./area.ts";
import { dueDays, reviewAreas, setAside, studySettings } from "./card-areas.ts";
import { certificates, pathMarks, pathVisits } from "./path-areas.ts";
import { answers, attempts, running } from "./quiz-areas.ts";

/** Which records were marked as read, by `<kind>:<ref>`; false after the mark was taken back. */
export const readMarks: Area<boolean> = {
  name: "read",
  version: 1,
  isValue: (value): value is boolean => typeof value === "boolean",
};

export interface Visit {
  /** Path below the site's base, with the anchor of what was being read. */
  path: string;
  title: string;
  /** What was being read on the page. */
  part?: string;
}

/** Where the reader was last, under the key `last`. */
export const visits: Area<Visit> = {
  name: "visits",
  version: 1,
  isValue: (value): value is Visit => {
    if (typeof value !== "object" || value === null) return false;
    const { path, title, part } = value as Partial<Visit>;
    const isPath = typeof path === "string" && !/^\/|:/.test(path.replace(/#.*/s, ""));
    return isPath && typeof title === "string" && ["string", "undefined"].includes(typeof part);
  },
};

/** Every area there is, for the save file and for clearing. */
export const areas: readonly Area<unknown>[] = [
  ...[readMarks, visits, answers, attempts, running],
  ...[pathMarks, pathVisits, certificates],
  ...[...reviewAreas, setAside, studySettings, dueDays],
];
