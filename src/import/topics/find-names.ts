import { isStopWord } from "../text/stop-words.ts";
import type { Token } from "../text/tokens.ts";
import { countName, type NameTally, nameKey } from "./name-tally.ts";

const longestName = 4;
// Capitalised by rule or too general to be a topic, whatever a talk is about.
const generic: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december monday
  tuesday wednesday thursday friday saturday sunday english api apis ai url urls cpu cpus gpu gpus
  ram os ui ux id ids it io faq ok pdf usa uk eu us ceo cto q a qa tldr tl dr mr mrs ms phd etc vs
  vm vms pc am pm ie eg`.split(/\s+/),
);

interface NameOptions {
  /** Words that occur in small letters. */
  smallWords: ReadonlySet<string>;
  /** Whether the language writes every noun with a capital, which then proves nothing. */
  capitalNouns: boolean;
}

/** Counts the names in texts: runs of capitalised words and words such as EC2 or gRPC. */
export function findNames(texts: readonly Token[][], options: NameOptions): NameTally {
  const tally: NameTally = new Map();
  const joinedKeys = keysOfMixedWords(texts);
  for (const [text, tokens] of texts.entries()) {
    let run: Token[] = [];
    for (const token of mergePairs(tokens, joinedKeys)) {
      if (!token.joined || run.length === 0) {
        countRun(tally, run, text, options);
        run = [];
      }
      if (token.shape === "small" || (token.shape === "capital" && isBreak(token))) {
        countRun(tally, run, text, options);
        run = [];
      } else {
        run.push(token);
      }
    }
    countRun(tally, run, text, options);
  }
  countPartsOfLongerNames(tally);
  return tally;
}

function isBreak({ text }: Token): boolean {
  return isStopWord(text.toLowerCase());
}

function countRun(
  tally: NameTally,
  run: readonly Token[],
  text: number,
  options: NameOptions,
): void {
  const [first, ...rest] = run;
  if (!first) return;
  const droppable =
    first.startsSentence &&
    first.shape === "capital" &&
    options.smallWords.has(first.text.toLowerCase());
  const name = droppable ? rest : run;
  const [head] = name;
  if (!head || name.length > longestName) return;
  if (name.length === 1 && !isNameAlone(head, options)) return;
  const spelling = name.map((token) => token.text).join(" ");
  const certain = name.some(({ shape }) => shape === "name") || !head.startsSentence;
  countName(tally, spelling, text, certain);
}

function isNameAlone({ text, shape }: Token, options: NameOptions): boolean {
  const small = text.toLowerCase();
  if (generic.has(small) || isStopWord(small) || text.length < 2) return false;
  if (shape === "name") return true;
  return !options.capitalNouns && !options.smallWords.has(small);
}

/** "micro VM" is the same as "microVM" where a text has both. */
function keysOfMixedWords(texts: readonly Token[][]): Set<string> {
  const keys = new Set<string>();
  for (const { text, shape } of texts.flat()) {
    if (shape === "name" && /\p{Ll}\p{Lu}/u.test(text)) keys.add(nameKey(text));
  }
  return keys;
}

function mergePairs(tokens: readonly Token[], keys: ReadonlySet<string>): Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const before = merged.at(-1);
    const together = before ? `${before.text} ${token.text}` : token.text;
    if (before && token.joined && keys.has(nameKey(together))) {
      merged[merged.length - 1] = { ...before, text: together, shape: "name" };
    } else {
      merged.push(token);
    }
  }
  return merged;
}

/** "Fargate Spot" also names Fargate, where that is a name by itself. */
function countPartsOfLongerNames(tally: NameTally): void {
  for (const entry of [...tally.values()]) {
    for (const [spelling, count] of entry.spellings) {
      const words = spelling.split(" ");
      if (words.length < 2) continue;
      for (const part of partsOf(words)) {
        const shorter = tally.get(nameKey(part));
        if (!shorter || shorter === entry) continue;
        shorter.count += count;
        for (const text of entry.texts) shorter.texts.add(text);
      }
    }
  }
}

function partsOf(words: readonly string[]): string[] {
  const parts: string[] = [];
  for (let length = 1; length < words.length; length++) {
    for (let start = 0; start + length <= words.length; start++) {
      parts.push(words.slice(start, start + length).join(" "));
    }
  }
  return parts;
}
