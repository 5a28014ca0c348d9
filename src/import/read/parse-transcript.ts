import type { LineLedger } from "../text/line-ledger.ts";
import type { SummaryLine } from "../text/summary-lines.ts";
import { splitLeadingTime } from "../text/timestamps.ts";

/** Words of a transcript from a time on. */
export interface SummaryCue {
  startSeconds: number;
  lines: string[];
}

/** Reads the words under each time; the cues come out in the order of their times. */
export function parseTranscript(lines: readonly SummaryLine[], ledger: LineLedger): SummaryCue[] {
  const cues: SummaryCue[] = [];
  let time: { line: SummaryLine; startSeconds: number; cue?: SummaryCue } | undefined;
  const endTime = (): void => {
    if (time && !time.cue) ledger.report([time.line], "a time in the transcript without words");
  };
  for (const line of lines.filter(({ text }) => text !== "")) {
    const timed = splitLeadingTime(line.text);
    if (timed.startSeconds !== undefined) {
      // Pages repeat the time of a chapter before its first caption.
      if (time && !time.cue && time.startSeconds === timed.startSeconds) {
        ledger.understand(time.line);
      } else {
        endTime();
      }
      time = { line, startSeconds: timed.startSeconds };
      if (timed.text === "") continue;
    }
    if (!time) {
      ledger.report([line], "a line of the transcript without a time, so it makes no caption");
      continue;
    }
    if (time.cue) {
      time.cue.lines.push(timed.text);
    } else {
      time.cue = { startSeconds: time.startSeconds, lines: [timed.text] };
      cues.push(time.cue);
    }
    ledger.keep(line, time.line);
  }
  endTime();
  return mergeEqualStarts(cues);
}

function mergeEqualStarts(cues: readonly SummaryCue[]): SummaryCue[] {
  const byStart = new Map<number, SummaryCue>();
  for (const cue of cues) {
    const same = byStart.get(cue.startSeconds);
    if (same) for (const line of cue.lines) same.lines.push(line);
    else byStart.set(cue.startSeconds, { ...cue, lines: [...cue.lines] });
  }
  return [...byStart.values()].sort((a, b) => a.startSeconds - b.startSeconds);
}
