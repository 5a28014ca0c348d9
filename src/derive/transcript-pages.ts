import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Chapter, Paragraph } from "../knowledge/records.ts";

/** One page of a transcript; a long one has a page an hour. */
export interface TranscriptPage {
  path: string;
  /** When its first words are said. */
  startSeconds: number;
  sections: TranscriptSection[];
}

/** Paragraphs under the headings of the chapters that begin with them. */
export interface TranscriptSection {
  headings: ChapterHeading[];
  paragraphs: Paragraph[];
}

export interface ChapterHeading {
  chapter: Chapter;
  /** From 1; never more than one deeper than the heading before. */
  depth: number;
  /** Whether the chapter began on an earlier page. */
  isContinued: boolean;
}

interface TimedChapter {
  chapter: Chapter;
  startSeconds: number;
  /** The chapters around it that have times, outermost first. */
  within: TimedChapter[];
}

/** The pages of a talk's transcript; none without one. */
export function transcriptPages(knowledge: Knowledge, talk: string): TranscriptPage[] {
  const chapters = timedChapters(knowledge.chaptersOf(talk), []).sort(
    (left, right) => left.startSeconds - right.startSeconds,
  );
  const places = new Map(chapters.map(({ chapter }, index) => [chapter.ref, index]));
  const pages: TranscriptPage[] = [];
  let reached = -1;
  let depth = 0;
  const heading = ({ chapter, within }: TimedChapter, isContinued: boolean): ChapterHeading => {
    depth = Math.min(within.length + 1, depth + 1, 3);
    return { chapter, depth, isContinued };
  };
  for (const paragraph of knowledge.paragraphsOf(talk)) {
    const [path = ""] = paragraph.path.split("#");
    const { startSeconds, chapter = "" } = paragraph;
    const at = places.get(chapter) ?? reached;
    const isNewPage = pages.at(-1)?.path !== path;
    if (isNewPage) {
      pages.push({ path, startSeconds, sections: [] });
      depth = 0;
    }
    const begun = chapters.slice(reached + 1, at + 1);
    const around = isNewPage ? aroundPage(chapters[reached], begun[0]) : [];
    const headings = [
      ...around.map((each) => heading(each, true)),
      ...begun.map((each) => heading(each, false)),
    ];
    reached = Math.max(reached, at);
    const sections = pages.at(-1)?.sections ?? [];
    const open = sections.at(-1);
    if (open && headings.length === 0) open.paragraphs.push(paragraph);
    else sections.push({ headings, paragraphs: [paragraph] });
  }
  return pages;
}

/** The chapters that go on at the beginning of a page, outermost first. */
function aroundPage(
  last: TimedChapter | undefined,
  next: TimedChapter | undefined,
): readonly TimedChapter[] {
  if (!last) return [];
  const open = [...last.within, last];
  return next ? open.filter((each) => next.within.includes(each)) : open;
}

function timedChapters(
  chapters: readonly Chapter[],
  within: readonly TimedChapter[],
): TimedChapter[] {
  return chapters.flatMap((chapter) => {
    const { startSeconds } = chapter;
    if (startSeconds === undefined) return timedChapters(chapter.chapters, within);
    const timed = { chapter, startSeconds, within: [...within] };
    return [timed, ...timedChapters(chapter.chapters, [...within, timed])];
  });
}

/** The paragraph that is being said at a time; undefined without a transcript. */
export function paragraphAt(
  paragraphs: readonly Paragraph[],
  seconds: number,
): Paragraph | undefined {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    // Times that people write are whole seconds.
    if ((paragraphs[middle]?.startSeconds ?? 0) < seconds + 1) low = middle;
    else high = middle - 1;
  }
  return paragraphs[low];
}
