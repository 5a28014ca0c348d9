import type { Cue, CueLine } from "./cue.ts";
import { webvttTime } from "./cue-time.ts";
import { repeatsBefore } from "./fold-rolling.ts";
import type { ReportCaption } from "./parse-captions.ts";

interface LinePlace {
  line: number;
  offset: number;
  length: number;
}

/** A cue as it was read, whose times may be missing. */
export interface OpenCue {
  start: number | undefined;
  end: number | undefined;
  lines: CueLine[];
  line: number;
  place: LinePlace;
  endPlace: LinePlace;
}

/** How long a cue is shown whose end nothing says. */
const guessedSeconds = 5;
/** Rounding may make two cues meet by so much. */
const slackSeconds = 0.011;

/** Puts cues into the order of their times, fills in what is missing, and reports what does not fit. */
export function settleCues(open: readonly OpenCue[], report: ReportCaption): Cue[] {
  const placed: (OpenCue & { start: number })[] = [];
  let last = 0;
  for (const cue of open) {
    if (cue.start !== undefined && cue.start < last && placed.length > 0) {
      const message = `The cue begins at ${webvttTime(cue.start)}, before the one above it, at ${webvttTime(last)}.`;
      const hint = "put cues into the order of their times; here they are shown in it";
      report("captions/order", message, cue.place, hint);
    }
    const start = cue.start ?? last;
    last = start;
    if (cue.lines.length > 0) placed.push({ ...cue, start });
  }
  placed.sort((left, right) => left.start - right.start);
  const cues = placed.map((cue, index): Cue & OpenCue => {
    const { start, end } = cue;
    const next = placed.slice(index + 1, index + 20).find((each) => each.start > start)?.start;
    const isWrong = end !== undefined && end <= start;
    if (isWrong) {
      const message = `The cue ends at ${webvttTime(end)}, not after it begins.`;
      report("captions/end", message, cue.endPlace, "write a later time");
    }
    const guessed = Math.min(next ?? Number.POSITIVE_INFINITY, start + guessedSeconds);
    const endSeconds = isWrong || end === undefined ? guessed : end;
    return { ...cue, startSeconds: start, endSeconds };
  });
  reportOverlaps(cues, report);
  return cues.map(({ startSeconds, endSeconds, lines, line }) => ({
    ...{ startSeconds, endSeconds, lines, line },
  }));
}

/** Cues that are shown together: two voices may be, and so are captions that roll. */
function reportOverlaps(cues: readonly (Cue & OpenCue)[], report: ReportCaption): void {
  for (const [index, cue] of cues.entries()) {
    const before = cues[index - 1];
    if (!before || cue.startSeconds >= before.endSeconds - slackSeconds) continue;
    const isTogether =
      cue.startSeconds === before.startSeconds && cue.endSeconds === before.endSeconds;
    const isOther = cue.lines[0]?.speaker !== before.lines.at(-1)?.speaker;
    if (cue.start === undefined || isTogether || isOther || repeatsBefore(before, cue)) continue;
    const message = `The cue begins at ${webvttTime(cue.startSeconds)}, while the one before it is shown until ${webvttTime(before.endSeconds)}.`;
    const hint = `let that one, in line ${before.line}, end here`;
    report("captions/overlap", message, cue.place, hint);
  }
}
