/** Words that point to something; `those who` and `those that` do not. */
const pointing =
  /\b(?:(?:these|such an?|this)(?: (?!(?:is|are|was|were|do|does|can|could|has|have|will|would|should|may|must)\b)\p{L}+|\b)|those (?!(?:who|whose|whom|that|which|of|in|with|without|for)\b)\p{L}+)/iu;
const pronoun = /\b(?:he|him|his|her|hers|it|its|itself|she|their|theirs|them|they)\b/i;
/** An "it" that stands for what follows, as in "does it take" or "is it true that". */
const impersonal =
  /^it(?:\s+(?:costs?|depends?|happens?|rains?|seems?|takes?)\b|\s+[\p{L}-]+\s+(?:to|that|for|if|when)\b|['’]s\s+[\p{L}-]+\s+(?:to|that)\b)/iu;
/** What may name something before a pronoun: a name, a number, a noun with its article, a plural. */
const naming =
  /\b(?:a|all|an|another|any|both|each|every|many|most|no|one|our|several|some|the|two|three|your)\s+\p{L}|\S\s+[\p{Lu}\p{N}]|\{topic\}|“|"/u;
/** A plural behind the first two words: the second one is often a verb, as in "What happens". */
const plural =
  /^\S+\s+\S+\s.*\b(?!(?:as|always|does|has|his|its|perhaps|sometimes|this|was)\b)\p{Ll}{3,}s\b/u;
const inJapanese = /^(?:これら?|それら?|その|この|そんな|こんな|こうした|そうした)/u;

/**
 * What in a question points to something that the question does not name, as in "What is such a site made
 * of?" and "Who uses it?"; undefined where a reader needs no page beside it.
 */
export function openWord(question: string): string | undefined {
  const text = question.replace(/\s+/g, " ").trim();
  const pointed = pointing.exec(text);
  if (pointed && !namesBefore(text, pointed.index)) return pointed[0];
  for (const found of text.matchAll(new RegExp(pronoun, "gi"))) {
    if (impersonal.test(text.slice(found.index))) continue;
    if (!namesBefore(text, found.index)) return found[0];
  }
  return inJapanese.exec(text)?.[0];
}

function namesBefore(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return naming.test(before) || plural.test(before);
}
