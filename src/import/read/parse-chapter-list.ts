import { parseListMarker } from "../text/list-markers.ts";
import { type SummaryLine, splitLines } from "../text/summary-lines.ts";
import { splitTime } from "../text/timestamps.ts";

/** A chapter as a list gives it. */
export interface ListedChapter {
  title: string;
  startSeconds: number;
}

/** The list of chapters in a text, as video sites have it below a recording. */
export interface ChapterList {
  chapters: ListedChapter[];
  /** Lines that are not in the list. */
  others: SummaryLine[];
  /** Whether the text is this list and hardly anything else. */
  isAlone: boolean;
}

/** YouTube takes fewer for no chapters. */
const fewestChapters = 3;
/** Of ten lines of a text that is a list, so many are in it at least. */
const fewestOfTen = 6;

/** Finds the longest run of lines with a time and a title whose times ascend; undefined where there is none. */
export function parseChapterList(text: string): ChapterList | undefined {
  const lines = splitLines(text).filter((line) => line.text !== "");
  let best: (ListedChapter & { line: SummaryLine })[] = [];
  let run: typeof best = [];
  for (const line of lines) {
    const { startSeconds, text: title } = splitTime(parseListMarker(line.text)?.text ?? line.text);
    if (startSeconds === undefined || title === "") {
      run = [];
      continue;
    }
    if (startSeconds <= (run.at(-1)?.startSeconds ?? -1)) run = [];
    run.push({ title, startSeconds, line });
    if (run.length > best.length) best = run;
  }
  if (best.length < fewestChapters) return undefined;
  const listed = new Set(best.map(({ line }) => line));
  return {
    chapters: best.map(({ title, startSeconds }) => ({ title, startSeconds })),
    others: lines.filter((line) => !listed.has(line)),
    isAlone: best[0]?.startSeconds === 0 && best.length * 10 >= lines.length * fewestOfTen,
  };
}
