import type { CaptionForm } from "./cue.ts";

/** A time of a timing line as it stands there. */
export interface ReadTime {
  /** Undefined where it cannot be read. */
  seconds: number | undefined;
  /** Whether it has the form that its kind of file asks for. */
  isStrict: boolean;
  text: string;
  /** Offset within the line. */
  offset: number;
}

/** The line of a cue that says from when to when it is shown. */
export interface TimingLine {
  start: ReadTime;
  end: ReadTime;
  /** Where `-->` is missing: what stands between the times, and where. */
  instead?: { text: string; offset: number };
}

const strict: Readonly<Record<CaptionForm, RegExp>> = {
  webvtt: /^(?:\d{2,6}:)?[0-5]\d:[0-5]\d\.\d{3}$/,
  // Players read a full stop as well as the comma, and hours of one digit.
  srt: /^\d{1,6}:[0-5]\d:[0-5]\d[,.]\d{3}$/,
};
const lenient = /^(?:(\d{1,6}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3})\d{0,9})?$/;

const time = String.raw`\d{1,6}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,9})?`;
/** Settings of WebVTT, and the corners that SubRip files may give. */
const settings = String.raw`(?:[ \t]+[A-Za-z]\w{0,15}:\S{1,80}){0,9}[ \t]*`;
/** Two times with something else than an arrow between them. */
const withoutArrow = new RegExp(
  String.raw`^([ \t]*)(${time})([ \t]*(?:[-–—=]{0,3}[>→»]|[-–—]{1,3}|,|to)[ \t]*|[ \t]+)(${time})${settings}$`,
);

/** Reads a timing line; undefined for a line that is none. */
export function readTiming(line: string, form: CaptionForm): TimingLine | undefined {
  const arrow = line.indexOf("-->");
  if (arrow >= 0) {
    const before = line.slice(0, arrow);
    const start = before.trim();
    const [end = ""] = line.slice(arrow + 3).match(/\S+/) ?? [];
    return {
      start: readTime(start, before.length - before.trimStart().length, form),
      end: readTime(end, end === "" ? arrow : line.indexOf(end, arrow + 3), form),
    };
  }
  const found = withoutArrow.exec(line.slice(0, 500));
  if (!found) return undefined;
  const [, indent = "", start = "", between = "", end = ""] = found;
  const offset = indent.length + start.length;
  return {
    start: readTime(start, indent.length, form),
    end: readTime(end, offset + between.length, form),
    instead: { text: between, offset },
  };
}

function readTime(text: string, offset: number, form: CaptionForm): ReadTime {
  const [, hours = "0", minutes = "", seconds = "", fraction = ""] = lenient.exec(text) ?? [];
  const isTime = minutes !== "" && Number(minutes) < 60 && Number(seconds) < 60;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return {
    // Thousandths are whole numbers: added to seconds they would not stay what was written.
    seconds: isTime ? (whole * 1000 + Number(fraction.padEnd(3, "0"))) / 1000 : undefined,
    isStrict: strict[form].test(text),
    text,
    offset,
  };
}

/** Seconds as WebVTT writes them: `HH:MM:SS.mmm`. */
export function webvttTime(seconds: number): string {
  const thousandths = Math.round(seconds * 1000);
  const parts = [3_600_000, 60_000, 1000].map(
    (unit, index) => Math.floor(thousandths / unit) % (index === 0 ? Number.POSITIVE_INFINITY : 60),
  );
  const clock = parts.map((part) => String(part).padStart(2, "0")).join(":");
  return `${clock}.${String(thousandths % 1000).padStart(3, "0")}`;
}

/** Seconds as people write them: `M:SS`, or `H:MM:SS` from an hour on. */
export function clockTime(seconds: number): string {
  const [hours = 0, minutes = 0, rest = 0] = [
    seconds / 3600,
    (seconds / 60) % 60,
    seconds % 60,
  ].map(Math.floor);
  const two = (number: number): string => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
