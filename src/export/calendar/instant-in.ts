/**
 * The instant at which clocks of a time zone show a day and a time. A time that is skipped there, when
 * summer time begins, is the instant an hour after the one before; of a time that comes twice the first.
 *
 * @param date YYYY-MM-DD
 * @param time HH:MM
 * @param zone a name of the IANA time zone database, as `Europe/Berlin`
 * @throws RangeError for a zone that is not known
 */
export function instantIn(date: string, time: string, zone: string): Date {
  const shown = Date.parse(`${date}T${time}:00Z`);
  // The offset before and after a change; the earlier instant that shows the time is the right one.
  const candidates = [shown - 86_400_000, shown + 86_400_000]
    .map((near) => shown - offsetAt(near, zone))
    .sort((a, b) => a - b);
  const exact = candidates.find((instant) => instant + offsetAt(instant, zone) === shown);
  return new Date(exact ?? candidates.at(-1) ?? shown);
}

/** How far clocks of a zone are before those of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(instant);
  const part = (type: string): number =>
    Number(parts.find((each) => each.type === type)?.value ?? 0);
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hourCycle: "h23",
      ...{ year: "numeric", month: "2-digit", day: "2-digit" },
      ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
    });
    formats.set(zone, format);
  }
  return format;
}
