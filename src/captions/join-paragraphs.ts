import type { Cue } from "./cue.ts";

/** The words of one cue within a paragraph. */
export interface SpokenPart {
  startSeconds: number;
  endSeconds: number;
  /** Where they begin and end in the paragraph's text. */
  from: number;
  to: number;
}

/** What one voice says before it pauses or comes to something else. */
export interface SpokenParagraph {
  startSeconds: number;
  endSeconds: number;
  speaker?: string;
  text: string;
  parts: SpokenPart[];
  /** Line of the file on which its first cue has its times. */
  line: number;
}

/** A silence of so many seconds after a sentence begins a paragraph. */
const pauseSeconds = 2.5;
/** From so many columns on a sentence's end is a paragraph's end. */
const longEnough = 420;
/** So long becomes what has no sentences, as captions made by machines. */
const longest = 800;

const sentenceEnd = /[.!?…。！？][\p{Pe}\p{Pf}"'”’]*$/u;
/** Scripts that put no space between words, and count double. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const wideSigns = new RegExp(wide.source, "gu");

/**
 * Joins cues into paragraphs. A paragraph begins with another voice, at one of `breaks` (seconds,
 * ascending), after a pause, and where a long one has come to the end of a sentence.
 */
export function joinParagraphs(
  cues: readonly Cue[],
  breaks: readonly number[] = [],
): SpokenParagraph[] {
  const paragraphs: SpokenParagraph[] = [];
  const starts = breakCues(cues, breaks);
  let columns = 0;
  for (const [index, cue] of cues.entries()) {
    for (const [position, { speaker, text, isTurn }] of cue.lines.entries()) {
      const open = paragraphs.at(-1);
      const begins =
        !open ||
        isTurn ||
        open.speaker !== speaker ||
        (position === 0 && (starts.has(index) || isEnd(open, columns, cue)));
      if (!begins) {
        columns += addWords(open, text, cue);
        continue;
      }
      const { startSeconds, endSeconds, line } = cue;
      columns = columnsOf(text);
      paragraphs.push({
        ...{ startSeconds, endSeconds, line, text },
        ...(speaker !== undefined && { speaker }),
        parts: [{ startSeconds, endSeconds, from: 0, to: text.length }],
      });
    }
  }
  return paragraphs;
}

/** The cues with which something begins: the first at or after each time, or the one a moment before it. */
function breakCues(cues: readonly Cue[], breaks: readonly number[]): Set<number> {
  const found = new Set<number>();
  let at = 0;
  for (const seconds of breaks) {
    while (at < cues.length && (cues[at]?.startSeconds ?? 0) < seconds) at += 1;
    const [before, after] = [cues[at - 1], cues[at]];
    // Chapters are given in whole seconds.
    const early = before ? seconds - before.startSeconds : Number.POSITIVE_INFINITY;
    const late = after ? after.startSeconds - seconds : Number.POSITIVE_INFINITY;
    found.add(early < 1 && early < late ? at - 1 : at);
  }
  return found;
}

function isEnd(open: SpokenParagraph, columns: number, cue: Cue): boolean {
  const isSentence = sentenceEnd.test(open.text.slice(-8));
  const isPause = cue.startSeconds - open.endSeconds >= pauseSeconds;
  return (isSentence && (isPause || columns >= longEnough)) || columns >= longest;
}

/** Adds words to a paragraph and gives the columns that they take. */
function addWords(open: SpokenParagraph, text: string, cue: Cue): number {
  const { startSeconds, endSeconds } = cue;
  const isTight = wide.test(open.text.at(-1) ?? "") && wide.test(text[0] ?? "");
  const space = isTight ? "" : " ";
  const from = open.text.length + space.length;
  open.text += space + text;
  open.endSeconds = Math.max(open.endSeconds, endSeconds);
  const last = open.parts.at(-1);
  if (last?.startSeconds === startSeconds) last.to = open.text.length;
  else open.parts.push({ startSeconds, endSeconds, from, to: open.text.length });
  return columnsOf(text) + 1;
}

function columnsOf(text: string): number {
  return text.length + (text.match(wideSigns)?.length ?? 0);
}
