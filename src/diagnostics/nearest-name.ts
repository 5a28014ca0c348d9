import { distance } from "fastest-levenshtein";

/** The candidate that a reader would take for a typing error of `name`; undefined when none is near. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  // A third of the letters may differ; two letters exchanged count as two edits, so a word has room for them.
  let limit = Math.max(name.length < 5 ? 1 : 2, Math.floor(name.length / 3));
  let best: string | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (edits > limit || (edits === limit && best !== undefined)) continue;
    best = candidate;
    limit = edits;
  }
  return best;
}

/** `did you mean "x"?`, or undefined when no candidate is near. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const nearest = nearestName(name, candidates);
  return nearest === undefined ? undefined : `did you mean "${nearest}"?`;
}
