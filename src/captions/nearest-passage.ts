/** Of ten pairs of letters, so many must be the same. */
const fewestOfTen = 6;
/** A passage may be so much longer than what was looked for. */
const lengths = [1, 1.25, 1.5] as const;

/**
 * The passage of a text that has most pairs of letters in common with a wanted one: the words of a
 * quote as they were really said. Undefined where nothing is like it.
 */
export function nearestPassage(
  wanted: string,
  text: string,
): { start: number; end: number } | undefined {
  const pairs = wanted.length - 1;
  if (pairs < 4 || text.length < 2) return undefined;
  let best: { start: number; end: number; worth: number } | undefined;
  for (const factor of lengths) {
    const width = Math.min(text.length, Math.round(wanted.length * factor));
    const found = bestWindow(wanted, text, width);
    // What is longer must bring more.
    const worth = found.shared - 0.2 * Math.max(0, width - wanted.length);
    if (found.shared * 10 < pairs * fewestOfTen || worth <= (best?.worth ?? 0)) continue;
    best = { start: found.start, end: found.start + width, worth };
  }
  return best && trimmed(wanted, text, best);
}

/** How many letters in a row begin and end what two texts share. */
const sharedLetters = 3;

/** A window without what stands in it before and after all that is shared. */
function trimmed(
  wanted: string,
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const known = new Set<string>();
  for (let at = 0; at + sharedLetters <= wanted.length; at++) {
    known.add(wanted.slice(at, at + sharedLetters));
  }
  let [from, to] = [start, end];
  while (from + sharedLetters < to && !known.has(text.slice(from, from + sharedLetters))) from += 1;
  while (to - sharedLetters > from && !known.has(text.slice(to - sharedLetters, to))) to -= 1;
  return { start: from, end: to };
}

/** Slides a window over the text and counts the pairs that it shares. */
function bestWindow(
  wanted: string,
  text: string,
  width: number,
): { start: number; shared: number } {
  // How many of each pair the window still lacks; below zero, how many it has too many.
  const lacking = new Map<string, number>();
  for (let at = 0; at + 1 < wanted.length; at++) {
    const pair = wanted.slice(at, at + 2);
    lacking.set(pair, (lacking.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  let best = { start: 0, shared: 0 };
  for (let end = 1; end < text.length; end++) {
    const added = text.slice(end - 1, end + 1);
    const lacks = lacking.get(added);
    if (lacks !== undefined) {
      if (lacks > 0) shared += 1;
      lacking.set(added, lacks - 1);
    }
    const start = end - width + 1;
    if (start > 0) {
      const removed = text.slice(start - 1, start + 1);
      const had = lacking.get(removed);
      if (had !== undefined) {
        if (had >= 0) shared -= 1;
        lacking.set(removed, had + 1);
      }
    }
    if (shared > best.shared) best = { start: Math.max(0, start), shared };
  }
  return best;
}
