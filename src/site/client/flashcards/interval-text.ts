const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How far away a time is, in words that follow the language: `in 10 minutes`, `in 3 days`. */
export function intervalText(from: number, to: number, language: string, inLess: string): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  const wait = to - from;
  if (wait < minute) return inLess;
  if (Math.round(wait / minute) < 60) return words.format(Math.round(wait / minute), "minute");
  if (Math.round(wait / hour) < 24) return words.format(Math.round(wait / hour), "hour");
  if (wait < 60 * day) return words.format(Math.round(wait / day), "day");
  if (wait < 730 * day) return words.format(Math.round(wait / (30.44 * day)), "month");
  return words.format(Math.round(wait / (365.25 * day)), "year");
}

/** The day of a time, where it is another one than today. */
export function dayText(from: number, to: number, language: string): string {
  const [today, then] = [new Date(from), new Date(to)];
  if (today.toDateString() === then.toDateString()) return "";
  const isFar = today.getFullYear() !== then.getFullYear();
  return new Intl.DateTimeFormat(language, {
    ...{ day: "numeric", month: "short" },
    ...(isFar && { year: "numeric" }),
  }).format(then);
}
