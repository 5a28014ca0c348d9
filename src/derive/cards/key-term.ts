import type { KnowledgeData } from "../../knowledge/knowledge.ts";
import type { Takeaway } from "../../knowledge/records.ts";
import { blankOut } from "../../markup/blank-out.ts";
import { toText } from "../../markup/to-text.ts";
import { givesAway } from "./gives-away.ts";

/**
 * The words that a takeaway's card leaves out: those that its author chose, else the longest name of a
 * term of the glossary that stands in it once, and of which nothing else in it tells.
 */
export function keyTerm(
  { text, gap }: Takeaway,
  { terms }: Pick<KnowledgeData, "terms">,
): string | undefined {
  if (gap) return gap.words;
  const whole = toText(text);
  const names = terms.flatMap((record) =>
    record.noLink ? [] : [record.term, ...record.aliases].map((name) => ({ name, record })),
  );
  return names
    .filter(({ name }) => whole.includes(name))
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1))
    .find(({ name, record }) => {
      const left = blankOut(text, name);
      if (!left) return false;
      const rest = toText(left);
      const tells = [record.term, ...record.aliases].some((each) => givesAway(rest, each));
      return !tells && !isWithinWord(rest);
    })?.name;
}

/** Whether a blank takes a part of a word, such as the beginning of a plural. */
export function isWithinWord(text: string): boolean {
  return /[\p{Script=Latin}\p{N}-]_____|_____[\p{Script=Latin}\p{N}-]/u.test(text);
}
