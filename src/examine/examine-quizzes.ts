import type { QuizPlace } from "../compile/quiz-places.ts";
import { clip } from "../derive/clip.ts";
import { alikeOptions } from "../derive/quiz/alike-options.ts";
import { asShown } from "../derive/quiz/arrange.ts";
import { deriveQuiz, makesQuestions, namesIn } from "../derive/quiz/derive-quiz.ts";
import { flawsOf, type ItemFlaw } from "../derive/quiz/item-flaws.ts";
import { type QuizFlaw, quizFlaws } from "../derive/quiz/quiz-flaws.ts";
import type { QuizMaterial } from "../derive/quiz/quiz-source.ts";
import { quizTask } from "../derive/quiz/quiz-task.ts";
import { type Diagnostic, diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import type { Quiz, QuizQuestion } from "../knowledge/quiz-records.ts";
import { toText } from "../markup/to-text.ts";

/**
 * Flaws of item writing in every quiz, generated questions included, and rules that make none. Where the
 * records themselves are in error, what the rules make of them would only say so again: then it is about
 * written questions alone.
 */
export function examineQuizzes(
  material: QuizMaterial,
  places: readonly QuizPlace[],
  { isSound }: { isSound: boolean },
): Diagnostic[] {
  const placesByRef = new Map(places.map((place) => [place.ref, place]));
  return material.knowledge.quizzes.flatMap((quiz) => {
    const examined = isSound ? quiz : { ...quiz, generate: [] };
    return examineQuiz(examined, material, placesByRef);
  });
}

function examineQuiz(
  quiz: Quiz,
  material: QuizMaterial,
  places: ReadonlyMap<string, QuizPlace>,
): Diagnostic[] {
  const questions = asShown(deriveQuiz(material, quiz));
  const atQuiz: Place = { file: quiz.origin.file };
  const stemOf = ({ ref }: QuizQuestion): Place => places.get(ref)?.at ?? atQuiz;
  const optionOf = ({ ref }: QuizQuestion, option: number): Place =>
    places.get(ref)?.options[option] ?? places.get(ref)?.at ?? atQuiz;
  return [
    ...questions.flatMap((question) =>
      flawsOf(question, namesIn(question, material))
        .filter(({ kind }) => kind !== "longest-key")
        .map((flaw) => tellItemFlaw(flaw, question, stemOf, optionOf)),
    ),
    ...questions.flatMap((question) => tellAlike(question, material, stemOf)),
    ...quizFlaws(questions).map((flaw) => tellQuizFlaw(flaw, stemOf, optionOf)),
    ...idleRules(quiz, material, places),
  ];
}

/** Nodes that those who choose them by name cannot tell apart. */
function tellAlike(
  question: QuizQuestion,
  { knowledge, drawings }: QuizMaterial,
  stemOf: PlaceOf,
): Diagnostic[] {
  const { answer } = question;
  if (answer.type !== "node") return [];
  const source = knowledge.diagram(answer.diagram)?.source;
  const drawing = source === undefined ? undefined : drawings.get(source);
  // A node that the drawing lacks is reported as such.
  const isDrawn = (id: string | undefined) => drawing?.nodes.some((node) => node.id === id);
  const pair = alikeOptions(quizTask(question, { isTrue: "", isFalse: "" }, drawing)).find((both) =>
    both.every(({ node }) => isDrawn(node)),
  );
  if (!pair) return [];
  const [first, second] = pair;
  const message = `The nodes "${first.node}" and "${second.node}" are both called "${toText(first.text)}".`;
  const hint = "give them other labels, or frames with names of their own";
  return [diagnostic("quiz/same-name", message, stemOf(question), { hint })];
}

type PlaceOf = (question: QuizQuestion) => Place;
type OptionPlaceOf = (question: QuizQuestion, option: number) => Place;

function tellItemFlaw(
  flaw: ItemFlaw,
  question: QuizQuestion,
  stemOf: PlaceOf,
  optionOf: OptionPlaceOf,
): Diagnostic {
  switch (flaw.kind) {
    case "all-of-the-above": {
      const message = `"${flaw.text}" is answered by whoever knows two of the others.`;
      const hint = "write `type: several-answers` without it, or another wrong answer";
      return diagnostic("quiz/all-of-the-above", message, optionOf(question, flaw.option), {
        hint,
      });
    }
    case "negative": {
      const message = `"${flaw.word}" is easily overlooked.`;
      const hint = `ask for what is so, or set it off as **${flaw.word}**`;
      return diagnostic("quiz/negative", message, stemOf(question), { hint });
    }
    case "overlap": {
      const message = "This option is a part of another one.";
      const hint = "let options exclude each other";
      const related = [relatedTo(optionOf(question, flaw.other), "of this one")];
      return diagnostic("quiz/overlap", message, optionOf(question, flaw.option), {
        hint,
        related: related.flatMap((each) => each ?? []),
      });
    }
    case "clue": {
      const message = `"${flaw.word}" stands in the question and in no other option.`;
      const hint = "use another word in one of the two, or the same in a wrong answer";
      return diagnostic("quiz/clue", message, optionOf(question, flaw.option), { hint });
    }
    case "uneven": {
      const what = flaw.by === "number" ? "is a number" : "ends in a full stop";
      const message = flaw.has ? `Only this option ${what}.` : `Every option but this one ${what}.`;
      const hint = "give all options one form";
      return diagnostic("quiz/uneven", message, optionOf(question, flaw.option), { hint });
    }
    case "longest-key":
      return diagnostic("quiz/longest-key", "The right answer is the longest.", stemOf(question));
  }
}

function tellQuizFlaw(flaw: QuizFlaw, stemOf: PlaceOf, optionOf: OptionPlaceOf): Diagnostic {
  switch (flaw.kind) {
    case "longest-keys": {
      const [first, ...others] = flaw.questions;
      const message = `The right answer is clearly the longest in ${flaw.questions.length} of ${flaw.of} questions.`;
      const hint = "shorten it, or say more in wrong answers";
      return diagnostic("quiz/longest-key", message, first && keyOf(first, optionOf), {
        hint,
        related: others.flatMap((each) => relatedTo(keyOf(each, optionOf), "here as well") ?? []),
      });
    }
    case "key-position": {
      const [first] = flaw.questions;
      const message = `The right answer is number ${flaw.position + 1} in ${flaw.questions.length} of ${flaw.of} questions.`;
      const hint = "vary its place: on paper and without scripts, options stand as written";
      return diagnostic("quiz/key-position", message, first && keyOf(first, optionOf), { hint });
    }
    case "repeated": {
      const related = [relatedTo(stemOf(flaw.earlier), "first asked here")];
      return diagnostic("quiz/repeated", "The same is asked twice.", stemOf(flaw.question), {
        hint: "leave one of the two out",
        related: related.flatMap((each) => each ?? []),
      });
    }
    case "stated": {
      const message = `It is answered by a statement of this quiz: "${brief(flaw.by)}"`;
      const [record] = flaw.by.about;
      const hint = record
        ? `name that statement's record as well, \`about: [${record}]\`, and no attempt has both`
        : "name one record in `about` of both, and no attempt has both";
      const related = flaw.by.rule ? [] : [relatedTo(stemOf(flaw.by), "stated here")];
      return diagnostic("quiz/answers-another", message, stemOf(flaw.question), {
        hint,
        related: related.flatMap((each) => each ?? []),
      });
    }
    case "answers-another": {
      const message = `This gives away the answer "${flaw.words}" of another question.`;
      const hint =
        "name the same record in `about` of both, and no attempt has both; or write it without";
      const related = [relatedTo(stemOf(flaw.other), `asked in "${brief(flaw.other)}"`)];
      return diagnostic("quiz/answers-another", message, stemOf(flaw.question), {
        hint,
        related: related.flatMap((each) => each ?? []),
      });
    }
  }
}

/** Rules that make nothing, of which an author would wait for questions in vain. */
function idleRules(
  quiz: Quiz,
  material: QuizMaterial,
  places: ReadonlyMap<string, QuizPlace>,
): Diagnostic[] {
  return quiz.generate.flatMap((rule, index) => {
    if (makesQuestions(rule, material, quiz)) return [];
    const message = `The rule "${rule.rule}" makes no question of these records.`;
    const hint = needs[rule.rule];
    const place = places.get(`${quiz.id}/generate/${index}`)?.at ?? { file: quiz.origin.file };
    return [diagnostic("quiz/no-questions", message, place, { hint })];
  });
}

const exclusive = "dimensions with `exclusive: true`";
const provable = `yes-no dimensions, or ${exclusive}`;
const needsContrasts = "it needs terms with two or more `contrasts`";

const needs: Record<Quiz["generate"][number]["rule"], string> = {
  fact: `it needs facts of ${exclusive} (a yes-no is asked by \`true-false\`), or of lists that are \`complete: true\``,
  "true-false": `it needs facts of ${provable}`,
  "topics-with-value": `it needs a value that one topic has and another has not, three topics in all, in ${provable}`,
  "dimensions-with-value": `it needs a topic that has a value in one dimension and another in a second, three in all, of ${provable}`,
  differences: `it needs two topics that are equal in one and differ in another, three in all, of ${provable}`,
  order: "it needs levels, numbers or dates, different ones for three topics",
  layers: "it needs topics that run on one that runs on a third",
  "definition-to-term": needsContrasts,
  "term-to-definition": needsContrasts,
  "match-terms": "it needs three terms each of which names the others under `contrasts`",
  gap: "it needs takeaways or answers with a `gap`",
  "next-step": "it needs diagrams with `ordered: true` and four steps",
  between: "it needs diagrams in which one node lies between two others, and two lie elsewhere",
  "next-chapter": "it needs a talk with four chapters",
};

function keyOf(question: QuizQuestion, optionOf: OptionPlaceOf): Place {
  const { answer } = question;
  const options = answer.type === "one-answer" ? answer.options : [];
  return optionOf(
    question,
    options.findIndex(({ isKey }) => isKey),
  );
}

function relatedTo({ file, range }: Place, message: string) {
  return file === undefined || range === undefined ? undefined : { file, range, message };
}

function brief(question: QuizQuestion): string {
  return clip(toText(question.stem).replace(/\s+/g, " "));
}
