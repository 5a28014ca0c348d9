import type { Cue, CueLine } from "./cue.ts";

/** So many seconds after a cue, the same words are said again, not shown again. */
const longestGapSeconds = 2;
/** What is repeated by so many cues at least, and by so many in a hundred, is no turn of speech. */
const fewestRepeats = 2;
const rollingPercent = 25;

/** Whether a cue begins with what was shown last, or goes on with it. */
export function repeatsBefore(before: Cue, cue: Cue): boolean {
  return isClose(before, cue) && repeatedLines(before.lines, cue.lines) > 0;
}

/**
 * Folds captions that roll, where each cue shows the line before once more, or a longer piece of a
 * line: every word stays at the time at which it came. Other captions are left as they are.
 */
export function foldRolling(cues: readonly Cue[]): Cue[] {
  let repeats = 0;
  for (const [index, cue] of cues.entries()) {
    const before = cues[index - 1];
    if (before && repeatsBefore(before, cue)) repeats += 1;
  }
  const isRolling = repeats >= fewestRepeats && repeats * 100 >= cues.length * rollingPercent;
  if (!isRolling) return [...cues];
  const folded: Cue[] = [];
  for (const [index, cue] of cues.entries()) {
    const before = cues[index - 1];
    const lines =
      before && isClose(before, cue) ? withoutRepeated(before.lines, cue.lines) : cue.lines;
    const last = folded.at(-1);
    if (lines.length > 0) folded.push({ ...cue, lines });
    // What is only shown longer is not said longer, but the pause after it is shorter.
    else if (last && cue.endSeconds > last.endSeconds) {
      folded[folded.length - 1] = { ...last, endSeconds: cue.endSeconds };
    }
  }
  return folded;
}

function isClose(before: Cue, cue: Cue): boolean {
  return cue.startSeconds - before.endSeconds <= longestGapSeconds;
}

/** How many lines at the beginning of a cue were the last ones of the cue before. */
function repeatedLines(before: readonly CueLine[], lines: readonly CueLine[]): number {
  for (let count = Math.min(before.length, lines.length, 6); count > 0; count--) {
    const last = before.slice(-count);
    const isSame = last.every(({ text }, index) => {
      const line = lines[index]?.text ?? "";
      // The line that is still being written grows.
      return text === line || (index === count - 1 && line.startsWith(`${text} `));
    });
    if (isSame) return count;
  }
  return 0;
}

function withoutRepeated(before: readonly CueLine[], lines: readonly CueLine[]): CueLine[] {
  const count = repeatedLines(before, lines);
  const [last, grown] = [before.at(-1)?.text ?? "", lines[count - 1]];
  const rest = count > 0 && grown ? grown.text.slice(last.length).trim() : "";
  return [...(grown && rest !== "" ? [{ ...grown, text: rest }] : []), ...lines.slice(count)];
}
