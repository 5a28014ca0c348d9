import { isStopWord } from "../text/stop-words.ts";
import type { Token } from "../text/tokens.ts";
import { countName, type NameTally } from "./name-tally.ts";

/** What the name of a concept ends in; anything else in small letters is taken for plain speech. */
const headNouns: ReadonlySet<string> = new Set(
  `algorithm architecture boundary consensus consistency control isolation lock log mesh model
  pattern plane principle protocol replication theorem tolerance window zone`.split(/\s+/),
);
const vague: ReadonlySet<string> = new Set(
  `central certain different entire general generic given important main multiple overall single
  simple similar specific typical underlying various whole`.split(/\s+/),
);
const longestConcept = 4;
const fewestMentions = 3;
const mostConcepts = 100;

/** Counts phrases in small letters that name a concept again and again, as "control plane". */
export function findConcepts(texts: readonly Token[][]): NameTally {
  const tally: NameTally = new Map();
  for (const [text, tokens] of texts.entries()) {
    for (const [index, token] of tokens.entries()) {
      const head = singular(token.text.toLowerCase());
      if (!headNouns.has(head)) continue;
      for (let start = index - 1; start > index - longestConcept; start--) {
        if (!tokens[start + 1]?.joined || !isPlainWord(tokens[start])) break;
        const words = tokens.slice(start, index).map((word) => word.text.toLowerCase());
        if (!vague.has(words[0] ?? "")) countName(tally, [...words, head].join(" "), text, true);
      }
    }
  }
  return longestOnly(tally);
}

function isPlainWord(token: Token | undefined): boolean {
  if (!token || (token.shape === "capital" && !token.startsSentence)) return false;
  return token.shape !== "name" && !isStopWord(token.text.toLowerCase()) && token.text.length > 2;
}

function singular(word: string): string {
  return headNouns.has(word) ? word : word.replace(/ies$/u, "y").replace(/s$/u, "");
}

/** Leaves out phrases named seldom, and those that occur inside one longer phrase alone. */
function longestOnly(tally: NameTally): NameTally {
  const frequent = [...tally]
    .filter(([, { count }]) => count >= fewestMentions)
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, mostConcepts);
  return new Map(
    frequent.filter(
      ([key, { count }]) =>
        !frequent.some(
          ([longer, entry]) => longer !== key && longer.endsWith(key) && entry.count === count,
        ),
    ),
  );
}
