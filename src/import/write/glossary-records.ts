import type { SummaryKeyword } from "../read/parse-keywords.ts";
import type { LineLedger } from "../text/line-ledger.ts";
import type { TopicLinks } from "../topics/topic-links.ts";
import { type ExistingContent, existingTerms } from "./existing-content.ts";
import { idGiver, itemSlug } from "./item-slug.ts";

interface GlossaryContext {
  source: string;
  links: TopicLinks;
  ledger: LineLedger;
  existing: ExistingContent;
}

/** The terms that are new, and those that have no definition. */
export interface GlossaryRecords {
  records: Record<string, unknown>[];
  /** Names under which the source lists the new terms, as in `keyword-2`. */
  items: string[];
  undefinedTerms: string[];
}

/** Makes glossary entries of keywords; terms that the glossary has are reported and left alone. */
export function glossaryRecords(
  keywords: readonly SummaryKeyword[],
  { source, links, ledger, existing }: GlossaryContext,
): GlossaryRecords {
  const { ids, names } = existingTerms(existing);
  const giveId = idGiver(ids);
  const result: GlossaryRecords = { records: [], items: [], undefinedTerms: [] };
  for (const [index, { term, definition, source: lines }] of keywords.entries()) {
    if (definition === undefined) {
      result.undefinedTerms.push(term);
      ledger.keep(...lines);
      continue;
    }
    if (names.has(term.toLowerCase())) {
      ledger.report(lines, `the glossary has the term "${term}" already`);
      continue;
    }
    names.add(term.toLowerCase());
    ledger.keep(...lines);
    const item = `keyword-${index + 1}`;
    const topic = links.topicNamed(term);
    result.items.push(item);
    result.records.push({
      id: giveId(itemSlug(term) || "term"),
      term,
      definition,
      ...(topic !== undefined && { topic }),
      source: `${source}#${item}`,
    });
  }
  return result;
}
