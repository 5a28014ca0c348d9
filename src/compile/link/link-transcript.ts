import type { Cue } from "../../captions/cue.ts";
import { foldRolling } from "../../captions/fold-rolling.ts";
import { joinParagraphs } from "../../captions/join-paragraphs.ts";
import { parseCaptions } from "../../captions/parse-captions.ts";
import { type SpokenWords, spokenWords } from "../../captions/spoken-words.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { anchored, recordPaths } from "../../knowledge/record-paths.ts";
import type { Chapter, Paragraph } from "../../knowledge/records.ts";
import { type ContentFile, isTranscript } from "../content-files.ts";

/** A talk's captions as they were read. */
export interface Transcript {
  file: string;
  /** Each word once, in the order of their times. */
  cues: Cue[];
  spoken: SpokenWords;
}

/** Reads the captions of every talk; of two files the WebVTT one counts. */
export function readTranscripts(files: readonly ContentFile[]): {
  transcripts: Map<string, Transcript>;
  diagnostics: Diagnostic[];
} {
  const transcripts = new Map<string, Transcript>();
  const diagnostics: Diagnostic[] = [];
  // WebVTT comes last in the order of names, and a browser reads it alone.
  for (const { path, text } of files.filter(({ path }) => isTranscript(path)).reverse()) {
    const talk = (path.split("/")[1] ?? "").normalize("NFC");
    const first = transcripts.get(talk);
    if (first) {
      const message = "The talk has another transcript, so this one is not used.";
      const hint = "delete one of the two";
      const related = [{ file: first.file, message: "used" }];
      diagnostics.push(diagnostic("captions/second", message, { file: path }, { hint, related }));
      continue;
    }
    const parsed = parseCaptions(text, path);
    diagnostics.push(...parsed.diagnostics);
    const cues = foldRolling(parsed.cues);
    transcripts.set(talk, { file: path, cues, spoken: spokenWords(cues) });
  }
  return { transcripts: new Map([...transcripts].reverse()), diagnostics };
}

/** From so many seconds on a transcript has a page an hour. */
export const longestPageSeconds = 3 * 3600;

/** The paragraphs of a talk's transcript: they begin anew where a chapter does. */
export function linkParagraphs(
  talk: string,
  { file, cues }: Transcript,
  chapters: readonly Chapter[],
): Paragraph[] {
  const timed = timedChapters(chapters);
  const joined = joinParagraphs(
    cues,
    timed.map(({ startSeconds }) => startSeconds),
  );
  const first = joined[0]?.startSeconds ?? 0;
  const isLong = (joined.at(-1)?.startSeconds ?? 0) - first >= longestPageSeconds;
  const giveId = idsOfTimes();
  let next = 0;
  return joined.map(({ line, ...paragraph }): Paragraph => {
    // A chapter's first words may be spoken in the second before its time.
    while ((timed[next]?.startSeconds ?? Number.POSITIVE_INFINITY) < paragraph.startSeconds + 1) {
      next += 1;
    }
    const chapter = timed[next - 1]?.ref;
    const id = giveId(paragraph.startSeconds);
    const hour = Math.floor(paragraph.startSeconds / 3600);
    // The first page has the plain address, whatever the clock of the captions says.
    const page = isLong && hour > Math.floor(first / 3600) ? hour : 0;
    return {
      kind: "paragraph",
      ref: `${talk}/${id}`,
      id,
      path: anchored(recordPaths.transcript(talk, page), id),
      formerIds: [],
      draft: false,
      origin: { file, line },
      talk,
      ...paragraph,
      ...(chapter !== undefined && { chapter }),
    };
  });
}

/** Chapters whose time is known, those within others too, in the order of their times. */
function timedChapters(chapters: readonly Chapter[]): { ref: string; startSeconds: number }[] {
  const all = (list: readonly Chapter[]): Chapter[] =>
    list.flatMap((chapter) => [chapter, ...all(chapter.chapters)]);
  return all(chapters)
    .flatMap(({ ref, startSeconds }) => (startSeconds === undefined ? [] : { ref, startSeconds }))
    .sort((left, right) => left.startSeconds - right.startSeconds);
}

/** Ids made of times, as `t-0-12-30`; of several in one second the later ones get a number. */
function idsOfTimes(): (seconds: number) => string {
  const taken = new Map<string, number>();
  return (seconds) => {
    const [hours, minutes, rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(
      Math.floor,
    );
    const two = (number = 0): string => String(number).padStart(2, "0");
    const id = `t-${hours}-${two(minutes)}-${two(rest)}`;
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}
