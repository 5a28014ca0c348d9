/** A day of study begins at four in the morning where the learner is, so that a late evening belongs to it. */
const beginsAtHour = 4;

/** The beginning of the day of study in which a time lies, so many days later. */
export function studyDay(time: number, later = 0): number {
  const day = new Date(time);
  if (day.getHours() < beginsAtHour) day.setDate(day.getDate() - 1);
  day.setDate(day.getDate() + later);
  day.setHours(beginsAtHour, 0, 0, 0);
  return day.getTime();
}

/** How many cards come up on each of some days from today; today with all that were due before. */
export function dueByDay(dues: Iterable<number>, now: number, days: number): number[] {
  const ends = Array.from({ length: days }, (_, day) => studyDay(now, day + 1));
  const counts = ends.map(() => 0);
  for (const due of dues) {
    const day = ends.findIndex((end) => due < end);
    if (day !== -1) counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts;
}
