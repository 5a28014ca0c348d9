import type { CaptionForm } from "./cue.ts";
import { readTiming, type TimingLine } from "./cue-time.ts";

/** A piece of a caption file; lines count from 1. */
export type CaptionBlock =
  | { kind: "cue"; timing: TimingLine; line: number; text: string[] }
  /** Words under no time. */
  | { kind: "stray"; line: number; text: string[] };

export interface CaptionBlocks {
  form: CaptionForm;
  /** Whether the file begins as its kind must. */
  hasHeader: boolean;
  /** `name: value` lines of the header, names in small letters. */
  header: ReadonlyMap<string, string>;
  blocks: CaptionBlock[];
}

const signature = /^WEBVTT(?=[ \t]|$)/;
const headerLine = /^([A-Za-z][\w-]{0,30})\s*[:=]\s*(\S.{0,199})$/;
const comment = /^NOTE(?:[ \t]|$)/;
const definition = /^(?:STYLE|REGION)[ \t]*$/;
const counter = /^[ \t]*\d{1,7}[ \t]*$/;

/**
 * Cuts a caption file into blocks as the WebVTT parser does (section 6.1). It goes further where that
 * parser drops a block: times without an arrow are found, and words without times are kept.
 */
export function captionBlocks(lines: readonly string[], fileName: string): CaptionBlocks {
  const isWebvtt = signature.test(lines[0] ?? "");
  const form = isWebvtt || /\.vtt$/i.test(fileName) ? "webvtt" : "srt";
  // In WebVTT a line of spaces is no empty one: YouTube writes them into cues.
  const isEmpty = (line: string): boolean => (form === "webvtt" ? line : line.trim()) === "";
  const blocks: CaptionBlock[] = [];
  const header = new Map<string, string>();
  let at = 0;
  if (isWebvtt) {
    at = 1;
    for (; at < lines.length && !isEmpty(lines[at] ?? ""); at++) {
      if ((lines[at] ?? "").includes("-->")) break;
      const [, name, value] = headerLine.exec(lines[at] ?? "") ?? [];
      if (name !== undefined && value !== undefined) header.set(name.toLowerCase(), value.trim());
    }
  }
  while (at < lines.length) {
    const first = lines[at] ?? "";
    if (isEmpty(first)) at += 1;
    else if (form === "webvtt" && (comment.test(first) || definition.test(first))) {
      while (at < lines.length && !isEmpty(lines[at] ?? "")) at += 1;
    } else readBlock();
  }
  return { form, hasHeader: form === "srt" || isWebvtt, header, blocks };

  function readBlock(): void {
    // A name or number may stand above the times.
    const hasSecond = !isEmpty(lines[at + 1] ?? "");
    for (const line of hasSecond ? [at, at + 1] : [at]) {
      const timing = readTiming(lines[line] ?? "", form);
      if (!timing) continue;
      at = line + 1;
      blocks.push({ kind: "cue", timing, line: line + 1, text: readText() });
      return;
    }
    const line = at + 1;
    const text = readText();
    if (text.some((each) => each.trim() !== "" && !counter.test(each))) {
      blocks.push({ kind: "stray", line, text });
    }
  }

  /** The lines up to an empty one, or to the times of a cue that none parts from this one. */
  function readText(): string[] {
    const from = at;
    while (at < lines.length && !isEmpty(lines[at] ?? "")) {
      if ((lines[at] ?? "").includes("-->") && readTiming(lines[at] ?? "", form)) break;
      at += 1;
    }
    // The number of the cue that follows belongs to it.
    const isRunTogether = at < lines.length && !isEmpty(lines[at] ?? "");
    const text = lines.slice(from, at);
    return isRunTogether && counter.test(text.at(-1) ?? "") ? text.slice(0, -1) : text;
  }
}
