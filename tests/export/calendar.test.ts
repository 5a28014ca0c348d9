import { spawnSync } from "node:child_process";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { workingDates } from "../../src/derive/curricula/plan-days.ts";
import { type CalendarPlan, calendarFile } from "../../src/export/calendar/calendar-file.ts";

const workWeek = ["mon", "tue", "wed", "thu", "fri"] as const;

const plan: CalendarPlan = {
  path: "first-week/platform",
  title: "Containers; and, \\ more\nlines",
  url: "https://me.example/talks/curricula/first-week/platform/",
  days: Array.from({ length: 10 }, (_, index) => ({
    day: index + 1,
    title: `Day ${index + 1}: 箱, “quoted”`,
    minutes: 45 + index,
    lines: ["One, two; three", "- A very long line ".repeat(20).trim()],
    due: index % 5 === 4 ? [{ id: `week-${index}`, title: `Due: week ${index}` }] : [],
  })),
};

function events(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

/** What a clock of a zone shows at an instant. */
function clockIn(zone: string, instant: Date): string {
  const format = new Intl.DateTimeFormat("sv-SE", {
    ...{ timeZone: zone, dateStyle: "short", timeStyle: "short" },
  });
  return format.format(instant);
}

const zones = [
  ...["Europe/Berlin", "America/New_York", "America/Los_Angeles", "Asia/Kolkata", "UTC"],
  ...["Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Auckland", "America/St_Johns"],
];

describe("a calendar file, read back by another parser", () => {
  // Two weeks across a change of summer time, in both directions and on both halves of the earth.
  test.each(["2026-03-02", "2026-03-23", "2026-10-19", "2026-10-26", "2026-04-01", "2026-09-21"])(
    "shows nine o'clock in every zone from %s",
    (from) => {
      const dates = workingDates(from, 10, workWeek);
      for (const zone of zones) {
        const timed = events(calendarFile(plan, { dates, time: "09:00", zone })).filter(
          ({ startDate }) => !startDate.isDate,
        );
        expect(timed.map(({ startDate }) => clockIn(zone, startDate.toJSDate()))).toEqual(
          dates.map((date) => `${date} 09:00`),
        );
        expect(timed.map(({ duration }) => duration.toSeconds() / 60)).toEqual(
          plan.days.map(({ minutes }) => minutes),
        );
      }
    },
  );

  test("has every text whole, each due date as a whole day, and ids that stay", () => {
    const dates = workingDates("2026-11-30", 10, workWeek);
    const found = events(calendarFile(plan, { dates, time: "09:00", zone: "Europe/Berlin" }));
    const [first] = found;
    expect(first?.summary).toBe(plan.days[0]?.title);
    expect(first?.description).toBe([...(plan.days[0]?.lines ?? []), "", plan.url].join("\n"));
    const due = found.filter(({ startDate }) => startDate.isDate);
    expect(due.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([
      ["Due: week 4", dates[4]],
      ["Due: week 9", dates[9]],
    ]);
    const later = events(
      calendarFile(plan, {
        ...{ dates: workingDates("2027-01-04", 10, workWeek), time: "14:30", zone: "Asia/Tokyo" },
      }),
    );
    expect(later.map(({ uid }) => uid)).toEqual(found.map(({ uid }) => uid));
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(found.length);
  });

  test("a time that is skipped becomes the one that clocks show instead", () => {
    const [day] = plan.days;
    const one = { ...plan, days: day ? [day] : [] };
    const options = { dates: ["2026-03-29"], time: "02:30", zone: "Europe/Berlin" };
    const [event] = events(calendarFile(one, options));
    expect(event && clockIn("Europe/Berlin", event.startDate.toJSDate())).toBe("2026-03-29 03:30");
  });

  test("a zone that there is not is refused", () => {
    const options = { dates: ["2026-03-29"], time: "09:00", zone: "Europe/Nowhere" };
    expect(() => calendarFile(plan, options)).toThrow(RangeError);
  });

  test("any text and any day is read back", () => {
    const day = fc.date({
      ...{ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true },
    });
    const text = fc.string({ unit: "grapheme", minLength: 1 }).map((each) => `x${each}x`);
    fc.assert(
      fc.property(day, text, fc.constantFrom(...zones), (from, title, zone) => {
        const dates = [from.toISOString().slice(0, 10)];
        const one = { ...plan, days: [{ day: 1, title, minutes: 30, lines: [], due: [] }] };
        const [event] = events(calendarFile(one, { dates, time: "09:00", zone }));
        expect(event?.summary.replace(/\s+/g, " ")).toBe(title.replace(/\s+/g, " "));
        expect(event && clockIn(zone, event.startDate.toJSDate())).toBe(`${dates[0]} 09:00`);
      }),
      { numRuns: 300 },
    );
  });
});

test("equal plans give equal files in every time zone of the machine", () => {
  const script = `
    import { calendarFile } from "./src/export/calendar/calendar-file.ts";
    const plan = ${JSON.stringify(plan)};
    const options = { dates: ${JSON.stringify(workingDates("2026-03-23", 10, workWeek))}, time: "09:00", zone: "Europe/Berlin" };
    process.stdout.write(calendarFile(plan, options));`;
  const texts = ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"].map((TZ) => {
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      ...{ encoding: "utf8", env: { ...process.env, TZ } },
    });
    return run.stdout;
  });
  expect(texts[0]).toContain("BEGIN:VCALENDAR");
  expect(new Set(texts).size).toBe(1);
});
