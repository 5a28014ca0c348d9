import type { Cue } from "./cue.ts";
import { webvttTime } from "./cue-time.ts";

/** Writes cues as a WebVTT file: words, voices and times, nothing else. */
export function formatCues(
  cues: readonly Pick<Cue, "startSeconds" | "endSeconds" | "lines">[],
): string {
  const blocks = cues.map(({ startSeconds, endSeconds, lines }) => {
    const words = lines.map(({ speaker, text }) =>
      speaker === undefined ? escaped(text) : `<v ${escaped(speaker)}>${escaped(text)}</v>`,
    );
    return `${webvttTime(startSeconds)} --> ${webvttTime(endSeconds)}\n${words.join("\n")}`;
  });
  return `${["WEBVTT", ...blocks].join("\n\n")}\n`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
