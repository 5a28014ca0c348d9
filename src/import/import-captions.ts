import { formatCues } from "../captions/format-cues.ts";
import { type Captions, parseCaptions } from "../captions/parse-captions.ts";
import { wordsOfCue } from "../captions/words-of-cue.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { languageTag } from "../schema/primitives.ts";
import { importChapters } from "./import-chapters.ts";
import type { ImportResult, SummaryInput } from "./import-summary.ts";
import { fileChange } from "./write/compose-import.ts";
import type { ExistingContent } from "./write/existing-content.ts";
import { talkForFile } from "./write/talk-for-file.ts";

/** Content files write hours with two digits. */
const longestTalkSeconds = 360_000;

/** Whether a file holds captions, by its name or by what it begins with. */
export function isCaptionFile({ fileName, text }: SummaryInput): boolean {
  const start = text.slice(0, 500);
  return (
    /\.(?:vtt|srt)$/i.test(fileName) ||
    /^\ufeff?WEBVTT(?=\s|$)/.test(start) ||
    /^\s*\d{1,6}\s*\n\s*\d{1,2}:\d\d:\d\d[,.]\d{3}\s*-->/.test(start.replaceAll("\r", ""))
  );
}

/**
 * Makes a talk's transcript of WebVTT or SubRip; chapters in WebVTT become its outline. Captions that are
 * in order stay as they are, others are written anew, and what was mended is told.
 */
export function importCaptions(
  input: SummaryInput,
  existing: ExistingContent,
  wanted?: string,
): ImportResult {
  const { fileName, text } = input;
  const captions = parseCaptions(text, fileName);
  if (captions.cues.length === 0) {
    const message = "The file holds no words with times.";
    return {
      ok: false,
      diagnostic: diagnostic("import/no-cues", message, { file: fileName }),
    };
  }
  const mended = captions.diagnostics.map(noteOf);
  if (isChapters(captions, fileName)) {
    const chapters = captions.cues
      .filter(({ startSeconds }) => startSeconds < longestTalkSeconds)
      .map((cue) => ({ title: wordsOfCue(cue), startSeconds: Math.floor(cue.startSeconds) }));
    return importChapters({ fileName, chapters, notes: mended, report: [] }, existing, wanted);
  }
  const language = languageTag.safeParse(captions.language).data;
  const found = talkForFile(fileName, wanted, language, existing);
  if (!found.ok) return found;
  const { talk, files, notes } = found;
  const isAsItIs = captions.form === "webvtt" && captions.diagnostics.length === 0;
  const written = isAsItIs ? withPlainLineEnds(text) : formatCues(captions.cues);
  if (existing.files.has(`talks/${talk}/transcript.srt`)) {
    notes.push(
      `talks/${talk}/transcript.srt is there as well and is not used any more: delete it.`,
    );
  }
  const texts = [...files, [`talks/${talk}/transcript.vtt`, written] as const];
  return {
    ok: true,
    talk,
    files: texts.flatMap(([path, content]) => fileChange(path, content, existing)),
    report: [],
    notes: [...notes, ...mended],
    counts: { cues: captions.cues.length },
  };
}

function isChapters({ role, cues }: Captions, fileName: string): boolean {
  if (role !== undefined) return role === "chapters";
  return /chapters?\b/i.test(fileName) && cues.every((cue) => wordsOfCue(cue).length <= 200);
}

function withPlainLineEnds(text: string): string {
  return `${text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .trimEnd()}\n`;
}

function noteOf({ file = "", range, message, hint }: Diagnostic): string {
  const place = range ? `${file}:${range.start.line}:${range.start.column}` : file;
  return `${place} ${message}${hint === undefined ? "" : ` In the original, ${hint}.`}`;
}
