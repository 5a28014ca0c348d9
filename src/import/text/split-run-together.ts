import { knownNames } from "./known-names.ts";

/** Tags taken apart, and those among them that nothing but a change of case speaks for. */
export interface SplitTags {
  tags: string[];
  uncertain: string[];
}

/** Words that a text uses: phrases as they are written there, and single words in small letters. */
export interface Vocabulary {
  phrases: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

interface Way {
  cost: number;
  from: number;
  tag: string;
  sure: boolean;
}

const longestTag = 60;
// Beyond this a line is no list of tags, and taking it apart would be slow.
const longestLine = 4_000;
const named: ReadonlySet<string> = new Set(knownNames);

/** Whether a line looks like several tags with nothing between them. */
export function isRunTogether(line: string): boolean {
  return boundaries(line).length > 0;
}

/**
 * Cuts tags apart that a copy has run together. Known names and what the text itself calls things
 * stay whole; else a capital after a small letter begins a tag. Undefined for lines too long.
 */
export function splitRunTogether(line: string, vocabulary: Vocabulary): SplitTags | undefined {
  if (line.length > longestLine) return undefined;
  const cuts = [...boundaries(line), line.length];
  const best = new Map<number, Way>([[0, { cost: 0, from: 0, tag: "", sure: true }]]);
  for (const [order, end] of cuts.entries()) {
    for (let i = order - 1; i >= -1; i--) {
      const from = i === -1 ? 0 : (cuts[i] ?? 0);
      const way = best.get(from);
      if (end - from > longestTag && i < order - 1) break;
      if (!way) continue;
      const tag = line.slice(from, end).trim();
      const sure = isKnown(tag, vocabulary);
      const cost = way.cost + (sure ? 1 : costOfGuess(tag));
      if (cost < (best.get(end)?.cost ?? Number.POSITIVE_INFINITY)) {
        best.set(end, { cost, from, tag, sure });
      }
    }
  }
  const ways: Way[] = [];
  for (let at = line.length; at > 0; ) {
    const way = best.get(at);
    if (!way) return undefined;
    ways.unshift(way);
    at = way.from;
  }
  return {
    tags: ways.map(({ tag }) => tag),
    uncertain: ways.filter(({ sure }) => !sure).map(({ tag }) => tag),
  };
}

/** Where a tag can begin: at a capital behind a small letter, a digit, a bracket or an acronym. */
function boundaries(line: string): number[] {
  const places: number[] = [];
  const pattern =
    /(?<=[\p{Ll}\p{Lo}\p{N})+#])(?=\p{Lu})|(?<=\p{Lu})(?=[\p{Lu}\p{Lo}])|(?<=\p{Ll})(?=\p{Lo})/gu;
  for (const { index } of line.matchAll(pattern)) places.push(index);
  return places;
}

function isKnown(tag: string, { phrases, words }: Vocabulary): boolean {
  if (named.has(tag) || phrases.has(tag)) return true;
  return /^\p{Lu}\p{Ll}+$/u.test(tag) && words.has(tag.toLowerCase());
}

/** A guess costs more than a known tag, and more the less it looks like one tag. */
function costOfGuess(tag: string): number {
  const unknown = tag
    .split(" ")
    .filter((word) => !named.has(word))
    .join(" ");
  const cutsInside = [...unknown.matchAll(/(?<=[\p{Ll}\p{N})])(?=\p{Lu})/gu)].length;
  const afterAcronym = /\p{Lu}(?=\p{Lu}\p{Ll})/u.test(unknown) ? 1 : 0;
  const loneCapital = /^\p{Lu}$/u.test(tag) ? 6 : 0;
  const cutAcronym = /^\p{Lu}{2,}$/u.test(tag) ? 0.5 : 0;
  return 2.5 + 3 * (cutsInside + afterAcronym) + loneCapital - cutAcronym;
}
