import type { Module, Schedule } from "../../knowledge/curriculum-records.ts";

interface Timed {
  module: Pick<Module, "due" | "optional">;
  seconds: number;
}

/**
 * The working day, from 1, at whose end each module is done: the one that its author states, or the one
 * on which its last minute falls when so many are spent each day; never before that of a module in front
 * of it, nor after the last. Undefined for all without a schedule.
 */
export function dueDays(
  modules: readonly Timed[],
  schedule: Schedule | undefined,
): (number | undefined)[] {
  if (!schedule) return modules.map(() => undefined);
  const secondsPerDay = schedule.minutesPerDay * 60;
  let spent = 0;
  let latest = 1;
  return modules.map(({ module, seconds }) => {
    if (!module.optional) spent += seconds;
    const filled = Math.max(1, Math.ceil(spent / secondsPerDay - 0.1));
    latest = module.due ?? Math.min(schedule.days, Math.max(latest, filled));
    return latest;
  });
}
