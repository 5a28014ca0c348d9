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

function isEnding(word: string, from: number, allowed: RegExp): boolean {
  const rest = word.slice(from);
  // "running" doubles the last letter of "run".
  return allowed.test(rest) || (rest[0] === word[from - 1] && allowed.test(rest.slice(1)));
}
