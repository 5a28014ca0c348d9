import type { Drawing } from "../drawing/drawing.ts";
import type { CalendarPlan } from "../export/calendar/calendar-file.ts";
import type { Schedule } from "../knowledge/curriculum-records.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { siteBase } from "../knowledge/site-base.ts";
import type { PathSpec } from "../learner/path-spec.ts";
import { pathSpecOf } from "../learner/path-spec-of.ts";
import { calendarPlan } from "./calendar-plan.ts";
import { pathTitle } from "./path-view.ts";
import { siteView } from "./site-view.ts";

/** A path through a curriculum, for what works on it without pages. */
export interface NamedPath {
  /** `<curriculum>` or `<curriculum>/<audience>`. */
  id: string;
  title: string;
  spec: PathSpec;
  schedule?: Schedule;
  /** Empty of days without a schedule. */
  plan(): CalendarPlan;
}

/** Every path of every curriculum. */
export function namedPaths(
  knowledge: Knowledge,
  drawings: ReadonlyMap<string, Drawing>,
): NamedPath[] {
  const site = siteView(knowledge, { base: siteBase(knowledge.site), drawings });
  return knowledge.curricula.flatMap((curriculum) =>
    site.tracks(curriculum).map((track) => ({
      id: track.id,
      title: pathTitle(track),
      spec: pathSpecOf(track, knowledge),
      ...(curriculum.schedule && { schedule: curriculum.schedule }),
      plan: () => calendarPlan(site, track),
    })),
  );
}
