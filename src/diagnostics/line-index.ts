import type { Position, Range } from "./diagnostic.ts";

/** Turns offsets (UTF-16) of one text into positions. */
export interface LineIndex {
  positionAt(offset: number): Position;
  rangeAt(start: number, end: number): Range;
  /** The offset of a position; the nearest one where the text has no such position. */
  offsetAt(position: Position): number;
}

/** Finds line starts once; `\n`, `\r\n` and a lone `\r` all end a line. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  const positionAt = (offset: number): Position => {
    const clamped = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (starts[low] ?? 0) + 1 };
  };
  return {
    positionAt,
    rangeAt: (start, end) => ({ start: positionAt(start), end: positionAt(end) }),
    offsetAt({ line, column }) {
      const start = starts[Math.max(0, Math.min(line, starts.length) - 1)] ?? 0;
      return Math.min(start + column - 1, text.length);
    },
  };
}
