import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Provenance } from "../knowledge/records.ts";

/**
 * The newest day that the content knows of, YYYY-MM-DD; undefined where it names none. Whoever reads
 * the content does so on that day or later, so what is outdated then is so for everybody.
 */
export function newestDay(knowledge: Knowledge): string | undefined {
  const days = knowledge.topics.flatMap(({ provenance, facts, updates }) => [
    provenance.asOf,
    ...facts.map((fact) => fact.provenance.asOf),
    ...updates.map((update) => update.provenance.asOf),
  ]);
  const known = days.filter((day) => day !== undefined);
  return known.reduce<string | undefined>(
    (newest, day) => (newest === undefined || day > newest ? day : newest),
    undefined,
  );
}

/** The day so many months before another, both YYYY-MM-DD; a month's last day at the most. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const from = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 0)).getUTCDate();
  from.setUTCDate(Math.min(date, last));
  return from.toISOString().slice(0, 10);
}

/** Whether a claim was last checked before a day; one without such a date is not. */
export function isOutdated({ asOf }: Pick<Provenance, "asOf">, limit: string | undefined): boolean {
  return asOf !== undefined && limit !== undefined && asOf < limit;
}

/** The day before which facts count as outdated; undefined where nothing was ever checked. */
export function outdatedBefore(knowledge: Knowledge): string | undefined {
  const newest = newestDay(knowledge);
  return newest === undefined ? undefined : monthsBefore(newest, knowledge.site.reviewAfterMonths);
}
