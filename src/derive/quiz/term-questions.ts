import type { QuizOption } from "../../knowledge/quiz-records.ts";
import type { Term } from "../../knowledge/records.ts";
import { toText } from "../../markup/to-text.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import {
  type Draft,
  sentence,
  sentenceAbout,
  sharedProvenance,
  together,
} from "./make-question.ts";
import { type QuizSource, termsOf } from "./quiz-source.ts";
import { normalName } from "./same-meaning.ts";
import { shuffled } from "./seeded.ts";

const mostDistractors = 3;

/** A definition, to which one of several terms belongs. */
export function* definitionToTermQuestions(source: QuizSource): Iterable<Draft> {
  for (const { term, others } of termSlots(source)) {
    yield {
      ...shared(term, others),
      rule: "definition-to-term",
      explanation: sentence(source.words.isTerm(term.term, term.aliases)),
      stem: sentenceAbout(source.words.termFor, term.definition),
      answer: {
        type: "one-answer",
        options: [
          { text: nameOf(term), isKey: true },
          ...others.map((other): QuizOption => {
            const feedback = together(sentence(source.words.means(other.term)), other.definition);
            return { text: nameOf(other), isKey: false, feedback };
          }),
        ],
        keepOrder: false,
      },
    };
  }
}

/** A term, to which one of several definitions belongs. */
export function* termToDefinitionQuestions(source: QuizSource): Iterable<Draft> {
  for (const { term, others } of termSlots(source)) {
    yield {
      ...shared(term, others),
      rule: "term-to-definition",
      stem: sentence(source.words.meaningOf(term.term)),
      answer: {
        type: "one-answer",
        options: [
          { text: term.definition, isKey: true },
          ...others.map((other): QuizOption => {
            const feedback = sentence(source.words.isTerm(other.term, []));
            return { text: other.definition, isKey: false, feedback };
          }),
        ],
        keepOrder: false,
      },
    };
  }
}

/** Three or four terms that all contrast with each other, to be matched with their definitions. */
export function* matchTermsQuestions(source: QuizSource): Iterable<Draft> {
  // By id, since which of a group comes first gives the question its id.
  const terms = termsOf(source).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const contrasts = contrastsOf(source);
  const seen = new Set<string>();
  for (const term of terms) {
    const group = [term];
    for (const other of contrasts(term)) {
      const fits = group.every((each) => each === term || contrasts(each).includes(other));
      if (fits && group.length < 4) group.push(other);
    }
    const key = group
      .map(({ id }) => id)
      .sort()
      .join(" ");
    if (group.length < 3 || seen.has(key)) continue;
    seen.add(key);
    yield {
      ...shared(term, group.slice(1)),
      rule: "match-terms",
      stem: sentence(source.words.matchTerms),
      answer: {
        type: "match",
        pairs: group.map((each) => ({ item: nameOf(each), matches: each.definition })),
        extra: [],
      },
      explanation: { blocks: [], footnotes: [] },
      difficulty: "medium",
      about: group.map(({ ref }) => `term:${ref}` as const),
      provenance: sharedProvenance(group.map(({ provenance }) => provenance)),
    };
  }
}

/** A term as it begins an option, so that small letters and capitals tell nothing apart. */
function nameOf({ term }: Term): MarkupTree {
  const [first = ""] = term;
  const isPlain = /^\p{Ll}+(?![\p{L}\p{N}])/u.test(term);
  return sentence(isPlain ? first.toUpperCase() + term.slice(first.length) : term);
}

/** Terms with those that an author has declared to mean something else. */
function termSlots(source: QuizSource): { term: Term; others: Term[] }[] {
  const contrasts = contrastsOf(source);
  return termsOf(source).flatMap((term) => {
    const others: Term[] = [];
    for (const other of shuffled(contrasts(term), term.id, ({ id }) => id)) {
      const isNew = others.every((each) => !meanTheSame(each, other, source));
      if (isNew && others.length < mostDistractors) others.push(other);
    }
    return others.length >= 2 ? [{ term, others }] : [];
  });
}

/** What a term contrasts with, whichever of the two says so, but for what means the same. */
function contrastsOf(source: QuizSource): (term: Term) => Term[] {
  const { knowledge } = source;
  const all = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    const known = all.get(from);
    if (known) known.add(to);
    else all.set(from, new Set([to]));
  };
  for (const { id, contrasts } of knowledge.terms) {
    for (const other of contrasts) {
      add(id, other);
      add(other, id);
    }
  }
  return (term) =>
    [...(all.get(term.id) ?? [])].sort().flatMap((id) => {
      const other = knowledge.term(id);
      return other && !meanTheSame(other, term, source) ? [other] : [];
    });
}

/** Whether two terms are names of one thing, or are explained by the same words. */
function meanTheSame(one: Term, other: Term, { isSame }: QuizSource): boolean {
  return (
    isSame(one.term, other.term) ||
    normalName(toText(one.definition)) === normalName(toText(other.definition))
  );
}

function shared(term: Term, others: readonly Term[]) {
  return {
    name: [term.id],
    explanation: term.definition,
    topics: term.topic === undefined ? [] : [term.topic],
    difficulty: "easy",
    about: [`term:${term.ref}`],
    uses: others.map(({ ref }) => `term:${ref}` as const),
    provenance: term.provenance,
  } satisfies Partial<Draft>;
}
