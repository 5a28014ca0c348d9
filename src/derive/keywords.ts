import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Chapter, Note, RecordKind, Talk, Term } from "../knowledge/records.ts";
import { toText } from "../markup/to-text.ts";
import type { MarkupTree } from "../markup/tree.ts";
import { formatTime } from "./format-date.ts";
import { noteSections } from "./note-sections.ts";
import { type TermMatcher, termMatcher } from "./term-matcher.ts";
import { termUses } from "./term-uses.ts";

/** A term of the glossary that a talk uses. */
export interface Keyword {
  term: Term;
  /** How often, in all places together. */
  count: number;
  /** In the order of the talk's pages. */
  places: KeywordPlace[];
}

/** A record, or a section of a note, that uses a term. */
export interface KeywordPlace {
  kind: RecordKind;
  title: string;
  path: string;
  count: number;
}

const derived = new WeakMap<Knowledge, Map<string, Keyword[]>>();

/**
 * The terms of the glossary that a talk's records use, most frequent first, equally frequent ones by
 * name. Longer terms win over shorter ones within them; aliases and plurals count, code does not. Terms
 * whose mentions get no link are counted like others.
 */
export function keywordsOf(knowledge: Knowledge, talk: string): readonly Keyword[] {
  // Every page asks for them, since the navigation says how many there are.
  const talks = derived.get(knowledge) ?? new Map<string, Keyword[]>();
  derived.set(knowledge, talks);
  const known = talks.get(talk);
  if (known) return known;
  const keywords = deriveKeywords(knowledge, talk);
  talks.set(talk, keywords);
  return keywords;
}

function deriveKeywords(knowledge: Knowledge, id: string): Keyword[] {
  const talk = knowledge.talk(id);
  const matcher = termMatcher(knowledge.terms, { withUnlinked: true });
  if (!talk || !matcher) return [];
  const found = new Map<string, KeywordPlace[]>();
  for (const { texts, ...place } of textsOf(knowledge, talk)) {
    for (const [term, count] of countTerms(texts, matcher)) {
      const places = found.get(term) ?? [];
      found.set(term, places);
      places.push({ ...place, count });
    }
  }
  return knowledge.terms
    .flatMap((term) => {
      const places = found.get(term.id);
      if (!places) return [];
      return [{ term, places, count: places.reduce((sum, { count }) => sum + count, 0) }];
    })
    .sort((a, b) => b.count - a.count);
}

function countTerms(
  texts: readonly (MarkupTree | string | undefined)[],
  matcher: TermMatcher,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const term of text === undefined ? [] : termUses(text, matcher)) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return counts;
}

interface TextPlace extends Omit<KeywordPlace, "count"> {
  texts: (MarkupTree | string | undefined)[];
}

/** Everything that is said in a talk's records, in the order of its pages. */
function textsOf(knowledge: Knowledge, talk: Talk): TextPlace[] {
  const chapter = ({ kind, path, title, summary, chapters }: Chapter): TextPlace[] => [
    { kind, path, title, texts: [title, summary] },
    ...chapters.flatMap(chapter),
  ];
  return [
    { kind: talk.kind, path: talk.path, title: talk.title, texts: [talk.title, talk.summary] },
    ...knowledge.takeawaysOf(talk.id).map(({ kind, path, text, detail }) => ({
      ...{ kind, path, title: toText(text), texts: [text, detail] },
    })),
    ...knowledge.questionsOf(talk.id).map(({ kind, path, question, answer }) => ({
      ...{ kind, path, title: toText(question), texts: [question, answer] },
    })),
    ...knowledge.chaptersOf(talk.id).flatMap(chapter),
    ...knowledge.highlightsOf(talk.id).map(({ kind, path, quote }) => ({
      ...{ kind, path, title: quote, texts: [quote] },
    })),
    ...knowledge.paragraphsOf(talk.id).map(({ kind, path, startSeconds, speaker, text }) => ({
      ...{ kind, path, title: [formatTime(startSeconds), speaker].filter(Boolean).join(" · ") },
      texts: [text],
    })),
    ...knowledge.notesOf(talk.id).flatMap(sectionsOf),
  ];
}

/** The sections of a note, each at its own anchor; the first one with what lists say of the note. */
function sectionsOf(note: Note): TextPlace[] {
  return noteSections(note).map(({ path, title, heading, text }, index) => ({
    ...{ kind: note.kind, path, title },
    texts: index === 0 ? [note.title, note.description, text] : [heading, text],
  }));
}
