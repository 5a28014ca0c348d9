import type { LineLedger } from "../text/line-ledger.ts";
import { isEmptyMarker, parseListMarker } from "../text/list-markers.ts";
import type { TextForm } from "../text/markdown-text.ts";
import type { SummaryLine } from "../text/summary-lines.ts";
import { splitTime } from "../text/timestamps.ts";

/** Words worth quoting, as a summary gives them. */
export interface SummaryHighlight {
  quote: string;
  startSeconds?: number;
  speaker?: string;
  /** Where it stands. */
  lines: readonly SummaryLine[];
}

/** A highlight as its lines give it. */
interface HighlightLines {
  lines: SummaryLine[];
  text: string;
  startSeconds?: number;
  /** It is an item of a list. */
  isListed: boolean;
}

const quotationMark = /["“”„«»「」『』]/u;
const quotedWhole = /^["“„«「『].*["”“»」』]$/u;
const quoted = /^["“„«「『]([^"“”„«»「」『』]+)["”“»」』]$/u;
const attributed = /^(["“„«「『].*["”“»」』])\s*[-–—]{1,2}\s*(\p{Lu}[\p{L}\p{M}'’. -]{1,60})$/u;

/** Reads one highlight from each item of a list, or from each line where there is no list. */
export function parseHighlights(
  lines: readonly SummaryLine[],
  form: TextForm,
  ledger: LineLedger,
): SummaryHighlight[] {
  const listed = lines.some(({ text }) => parseListMarker(text) !== undefined);
  const entries: HighlightLines[] = [];
  let time: { line: SummaryLine; startSeconds: number } | undefined;
  for (const line of lines.filter(({ text }) => text !== "")) {
    const marker = parseListMarker(line.text);
    const timed = splitTime(marker?.text ?? line.text);
    const open = entries.at(-1);
    if (isEmptyMarker(line.text)) {
      ledger.report([line], "an item of the highlights with nothing in it");
    } else if (timed.text === "" && timed.startSeconds !== undefined) {
      if (time) ledger.report([time.line], "a time among the highlights without words");
      time = { line, startSeconds: timed.startSeconds };
    } else if (open && listed && !marker && !time && !isClosed(open, line)) {
      open.lines.push(line);
      open.text += ` ${line.text}`;
    } else {
      const startSeconds = timed.startSeconds ?? time?.startSeconds;
      entries.push({
        lines: time ? [time.line, line] : [line],
        text: timed.text,
        isListed: marker !== undefined,
        ...(startSeconds !== undefined && { startSeconds }),
      });
      time = undefined;
    }
  }
  if (time) ledger.report([time.line], "a time among the highlights without words");
  return withoutStray(entries, ledger).map((entry) => {
    ledger.keep(...entry.lines);
    const { startSeconds } = entry;
    return {
      ...splitSpeaker(form.toPlain(entry.text)),
      lines: entry.lines,
      ...(startSeconds !== undefined && { startSeconds }),
    };
  });
}

/** Whether a quote has ended above a line: with its quotation mark, and an empty line below. */
function isClosed({ lines, text }: HighlightLines, { number }: SummaryLine): boolean {
  const above = lines.at(-1)?.number ?? number;
  return number > above + 1 && quotedWhole.test(text);
}

/** Where most lines are listed, quoted or have a time, others may be anything: they are left out. */
function withoutStray<T extends HighlightLines>(entries: readonly T[], ledger: LineLedger): T[] {
  const [likeQuotes = [], stray = []] = [true, false].map((is) =>
    entries.filter(({ text, startSeconds, isListed }) => {
      const isQuote = isListed || startSeconds !== undefined || quotationMark.test(text);
      return isQuote === is;
    }),
  );
  if (likeQuotes.length < stray.length || likeQuotes.length === 0) return [...entries];
  for (const { lines } of stray) {
    ledger.report(
      lines,
      "stands among the highlights, and is neither quoted nor timed as they are",
    );
  }
  return likeQuotes;
}

function splitSpeaker(text: string): Pick<SummaryHighlight, "quote" | "speaker"> {
  const credit = attributed.exec(text);
  const words = credit?.[1] ?? text;
  const speaker = credit?.[2]?.trim();
  const bare = (quoted.exec(words)?.[1] ?? "").trim();
  return { quote: bare === "" ? words : bare, ...(speaker && { speaker }) };
}
