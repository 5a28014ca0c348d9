import { hasNoSpaces } from "./search-tokens.ts";

/** Endings by which two words of one stem may differ. */
const ending =
  /^(?:e?s|e?d|e|(?:at)?(?:ing|ions?|ed|e|es)|ings|e?rs?|ors?|(?:at)?ors?|able|al(?:ly)?|ly|ments?|ness|ity|ities|y|ies|ied|ive|i[sz](?:e[ds]?|ing|ation))?$/;

/** Those before which three letters are enough of a stem. */
const shortEnding = /^(?:e?s|e?d|ing|ings|e?rs?)?$/;

/** Whether a reader would take a word of a text for a hit of a query's word; both are normalised. */
export function matchesWord(word: string, queried: string): boolean {
  if (word.startsWith(queried)) return true;
  if (hasNoSpaces(queried)) return word.includes(queried);
  let shared = 0;
  while (shared < queried.length && word[shared] === queried[shared]) shared += 1;
  if (shared < 3) return false;
  const allowed = shared === 3 ? shortEnding : ending;
  return isEnding(word, shared, allowed) && isEnding(queried, shared, allowed);
}

/** Endings of one word, not of another made of it: "run" and "running", but not "runner". */
const inflection = /^(?:e?s|e?d|e|ings?|y|ies|ied)?$/;

/** Whether two normalised words are one, as the index takes them: equal but for their endings. */
export function isSameWord(word: string, queried: string): boolean {
  if (word === queried) return true;
  let shared = 0;
  while (shared < queried.length && word[shared] === queried[shared]) shared += 1;
  if (shared < 3 || hasNoSpaces(queried)) return false;
  const allowed = shared < 5 ? inflection : ending;
  return isEnding(word, shared, allowed) && isEnding(queried, shared, allowed);
}

function isEnding(word: string, from: number, allowed: RegExp): boolean {
  const rest = word.slice(from);
  // "running" doubles the last letter of "run"; "runn" is no ending of it yet.
  const isDoubled = rest.length > 1 && rest[0] === word[from - 1];
  return allowed.test(rest) || (isDoubled && allowed.test(rest.slice(1)));
}
