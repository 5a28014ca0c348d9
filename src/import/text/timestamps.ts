const time = String.raw`(\d{1,2}:[0-5]\d:[0-5]\d|\d{1,3}:[0-5]\d)(?:[.,]\d{1,3})?(?![\d:])`;
const bracketed = String.raw`[[(【（]?${time}[\])】）]?`;
const leading = new RegExp(
  String.raw`^(?:play\s?)?${bracketed}(?:\s*(?:-->|[-–—~〜])\s*${bracketed})?\s*(?:[-–—|:：・]\s+)?`,
  "u",
);
const trailing = new RegExp(String.raw`(?:\s[-–—|@]?\s*|\s*(?=[[(【（]))${bracketed}$`, "u");

/** A text taken apart into the time it names and the words. */
export interface TimedText {
  startSeconds?: number;
  text: string;
}

const wholeTime = new RegExp(`^${time}$`, "u");

/** Reads `M:SS` or `H:MM:SS` as seconds; undefined for anything else. */
export function parseTimestamp(text: string): number | undefined {
  if (!wholeTime.test(text)) return undefined;
  return text
    .replace(/[.,]\d+$/, "")
    .split(":")
    .reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

/** Takes the time off the beginning of a line, in brackets or without. */
export function splitLeadingTime(line: string): TimedText {
  const found = leading.exec(line);
  const startSeconds = parseTimestamp(found?.[1] ?? "");
  if (!found || startSeconds === undefined) return { text: line };
  return { startSeconds, text: line.slice(found[0].length).trim() };
}

/** Takes the time off the beginning of a line, or else off its end. */
export function splitTime(line: string): TimedText {
  const timed = splitLeadingTime(line);
  if (timed.startSeconds !== undefined) return timed;
  // A time at the end fits into the last characters; the rest of a long line need not be searched.
  const tailStart = Math.max(0, line.length - 24);
  const found = trailing.exec(line.slice(tailStart));
  const startSeconds = parseTimestamp(found?.[1] ?? "");
  if (!found || startSeconds === undefined) return timed;
  return { startSeconds, text: line.slice(0, tailStart + found.index).trim() };
}

/** Seconds as content files write them: `M:SS`, or `H:MM:SS` from one hour on. */
export function formatTimestamp(startSeconds: number): string {
  const hours = Math.floor(startSeconds / 3600);
  const minutes = Math.floor((startSeconds % 3600) / 60);
  const seconds = String(startSeconds % 60).padStart(2, "0");
  return hours > 0
    ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}`
    : `${minutes}:${seconds}`;
}
