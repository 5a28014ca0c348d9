/** Month names and their short forms, by number; one table for all languages. */
const monthNames: readonly string[] = [
  "jan january januar janvier janv enero ene gennaio gen janeiro januari",
  "feb february februar février févr fevrier febrero febbraio fevereiro fev februari",
  "mar march märz mär mrz mars marzo março maart mrt",
  "apr april avril avr abril abr aprile",
  "may mai mayo maggio mag maio mei",
  "jun june juni juin junio giugno giu junho",
  "jul july juli juillet juil julio luglio lug julho",
  "aug august août aout agosto ago augustus",
  "sep sept september septembre septiembre settembre set setembro",
  "oct october oktober okt octobre octubre ottobre ott outubro out",
  "nov november novembre noviembre novembro",
  "dec december dezember dez décembre déc diciembre dic dicembre dezembro",
];

const monthByName: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) =>
    names.split(" ").map((name): [string, number] => [name, index + 1]),
  ),
);

const prefix = String.raw`(?:(?:published|premiered|streamed(?: live)?|uploaded|posted|recorded|date|veröffentlicht|publié|公開日?|配信日?)(?: on| am| le)?\s*[:：]?\s*)?`;
const length = String.raw`(?:\d{1,2}:[0-5]\d:[0-5]\d|\d{1,3}:[0-5]\d)`;
const month = String.raw`(?<name>\p{L}{3,10})\.?`;
const day = String.raw`(?<day>\d{1,2})`;
const year = String.raw`(?<year>(?:19|20)\d{2})`;
const number = String.raw`(?<month>\d{1,2})`;

const dateForms = [
  String.raw`${day}(?:st|nd|rd|th|\.|º)?(?:\s|[-/])\s*(?:de\s|of\s)?${month}(?:,?\s|[-/]|\sde\s)\s*${year}`,
  String.raw`${month}\s${day}(?:st|nd|rd|th)?,?\s*${year}`,
  `${year}-${number}-${day}`,
  `${year}/${number}/${day}`,
  String.raw`${year}\s?[年년]\s?${number}\s?[月월]\s?${day}\s?[日일]`,
  String.raw`${day}\.\s?${number}\.\s?${year}`,
].map((form) => new RegExp(`^${prefix}${form}\\s*[·•|,–—-]?\\s*(?<length>${length})?$`, "iu"));

const onlyLength = new RegExp(`^(?<length>${length})$`, "u");
// A day and a running time are short; longer lines are not searched for them.
const longestDateLine = 80;

/** What a line says about when a recording appeared and how long it is. */
export interface DateAndLength {
  /** As YYYY-MM-DD. */
  publishedOn?: string;
  durationSeconds?: number;
}

/**
 * Reads a line that holds a day, a running time or both, run together or apart; undefined when
 * the line says anything else, or names a day that the calendar does not have.
 */
export function parseDateAndLength(text: string): DateAndLength | undefined {
  if (text.length > longestDateLine) return undefined;
  const alone = onlyLength.exec(text);
  if (alone) return lengthOf(alone.groups?.length);
  for (const form of dateForms) {
    const groups = form.exec(text)?.groups;
    if (!groups) continue;
    const monthNumber = groups.month
      ? Number(groups.month)
      : monthByName.get((groups.name ?? "").toLowerCase());
    const publishedOn = calendarDate(Number(groups.year), monthNumber, Number(groups.day));
    if (publishedOn) return { publishedOn, ...lengthOf(groups.length) };
  }
  return undefined;
}

function lengthOf(text: string | undefined): DateAndLength {
  if (!text) return {};
  const durationSeconds = text.split(":").reduce((seconds, part) => seconds * 60 + Number(part), 0);
  return durationSeconds > 0 ? { durationSeconds } : {};
}

function calendarDate(year: number, month: number | undefined, day: number): string | undefined {
  if (month === undefined) return undefined;
  const at = new Date(Date.UTC(year, month - 1, day));
  // A day that the month does not have moves into another month.
  return at.getUTCMonth() === month - 1 ? at.toISOString().slice(0, 10) : undefined;
}
