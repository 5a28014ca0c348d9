import type { LineLedger } from "../text/line-ledger.ts";
import { parseListMarker } from "../text/list-markers.ts";
import type { SummaryLine } from "../text/summary-lines.ts";
import { splitTime } from "../text/timestamps.ts";
import { type SectionKind, sectionKindOf } from "./section-headings.ts";

/** A stretch of the text under one heading. */
export interface Section {
  /** `other` for a Markdown heading of the same level that no content is known for. */
  kind: SectionKind | "other";
  /** The heading in its own words. */
  heading: string;
  /** Absent where the first line of the content names the section itself. */
  headingLine?: SummaryLine;
  /** Everything under the heading, blank lines included. */
  lines: SummaryLine[];
}

/** A summary text taken apart at its headings. */
export interface SummaryParts {
  /** What stands before the first section. */
  preamble: SummaryLine[];
  /** In the order of the text; sections of one kind can be several. */
  sections: Section[];
  /** Whether the sections have Markdown headings, so that inline Markdown is meant as such. */
  markdown: boolean;
}

interface Heading {
  text: string;
  kind: SectionKind | undefined;
  /** Markdown level; bold lines and underlined ones count as 2. */
  level: number;
  form: "markdown" | "plain";
}

const atx = /^(#{1,6})\s+(\S.*)$/u;
const closingHashes = /\s#+$/u;
const boldLine = /^(?:\*\*|__)([^*_]+)(?:\*\*|__):?$/u;
const underline = /^(?:={3,}|-{3,})$/u;
const tldrLine = /^TL;?DR\s*[:：]\s*\S/iu;
const fence = /^(?:```|~~~)/u;

/** Finds the sections by their headings and enters the headings into the ledger. */
export function findSections(lines: readonly SummaryLine[], ledger: LineLedger): SummaryParts {
  const headings = readHeadings(lines);
  const known = [...headings.values()].filter(({ kind }) => kind !== undefined);
  const markdown = known.some(({ form }) => form === "markdown");
  const level = sectionLevel(known);
  const parts: SummaryParts = { preamble: [], sections: [], markdown };
  const filled = new Set<Section["kind"]>();
  let before: SummaryLine | undefined;
  for (const [index, line] of lines.entries()) {
    const heading = headings.get(index);
    const current = parts.sections.at(-1);
    const opens =
      heading !== undefined &&
      (heading.form === "markdown") === markdown &&
      heading.level <= level &&
      (heading.kind !== undefined || current !== undefined) &&
      !isContentOf(current, heading, before, filled);
    if (opens) {
      parts.sections.push({
        kind: heading.kind ?? "other",
        heading: heading.text,
        headingLine: line,
        lines: [],
      });
      ledger.understand(line);
    } else if (tldrLine.test(line.text) && current?.kind !== "summary") {
      parts.sections.push({ kind: "summary", heading: "TLDR", lines: [line] });
    } else if (isUnderline(lines, headings, index)) {
      ledger.understand(line);
    } else {
      (current?.lines ?? parts.preamble).push(line);
      if (current && line.text !== "") filled.add(current.kind);
    }
    if (line.text !== "") before = line;
  }
  return parts;
}

function readHeadings(lines: readonly SummaryLine[]): Map<number, Heading> {
  const fenced = fencedLines(lines);
  const headings = new Map<number, Heading>();
  for (const [index, line] of lines.entries()) {
    if (fenced.has(index)) continue;
    const heading = readHeading(line.text, lines[index + 1]?.text ?? "");
    if (heading) headings.set(index, heading);
  }
  return headings;
}

function readHeading(text: string, next: string): Heading | undefined {
  const marked = atx.exec(text);
  if (marked) {
    const title = (marked[2] ?? "").replace(closingHashes, "").replace(/^\*\*|\*\*$/g, "");
    const level = marked[1]?.length ?? 1;
    return { text: title, kind: sectionKindOf(title), level, form: "markdown" };
  }
  const title = boldLine.exec(text)?.[1] ?? text;
  const kind = sectionKindOf(title);
  if (!kind || parseListMarker(text)) return undefined;
  if (title !== text || underline.test(next)) {
    return { text: title, kind, level: 2, form: "markdown" };
  }
  return startsLikeHeading(text) ? { text, kind, level: 2, form: "plain" } : undefined;
}

/** Whether the first letter is not a small one, as far as the script has such. */
function startsLikeHeading(text: string): boolean {
  return !/^[^\p{L}]*\p{Ll}/u.test(text);
}

/** The deepest level among the most frequent ones: headings below it stand inside a section. */
function sectionLevel(known: readonly Heading[]): number {
  const counts = new Map<number, number>();
  for (const { level } of known) counts.set(level, (counts.get(level) ?? 0) + 1);
  let best = 2;
  for (const [level, count] of [...counts].sort(([a], [b]) => a - b)) {
    if (count >= (counts.get(best) ?? 0)) best = level;
  }
  return best;
}

/** Chapters and captions can be called "Summary" or "Q&A" themselves. */
function isContentOf(
  current: Section | undefined,
  heading: Heading,
  before: SummaryLine | undefined,
  filled: ReadonlySet<Section["kind"]>,
): boolean {
  if (heading.form === "markdown" || !before) return false;
  if (current?.kind !== "outline" && current?.kind !== "transcript") return false;
  const time = splitTime(before.text);
  if (time.startSeconds !== undefined && time.text === "") return true;
  return heading.kind !== undefined && filled.has(heading.kind);
}

function isUnderline(
  lines: readonly SummaryLine[],
  headings: ReadonlyMap<number, Heading>,
  index: number,
): boolean {
  return underline.test(lines[index]?.text ?? "") && headings.get(index - 1)?.kind !== undefined;
}

/** Lines of code blocks that are closed again; an open one is no code block. */
function fencedLines(lines: readonly SummaryLine[]): Set<number> {
  const fenced = new Set<number>();
  let start: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (!fence.test(line.text)) continue;
    if (start === undefined) {
      start = index;
      continue;
    }
    for (let i = start; i <= index; i++) fenced.add(i);
    start = undefined;
  }
  return fenced;
}
