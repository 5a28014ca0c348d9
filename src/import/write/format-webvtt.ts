import type { SummaryCue } from "../read/parse-transcript.ts";

const lastCueSeconds = 5;

/**
 * Writes cues as a WebVTT file. Each cue ends where the next one begins, the last one with the
 * recording, or five seconds after its start.
 */
export function formatWebvtt(cues: readonly SummaryCue[], durationSeconds?: number): string {
  const blocks = cues.map(({ startSeconds, lines }, index) => {
    const end = cues[index + 1]?.startSeconds ?? endOf(startSeconds, durationSeconds);
    return `${vttTime(startSeconds)} --> ${vttTime(end)}\n${lines.map(escapeCue).join("\n")}`;
  });
  return `${["WEBVTT", ...blocks].join("\n\n")}\n`;
}

function endOf(startSeconds: number, durationSeconds = 0): number {
  return durationSeconds > startSeconds ? durationSeconds : startSeconds + lastCueSeconds;
}

function escapeCue(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function vttTime(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return `${parts.map((part) => String(part).padStart(2, "0")).join(":")}.000`;
}
