import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { instantIn } from "./instant-in.ts";

/** A plan to be put into a calendar: plain data, so that a page can carry it. */
export interface CalendarPlan {
  /** Name of the path; ids of events are made of it, so that a later file moves them. */
  path: string;
  title: string;
  /** Full address of the path's page; undefined while the site has none. */
  url?: string;
  days: CalendarDay[];
}

export interface CalendarDay {
  /** Working day, from 1. */
  day: number;
  title: string;
  minutes: number;
  /** What is done, a line each. */
  lines: string[];
  /** What is done at its end. */
  due: { id: string; title: string }[];
}

export interface CalendarOptions {
  /** The date of each working day, YYYY-MM-DD. */
  dates: readonly string[];
  /** When a day's learning begins, HH:MM. */
  time: string;
  /** A name of the IANA time zone database. */
  zone: string;
}

/**
 * A plan as an iCalendar file (RFC 5545): each day a meeting with oneself, and each due date a whole day.
 * Times are instants in UTC, so that every calendar shows the zone's own time, before and after a change
 * to summer time.
 *
 * @throws RangeError for a zone that is not known
 */
export function calendarFile(
  { path, title, url, days }: CalendarPlan,
  { dates, time, zone }: CalendarOptions,
): string {
  const stamp = new Date(`${dates[0] ?? "1970-01-01"}T00:00:00Z`);
  const name = path.replaceAll("/", ".");
  const calendar = ical({
    name: title.replace(/\s+/g, " "),
    prodId: { company: "Talkbook", product: "Talkbook", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  });
  const link = url === undefined ? {} : { url };
  for (const { day, title: of, minutes, lines, due } of days) {
    const date = dates[day - 1];
    if (date === undefined) continue;
    const start = instantIn(date, time, zone);
    if (minutes > 0) {
      calendar.createEvent({
        id: `${name}.day-${day}@talkbook`,
        ...{ start, end: new Date(start.getTime() + minutes * 60_000), stamp },
        summary: of,
        description: [...lines, ...(url === undefined ? [] : ["", url])].join("\n"),
        ...link,
      });
    }
    for (const { id, title: what } of due) {
      const whole = new Date(`${date}T00:00:00Z`);
      calendar.createEvent({
        id: `${name}.due-${id}@talkbook`,
        ...{ start: whole, end: new Date(whole.getTime() + 86_400_000), stamp },
        allDay: true,
        timezone: "UTC",
        transparency: ICalEventTransparency.TRANSPARENT,
        summary: what,
        ...link,
      });
    }
  }
  return calendar.toString();
}
