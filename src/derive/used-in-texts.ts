import type { Knowledge, KnowledgeData } from "../knowledge/knowledge.ts";
import type { RecordName } from "../knowledge/quiz-records.ts";
import type { MarkupTree } from "../markup/tree.ts";
import { keywordsOf } from "./keywords.ts";
import { termMatcher } from "./term-matcher.ts";
import { termUses } from "./term-uses.ts";
import { visitData } from "./visit-data.ts";

/** Components that bring a record into a text. */
const shownBy: Record<string, string> = {
  Takeaway: "takeaway",
  Question: "question",
  Topic: "topic",
  Term: "term",
  Diagram: "diagram",
  Comparison: "comparison",
  Guide: "guide",
};

/** What texts show or name of records other than their own, terms of the glossary by their mere words. */
export function usedInTexts(knowledge: Knowledge): ReadonlySet<RecordName> {
  const used = new Set<RecordName>();
  const matcher = termMatcher(knowledge.terms, { withUnlinked: true });
  const visitRecord = (owner: RecordName, record: unknown): void =>
    visitData(record, ({ type, name, props, blocks, footnotes }) => {
      const found: RecordName[] = [];
      const kind = type === "component" ? shownBy[String(name)] : undefined;
      if (kind !== undefined) found.push(`${kind}:${(props as { id: string }).id}`);
      if (matcher && Array.isArray(blocks) && Array.isArray(footnotes)) {
        // What has both is a text.
        for (const id of termUses({ blocks, footnotes } as MarkupTree, matcher)) {
          found.push(`term:${id}`);
        }
      }
      for (const each of found) if (each !== owner) used.add(each);
    });
  // All records are looked through alike, so that a new kind of them needs no mention here.
  for (const records of Object.values(knowledge satisfies KnowledgeData)) {
    if (!Array.isArray(records)) continue;
    for (const record of records as { kind: string; ref: string }[]) {
      visitRecord(`${record.kind}:${record.ref}`, record);
    }
  }
  // Titles and transcripts are plain words.
  for (const { id } of knowledge.talks) {
    for (const { term } of keywordsOf(knowledge, id)) used.add(`term:${term.id}`);
  }
  return used;
}
