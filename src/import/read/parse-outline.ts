import type { LineLedger } from "../text/line-ledger.ts";
import { isEmptyMarker, parseListMarker } from "../text/list-markers.ts";
import type { TextForm } from "../text/markdown-text.ts";
import type { SummaryLine } from "../text/summary-lines.ts";
import { splitTime } from "../text/timestamps.ts";

/** A chapter of a talk, as a summary's outline gives it. */
export interface SummaryChapter {
  title: string;
  startSeconds?: number;
  /** Markdown. */
  summary?: string;
  chapters: SummaryChapter[];
}

interface OpenChapter {
  chapter: SummaryChapter;
  depth: number;
  prose: SummaryLine[];
}

interface OutlineLine {
  text: string;
  startSeconds?: number;
  /** Whether a mark, a time or a heading shows that a chapter begins. */
  marked: boolean;
  /** What is deeper has the greater number; headings come before everything else. */
  depth: number;
}

// Deeper levels are joined to the last one: nobody reads a tree of thirty levels.
const deepestLevel = 6;
const longestTitle = 160;
const headingMark = /^(#{1,6})\s+(\S.*)$/u;
const sectionNumber = /^(\d{1,3}(?:\.\d{1,3})+)\.?\s+(\S.*)$/u;
const sentenceEnd = /[.!?。！？]$/u;

/** Reads chapters; a line with a time, a mark or a heading begins one, other lines tell of it. */
export function parseOutline(
  lines: readonly SummaryLine[],
  form: TextForm,
  ledger: LineLedger,
): SummaryChapter[] {
  const read = lines.map((line) => ({ line, ...readLine(line.text, line.indent) }));
  const hasMarks = read.some(({ marked }) => marked);
  const root: SummaryChapter = { title: "", chapters: [] };
  const path: OpenChapter[] = [{ chapter: root, depth: Number.NEGATIVE_INFINITY, prose: [] }];
  const all: OpenChapter[] = [];
  let pending: { line: SummaryLine; startSeconds: number } | undefined;
  for (const { line, text, startSeconds, marked, depth } of read) {
    const open = all.at(-1);
    if (line.text === "") {
      open?.prose.push(line);
    } else if (isEmptyMarker(line.text)) {
      ledger.report([line], "an item of the outline with nothing in it");
    } else if (text === "" && startSeconds !== undefined) {
      if (pending) ledger.report([pending.line], "a time in the outline without a chapter");
      pending = { line, startSeconds };
    } else if (pending || (hasMarks ? marked : isTitle(line.text, open))) {
      const start = startSeconds ?? pending?.startSeconds;
      const chapter: SummaryChapter = {
        title: form.toPlain(text),
        ...(start !== undefined && { startSeconds: start }),
        chapters: [],
      };
      ledger.keep(line, ...(pending ? [pending.line] : []));
      pending = undefined;
      all.push(place(chapter, depth, path));
    } else if (open) {
      open.prose.push(line);
      ledger.keep(line);
    } else {
      ledger.report([line], "stands above the first chapter of the outline");
    }
  }
  if (pending) ledger.report([pending.line], "a time in the outline without a chapter");
  for (const { chapter, prose } of all) {
    const summary = form.toBlocks(prose);
    if (summary !== "") chapter.summary = summary;
  }
  return root.chapters;
}

/** Hangs a chapter under the nearest open one that is less deep. */
function place(chapter: SummaryChapter, depth: number, path: OpenChapter[]): OpenChapter {
  while (path.length > 1 && (path.at(-1)?.depth ?? 0) >= depth) path.pop();
  if (path.length > deepestLevel) path.length = deepestLevel;
  path.at(-1)?.chapter.chapters.push(chapter);
  const open = { chapter, depth, prose: [] };
  path.push(open);
  return open;
}

function readLine(source: string, indent: number): OutlineLine {
  const heading = headingMark.exec(source);
  const marker = heading ? undefined : parseListMarker(source);
  const words = heading?.[2] ?? marker?.text ?? source;
  const timed = splitTime(words);
  const numbered = sectionNumber.exec(timed.text);
  const level = numbered?.[1]?.split(".").length ?? 1;
  return {
    text: numbered?.[2] ?? timed.text,
    ...(timed.startSeconds !== undefined && { startSeconds: timed.startSeconds }),
    marked: Boolean(heading || marker || numbered) || timed.startSeconds !== undefined,
    depth: heading ? (heading[1]?.length ?? 1) - 100 : indent + (level - 1) / 10,
  };
}

function isTitle(text: string, open: OpenChapter | undefined): boolean {
  return open === undefined || (text.length <= longestTitle && !sentenceEnd.test(text));
}
