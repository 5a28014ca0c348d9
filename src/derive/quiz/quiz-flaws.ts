import type { QuizQuestion } from "../../knowledge/quiz-records.ts";
import { toText } from "../../markup/to-text.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { flawsOf, hasPhrase } from "./item-flaws.ts";
import { normalName } from "./same-meaning.ts";

/** A flaw that questions of one quiz have together. */
export type QuizFlaw =
  | { kind: "longest-keys"; questions: QuizQuestion[]; of: number }
  | { kind: "key-position"; questions: QuizQuestion[]; of: number; position: number }
  | { kind: "repeated"; question: QuizQuestion; earlier: QuizQuestion }
  | { kind: "answers-another"; question: QuizQuestion; other: QuizQuestion; words: string }
  /** A statement that is true says the answer in the question's own words. */
  | { kind: "stated"; question: QuizQuestion; by: QuizQuestion };

/** So many questions with one right option tell something about where and how long it is. */
const fewest = 5;

/** Flaws that show only when the questions of a quiz are looked at together, in the order as written. */
export function quizFlaws(questions: readonly QuizQuestion[]): QuizFlaw[] {
  return [
    ...longestKeys(questions),
    ...keyPositions(questions),
    ...repeated(questions),
    ...answersAnother(questions),
    ...stated(questions),
  ];
}

/** Of generated questions the length tells nothing: what is right in one is wrong in another. */
function longestKeys(questions: readonly QuizQuestion[]): QuizFlaw[] {
  const single = questions.filter(
    ({ answer, rule }) => answer.type === "one-answer" && rule === undefined,
  );
  const longest = single.filter((question) =>
    flawsOf(question).some(({ kind }) => kind === "longest-key"),
  );
  const isOften = single.length >= fewest && longest.length > single.length / 3;
  return isOften ? [{ kind: "longest-keys", questions: longest, of: single.length }] : [];
}

/** Keys that stand at one place far more often than chance puts them there. */
function keyPositions(questions: readonly QuizQuestion[]): QuizFlaw[] {
  const places = questions.flatMap((question) => {
    const { answer } = question;
    return answer.type === "one-answer"
      ? [{ question, position: answer.options.findIndex(({ isKey }) => isKey) }]
      : [];
  });
  if (places.length < fewest) return [];
  const byPosition = Map.groupBy(places, ({ position }) => position);
  return [...byPosition].flatMap(([position, members]): QuizFlaw[] =>
    members.length > places.length * 0.6
      ? [
          {
            kind: "key-position",
            questions: members.map(({ question }) => question),
            of: places.length,
            position,
          },
        ]
      : [],
  );
}

function repeated(questions: readonly QuizQuestion[]): QuizFlaw[] {
  const first = new Map<string, QuizQuestion>();
  return questions.flatMap((question): QuizFlaw[] => {
    const key = JSON.stringify([normalName(toText(question.stem)), askedOf(question)]);
    const earlier = first.get(key);
    if (!earlier) first.set(key, question);
    return earlier ? [{ kind: "repeated", question, earlier }] : [];
  });
}

/** What tells questions of one stem apart: how they are answered, and with what. */
export function askedOf({ answer }: QuizQuestion): string[] {
  switch (answer.type) {
    case "one-answer":
    case "several-answers":
      return ["options", ...namesOf(answer.options.map(({ text }) => text))];
    case "node":
      return [answer.type, answer.diagram];
    case "order":
      return [answer.type, ...namesOf(answer.items)];
    case "match":
      return [answer.type, ...namesOf(answer.pairs.map(({ item }) => item))];
    case "groups":
      return [answer.type, ...namesOf(answer.groups.flatMap(({ items }) => items))];
    default:
      return [answer.type];
  }
}

function namesOf(texts: readonly MarkupTree[]): string[] {
  return texts.map((text) => normalName(toText(text))).sort();
}

const shortestTold = 8;

/** Stems that name the key of another question, where that is more than a common word. */
function answersAnother(questions: readonly QuizQuestion[]): QuizFlaw[] {
  const written = questions.filter(({ rule }) => rule === undefined);
  const stems = written.map((question) => ({ question, stem: normalName(toText(question.stem)) }));
  return written.flatMap((other): QuizFlaw[] => {
    const words = keyTextOf(other);
    if (words === undefined || words.length < shortestTold) return [];
    const own = normalName(toText(other.stem));
    if (hasPhrase(own, words)) return [];
    const telling = stems.find(
      ({ question, stem }) =>
        question !== other && hasPhrase(stem, words) && !areAlternatives(question, other),
    );
    return telling ? [{ kind: "answers-another", question: telling.question, other, words }] : [];
  });
}

/** Questions to which a true statement of the quiz is the answer: "Which index is sorted?", "B-tree is sorted." */
function stated(questions: readonly QuizQuestion[]): QuizFlaw[] {
  const statements = new Map(
    questions.flatMap((question) =>
      question.answer.type === "true-false" && question.answer.isTrue
        ? [[normalName(toText(question.stem)), question] as const]
        : [],
    ),
  );
  if (statements.size === 0) return [];
  return questions.flatMap((question): QuizFlaw[] => {
    const key = keyTextOf(question);
    if (question.rule !== undefined || key === undefined) return [];
    const by = sentencesWith(key, normalName(toText(question.stem)))
      .flatMap((sentence) => statements.get(sentence) ?? [])
      .find(
        (statement) =>
          !areAlternatives(statement, question) &&
          // Of long answers it is said already that a stem names them.
          (statement.rule !== undefined || key.length < shortestTold),
      );
    return by ? [{ kind: "stated", question, by }] : [];
  });
}

/** What a question such as "which kind of index is sorted" becomes with its answer, by the words asked with. */
function sentencesWith(key: string, stem: string): string[] {
  const [asking, ...words] = stem.replace(/[?.]$/, "").split(" ");
  if (asking !== "which" && asking !== "what" && asking !== "who") return [];
  return [0, 1, 2, 3].flatMap((skipped) => {
    const rest = words.slice(skipped);
    return rest.length < 2 ? [] : [`${key} ${rest.join(" ")}`];
  });
}

/** Whether two questions are about one record, of which an attempt asks only once. */
function areAlternatives({ about }: QuizQuestion, other: QuizQuestion): boolean {
  return about.some((name) => other.about.includes(name));
}

function keyTextOf({ answer }: QuizQuestion): string | undefined {
  if (answer.type === "text") return normalName(answer.accept[0] ?? "");
  if (answer.type !== "one-answer") return undefined;
  const key = answer.options.find(({ isKey }) => isKey);
  return key && normalName(toText(key.text));
}
