import type { Term } from "../knowledge/records.ts";

/** Finds glossary terms in running text. */
export interface TermMatcher {
  /** Every mention in a text, in order, none overlapping another. */
  mentions(text: string): Iterable<TermMention>;
}

export interface TermMention {
  term: Term;
  /** Where the mention begins, in UTF-16 code units. */
  index: number;
  /** The words as they are written there. */
  words: string;
}

/**
 * Prepares the terms of a glossary for `linkTerms`; undefined where there is nothing to find. A term or
 * alias with a capital is found as it is written, any other also at the beginning of a sentence, both
 * also in a regular English plural. The longer of two that begin together wins.
 *
 * @param options.withUnlinked whether terms are found as well whose mentions get no link; default: false
 */
export function termMatcher(
  terms: readonly Term[],
  { withUnlinked = false }: { withUnlinked?: boolean } = {},
): TermMatcher | undefined {
  const forms = new Map<string, Term>();
  for (const term of terms.filter(({ noLink }) => withUnlinked || !noLink)) {
    for (const name of [term.term, ...term.aliases]) {
      for (const form of formsOf(name)) if (!forms.has(form)) forms.set(form, term);
    }
  }
  if (forms.size === 0) return undefined;
  const candidates = candidatesByWord(forms);
  return { mentions: (text) => mentionsIn(text, candidates) };
}

interface Candidate {
  form: string;
  term: Term;
  /** Whether a letter after it makes it the beginning of another word. */
  endsAtBoundary: boolean;
}

// A pattern of all forms, tried at each letter, took half as long as making the pages. So each word of a
// text is looked up among the words with which forms begin.
function candidatesByWord(forms: ReadonlyMap<string, Term>): Map<string, Candidate[]> {
  const candidates = new Map<string, Candidate[]>();
  for (const [form, term] of forms) {
    const [first] = form.match(words) ?? [];
    if (first === undefined) continue;
    const same = candidates.get(first) ?? [];
    candidates.set(first, same);
    same.push({ form, term, endsAtBoundary: !wideAtEnd.test(form) });
  }
  for (const same of candidates.values()) same.sort((a, b) => b.form.length - a.form.length);
  return candidates;
}

function* mentionsIn(
  text: string,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
): Generator<TermMention> {
  let end = 0;
  for (const { 0: word, index } of text.matchAll(words)) {
    if (index < end) continue;
    const found = candidates
      .get(word)
      ?.find(
        ({ form, endsAtBoundary }) =>
          text.startsWith(form, index) &&
          !(endsAtBoundary && letterAtStart.test(characterAt(text, index + form.length))),
      );
    if (!found || continuesWord(text, index)) continue;
    end = index + found.form.length;
    yield { term: found.term, index, words: found.form };
  }
}

/** Whether a letter of a script with spaces, or a hyphen, makes what follows it the end of another word. */
function continuesWord(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 2), index);
  return wordAtEnd.test(before) && !wideAtEnd.test(before);
}

/** Enough of a text for the character at an index, which may take two code units. */
function characterAt(text: string, index: number): string {
  return text.slice(index, index + 2);
}

const wideScripts = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー";
/** Words of scripts with spaces, each character of one without, each sign. */
const words = new RegExp(`[${wideScripts}]|(?:(?![${wideScripts}])[\\p{L}\\p{N}_])+|\\S`, "gu");
const wideAtEnd = new RegExp(`[${wideScripts}]$`, "u");
const wordAtEnd = /[\p{L}\p{N}_-]$/u;
const letterAtStart = /^[\p{L}\p{N}_]/u;

/** The ways in which a name is written in running text. */
function formsOf(name: string): string[] {
  const isOrdinary = name === name.toLowerCase();
  const numbers = /[a-z]$/i.test(name) ? [name, plural(name)] : [name];
  const capital = (form: string) => form.charAt(0).toUpperCase() + form.slice(1);
  return isOrdinary ? numbers.flatMap((form) => [form, capital(form)]) : numbers;
}

function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}
