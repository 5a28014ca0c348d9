import { type Diagnostic, diagnostic, type Range } from "../diagnostics/diagnostic.ts";
import type { DiagnosticCode } from "../diagnostics/diagnostic-codes.ts";
import { type CaptionBlock, captionBlocks } from "./caption-blocks.ts";
import { type OpenCue, settleCues } from "./check-times.ts";
import type { CaptionForm, Cue } from "./cue.ts";
import { readCueText } from "./cue-text.ts";
import { type ReadTime, type TimingLine, webvttTime } from "./cue-time.ts";
import { limitFindings } from "./limit-findings.ts";

/** What a caption file holds. */
export interface Captions {
  form: CaptionForm;
  /** In the order of their times; cues without words are left out. */
  cues: Cue[];
  /** The language that the file itself names. */
  language?: string;
  /** What the file says that it is, as in `captions` or `chapters`. */
  role?: string;
  diagnostics: Diagnostic[];
}

/** Reports what is wrong at a stretch of a line. */
export type ReportCaption = (
  code: DiagnosticCode,
  message: string,
  place: { line: number; offset: number; length: number },
  hint?: string,
) => void;

/** Longest text whose cues are read; more is no talk. */
const mostLines = 1_000_000;

/**
 * Reads WebVTT or SubRip, told apart by the first line and the file's name. Whatever can be read is
 * kept: a cue with a broken time stands where it stood, words without a time stay with those before.
 */
export function parseCaptions(text: string, file: string): Captions {
  const found: Diagnostic[] = [];
  const report: ReportCaption = (code, message, { line, offset, length }, hint) => {
    const range: Range = {
      start: { line, column: offset + 1 },
      end: { line, column: offset + Math.max(1, length) + 1 },
    };
    found.push(diagnostic(code, message, { file, range }, { hint }));
  };
  const lines = text
    .replace(/^\ufeff/, "")
    .replaceAll("\0", "\ufffd")
    .split(/\r\n|\n|\r/, mostLines);
  const { form, hasHeader, header, blocks } = captionBlocks(lines, file);
  if (!hasHeader && blocks.length > 0) {
    const place = { line: 1, offset: 0, length: lines[0]?.length ?? 0 };
    const message = "The file does not begin with WEBVTT, so no browser shows its captions.";
    report("captions/header", message, place, "write WEBVTT into a line of its own above the rest");
  }
  const cues = settleCues(openCues(blocks, form, report), report);
  if (cues.length === 0) {
    const place = { line: 1, offset: 0, length: lines[0]?.length ?? 0 };
    const message = "The file holds no words with times, so there is nothing to show.";
    const hint = "write a cue, such as `00:00:01.000 --> 00:00:04.000` with words below it";
    report("captions/empty", message, place, hint);
  }
  const [language, role] = [header.get("language"), header.get("kind")];
  return {
    form,
    cues,
    ...(language !== undefined && { language }),
    ...(role !== undefined && { role: role.toLowerCase() }),
    diagnostics: limitFindings(found),
  };
}

function openCues(
  blocks: readonly CaptionBlock[],
  form: CaptionForm,
  report: ReportCaption,
): OpenCue[] {
  const cues: OpenCue[] = [];
  for (const block of blocks) {
    const { lines, problems } = readCueText(block.text.join("\n"), form);
    const first = block.kind === "cue" ? block.line + 1 : block.line;
    for (const { offset, length } of problems) {
      const before = block.text.join("\n").slice(0, offset).split("\n");
      const at = before.at(-1)?.length ?? 0;
      // What looks like a tag may reach over the end of its line.
      const rest = (block.text[before.length - 1]?.length ?? 0) - at;
      const line = first + before.length - 1;
      const place = { line, offset: at, length: Math.min(length, rest) };
      const hint = "write &lt; for the sign itself";
      report(
        "captions/markup",
        "This is no tag that captions have; browsers drop it.",
        place,
        hint,
      );
    }
    if (block.kind === "cue") {
      checkTiming(block.timing, block.line, form, report);
      const { start, end } = block.timing;
      cues.push({
        start: start.seconds,
        end: end.seconds,
        lines,
        line: block.line,
        place: { line: block.line, offset: start.offset, length: start.text.length },
        endPlace: { line: block.line, offset: end.offset, length: end.text.length },
      });
      continue;
    }
    const place = { line: block.line, offset: 0, length: block.text[0]?.length ?? 0 };
    const last = cues.at(-1);
    const hint = last
      ? "take out the empty line above, or write the times above it"
      : "write the times above it, as in `00:00:01.000 --> 00:00:04.000`";
    const message = "These words stand under no time; browsers do not show them.";
    report("captions/no-time", message, place, hint);
    if (last) last.lines.push(...lines);
    else cues.push({ start: 0, end: undefined, lines, line: block.line, place, endPlace: place });
  }
  return cues;
}

/** Who shows the captions. */
const readers: Readonly<Record<CaptionForm, string>> = {
  webvtt: "browsers",
  srt: "some players",
};

function checkTiming(
  { start, end, instead }: TimingLine,
  line: number,
  form: CaptionForm,
  report: ReportCaption,
): void {
  if (instead) {
    const place = { line, offset: instead.offset, length: instead.text.length };
    const message = `There is no arrow between the two times; ${readers[form]} leave the cue out.`;
    report("captions/arrow", message, place, "write --> between them");
  }
  for (const time of [start, end]) {
    const place = { line, offset: time.offset, length: time.text.length };
    if (time.seconds === undefined) {
      const message = time.text === "" ? "A time is missing." : `"${time.text}" is no time.`;
      const example = form === "webvtt" ? "00:12:30.000" : "00:12:30,000";
      report("captions/time", message, place, `write it as in ${example}`);
    } else if (!time.isStrict && !instead) {
      const message = `The time "${time.text}" has a form for which ${readers[form]} leave the cue out.`;
      report("captions/time-form", message, place, `write ${timeFor(time, form)}`);
    }
  }
}

function timeFor({ seconds = 0 }: ReadTime, form: CaptionForm): string {
  const written = webvttTime(seconds);
  return form === "webvtt" ? written : written.replace(".", ",");
}
