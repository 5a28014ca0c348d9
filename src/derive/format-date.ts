/** A date (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`) in the words of a language. */
export function formatDate(date: string, language: string): string {
  const [year = "", month, day] = date.split("-");
  // Day before month, as most readers of English outside the United States expect.
  const locale = language === "en" ? "en-GB" : language;
  const precision = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  const format = dateFormat(locale, precision);
  return format.format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it, and a site has thousands of dates. */
function dateFormat(locale: string, precision: "day" | "month" | "year"): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      timeZone: "UTC",
      year: "numeric",
      ...(precision !== "year" && { month: "long" }),
      ...(precision === "day" && { day: "numeric" }),
    });
    formats.set(key, format);
  }
  return format;
}

/** Seconds as `M:SS` or `H:MM:SS`. */
export function formatTime(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = String(Math.floor(seconds % 60)).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}
