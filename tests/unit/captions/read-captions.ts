import { foldRolling } from "../../../src/captions/fold-rolling.ts";
import { joinParagraphs } from "../../../src/captions/join-paragraphs.ts";
import { type Captions, parseCaptions } from "../../../src/captions/parse-captions.ts";

/** Parses the text of a WebVTT file whose first line is added here. */
export function webvtt(text: string): Captions {
  return parseCaptions(`WEBVTT\n\n${text}`, "captions.vtt");
}

/** Cues as `start-end words`, voices before their words. */
export function cuesOf({ cues }: Pick<Captions, "cues">): string[] {
  return cues.map(({ startSeconds, endSeconds, lines }) => {
    const words = lines.map(({ speaker, text, isTurn }) =>
      [isTurn ? ">" : "", speaker === undefined ? "" : `${speaker}: `, text].join(""),
    );
    return `${startSeconds}-${endSeconds} ${words.join(" / ")}`;
  });
}

/** The paragraphs that captions become, as `start words`. */
export function proseOf(captions: Captions, breaks: readonly number[] = []): string[] {
  return joinParagraphs(foldRolling(captions.cues), breaks).map(
    ({ startSeconds, speaker, text }) =>
      `${startSeconds} ${speaker === undefined ? "" : `${speaker}: `}${text}`,
  );
}

/** Findings as `code line:column`. */
export function findingsOf({ diagnostics }: Pick<Captions, "diagnostics">): string[] {
  return diagnostics.map(
    ({ code, range }) => `${code} ${range?.start.line}:${range?.start.column}`,
  );
}
