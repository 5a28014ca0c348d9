/** A topic with all the names that texts can call it by. */
export interface NamedTopic {
  id: string;
  names: readonly string[];
  kind: "system" | "concept";
}

interface Pattern {
  id: string;
  words: readonly Word[];
  /** A single word that names a system is not the same in small letters: Lambda, lambda. */
  exactCase: boolean;
}

interface Word {
  text: string;
  key: string;
}

const word = /[\p{Lu}\p{Ll}\p{Lt}\p{N}][\p{Lu}\p{Ll}\p{Lt}\p{N}\p{M}]*[+#]*/gu;
const caseless = /[\p{Lo}]/u;

/** Makes a function that gives the ids of the topics a text names, in the order of the text. */
export function topicMatcher(topics: readonly NamedTopic[]): (text: string) => string[] {
  const byFirstWord = new Map<string, Pattern[]>();
  const substrings: { id: string; name: string }[] = [];
  for (const { id, names, kind } of topics) {
    for (const name of names) {
      if (caseless.test(name)) {
        substrings.push({ id, name });
        continue;
      }
      const words = wordsOf(name).map(({ text, key }) => ({ text, key }));
      const [first] = words;
      if (!first) continue;
      const pattern = { id, words, exactCase: kind === "system" && words.length === 1 };
      byFirstWord.set(first.key, [...(byFirstWord.get(first.key) ?? []), pattern]);
    }
  }
  for (const patterns of byFirstWord.values()) {
    patterns.sort((a, b) => b.words.length - a.words.length);
  }
  return (text) => {
    const found = new Map<string, number>();
    const note = (id: string, at: number): void => {
      if (at < (found.get(id) ?? Number.POSITIVE_INFINITY)) found.set(id, at);
    };
    for (const { id, name } of substrings) {
      const at = text.indexOf(name);
      if (at !== -1) note(id, at);
    }
    const words = wordsOf(text);
    for (let i = 0; i < words.length; i++) {
      const pattern = byFirstWord.get(words[i]?.key ?? "")?.find((each) => occurs(each, words, i));
      if (!pattern) continue;
      note(pattern.id, words[i]?.start ?? 0);
      i += pattern.words.length - 1;
    }
    return [...found].sort(([, a], [, b]) => a - b).map(([id]) => id);
  };
}

interface PlacedWord extends Word {
  start: number;
  /** Whether a space or a hyphen alone parts it from the word before. */
  joined: boolean;
}

function wordsOf(text: string): PlacedWord[] {
  let end = 0;
  return [...text.matchAll(word)].map(({ 0: found, index }) => {
    const gap = text.slice(end, index);
    end = index + found.length;
    const singular = withoutPlural(found);
    return {
      text: singular,
      key: singular.toLowerCase(),
      start: index,
      joined: gap === " " || gap === "-",
    };
  });
}

function occurs(
  { words, exactCase }: Pattern,
  text: readonly PlacedWord[],
  start: number,
): boolean {
  return words.every((each, offset) => {
    const found = text[start + offset];
    if (!found || (offset > 0 && !found.joined)) return false;
    return exactCase ? found.text === each.text : found.key === each.key;
  });
}

function withoutPlural(text: string): string {
  if (/\p{Lu}s$/u.test(text)) return text.slice(0, -1);
  return text.length > 3 && /[^sS]s$/u.test(text) ? text.slice(0, -1) : text;
}
