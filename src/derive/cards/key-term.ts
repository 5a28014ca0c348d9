import type { KnowledgeData } from "../../knowledge/knowledge.ts";
import type { Takeaway } from "../../knowledge/records.ts";
import { blankOut } from "../../markup/blank-out.ts";
import { toText } from "../../markup/to-text.ts";
import { normalName } from "../quiz/same-meaning.ts";
import { gapFlaw } from "./gap-flaw.ts";
import { givesAway } from "./gives-away.ts";

/**
 * The words that a takeaway's card leaves out: those that its author chose, else the longest name of a
 * term of the glossary that stands in it once, and of which nothing else in it tells. None where other
 * words would do as well, or where the talk's title has them.
 */
export function keyTerm(
  takeaway: Takeaway,
  knowledge: Pick<KnowledgeData, "terms" | "talks">,
): string | undefined {
  const { text, gap } = takeaway;
  const isFit = (words: string): boolean => gapFlaw(takeaway, words, knowledge) === undefined;
  if (gap) return isFit(gap.words) ? gap.words : undefined;
  const whole = toText(text);
  const names = knowledge.terms.flatMap((record) =>
    record.noLink ? [] : [record.term, ...record.aliases].map((name) => ({ name, record })),
  );
  return names
    .filter(({ name }) => whole.includes(name) && isFit(name))
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1))
    .find(({ name, record }) => {
      const left = blankOut(text, name);
      if (!left) return false;
      const rest = toText(left);
      const tells = [record.term, ...record.aliases].some((each) => givesAway(rest, each));
      return !tells && !isWithinWord(rest);
    })?.name;
}

/** Other names of what words name in the glossary or among the systems; a concept has wider ones too. */
export function otherNames(
  words: string,
  { terms, topics }: Pick<KnowledgeData, "terms" | "topics">,
): string[] {
  const namings = [
    ...terms.map(({ term, aliases }) => [term, ...aliases]),
    ...topics.flatMap(({ type, title, aliases }) =>
      type === "system" ? [[title, ...aliases]] : [],
    ),
  ];
  const isOwn = (name: string): boolean => normalName(name) === normalName(words);
  return [...new Set(namings.filter((names) => names.some(isOwn)).flat())].filter(
    (name) => !isOwn(name),
  );
}

/** Whether a blank takes a part of a word, such as the beginning of a plural. */
function isWithinWord(text: string): boolean {
  return /[\p{Script=Latin}\p{N}-]_____|_____[\p{Script=Latin}\p{N}-]/u.test(text);
}
