import type { Weekday } from "../../knowledge/curriculum-records.ts";
import type { Track, TrackLesson, TrackModule, TrackTask } from "./track.ts";

/** What is done on one working day. */
export interface PlanDay {
  /** From 1. */
  day: number;
  parts: PlanPart[];
  /** Modules that are done at its end. */
  due: TrackModule[];
  seconds: number;
}

/** What is done of one module on a day. */
export interface PlanPart {
  module: TrackModule;
  lessons: TrackLesson[];
  tasks: TrackTask[];
  hasGate: boolean;
}

/**
 * A track spread over the days of its schedule: lessons, tasks and gates in their order, on the day on
 * which they would be begun, and never after the day on which their module is due. What is optional is
 * left out. Empty without a schedule.
 */
export function planDays({ modules, curriculum }: Track): PlanDay[] {
  const { schedule } = curriculum;
  if (!schedule) return [];
  const secondsPerDay = schedule.minutesPerDay * 60;
  const days = new Map<number, PlanDay>();
  const dayOf = (day: number): PlanDay => {
    const known = days.get(day) ?? { day, parts: [], due: [], seconds: 0 };
    days.set(day, known);
    return known;
  };
  let spent = 0;
  for (const module of modules) {
    if (module.module.optional) continue;
    const due = module.due ?? schedule.days;
    const place = (seconds: number): PlanPart => {
      const day = dayOf(Math.min(due, schedule.days, Math.floor(spent / secondsPerDay) + 1));
      spent += seconds;
      day.seconds += seconds;
      const last = day.parts.at(-1);
      if (last?.module === module) return last;
      const part: PlanPart = { module, lessons: [], tasks: [], hasGate: false };
      day.parts.push(part);
      return part;
    };
    for (const lesson of module.lessons) place(lesson.seconds).lessons.push(lesson);
    for (const task of module.tasks) place(task.seconds).tasks.push(task);
    if (module.gate) place(module.gate.seconds).hasGate = true;
    dayOf(Math.min(due, schedule.days)).due.push(module);
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}

/** Days of the week from Sunday, as `Date` counts them. */
const weekdayNames: readonly Weekday[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/**
 * So many working days from a day on, which is the first if it is one.
 *
 * @param from YYYY-MM-DD
 * @param off days on which nobody works, YYYY-MM-DD
 */
export function workingDates(
  from: string,
  count: number,
  weekdays: readonly Weekday[],
  off: readonly string[] = [],
): string[] {
  const dates: string[] = [];
  const isOff = new Set(off);
  const day = new Date(`${from}T00:00:00Z`);
  // Ten years hold every schedule, even where most days are off.
  for (let tried = 0; dates.length < count && tried < 3660; tried++) {
    const date = day.toISOString().slice(0, 10);
    const name = weekdayNames[day.getUTCDay()];
    if (name && weekdays.includes(name) && !isOff.has(date)) dates.push(date);
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return dates;
}
