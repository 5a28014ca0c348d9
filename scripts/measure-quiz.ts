/**
 * Measures how long it takes to derive 10,000 questions from the facts of 1,000 topics by 50 dimensions,
 * and to look for flaws in them: `node scripts/measure-quiz.ts`.
 */
import { stringify } from "yaml";
import { compile } from "../src/compile/compile.ts";
import { deriveQuiz } from "../src/derive/quiz/derive-quiz.ts";
import { examineQuizzes } from "../src/examine/examine-quizzes.ts";
import { openKnowledge } from "../src/knowledge/knowledge.ts";
import { type QuizRuleName, quizRules } from "../src/schema/quiz.ts";
import { median } from "./median.ts";
import { RandomWords } from "./random-words.ts";

const topicCount = 1000;
const dimensionCount = 50;
const termCount = 200;
const runs = 3;
const aim = { questions: 10_000, deriveMs: 3000 };

const types = ["choice", "level", "yes-no", "number", "duration", "date", "text", "list"] as const;
type Type = (typeof types)[number];

/** So many questions of each rule, those that make one for each fact the most. */
const limits: Partial<Record<QuizRuleName, number>> = { fact: 6000, "true-false": 3000 };

/** A content folder with one quiz of everything, as files; one cell of ten is not stated. */
function quizContent(random: RandomWords): { path: string; text: string }[] {
  const dimensions = Array.from({ length: dimensionCount }, (_, index) => {
    const type = types[index % types.length] ?? "text";
    const choices = ["low", "middle", "high", "highest"].map((id) => ({
      id,
      label: random.words(1),
    }));
    return {
      ...{ id: `dimension-${index + 1}`, label: random.words(3), type, exclusive: true },
      description: random.sentence(),
      ...((type === "choice" || type === "level") && { choices }),
    };
  });
  const anyValue = (type: Type): unknown => {
    switch (type) {
      case "choice":
      case "level":
        return random.pick(["low", "middle", "high", "highest"]);
      case "yes-no":
        return random.below(2) === 0;
      case "number":
        return random.below(1000);
      case "duration":
        return `${1 + random.below(90)} min`;
      case "date":
        return `20${10 + random.below(16)}-0${1 + random.below(9)}-1${random.below(10)}`;
      case "text":
        return random.words(4);
      case "list":
        return [random.words(2), random.words(2)];
    }
  };
  const topics = Array.from({ length: topicCount }, (_, index) => {
    const stated = dimensions.filter(() => random.below(10) > 0);
    const facts = stated.map(({ id, type }) => [
      id,
      { value: anyValue(type), source: "source", ...(type === "list" && { complete: true }) },
    ]);
    const matter = {
      title: `${random.words(2)} ${index + 1}`,
      ...(index > 0 && { runsOn: [{ topic: `topic-${1 + random.below(index)}` }] }),
      facts: Object.fromEntries(facts),
    };
    return { path: `topics/topic-${index + 1}.mdx`, text: `---\n${stringify(matter)}---\n` };
  });
  const terms = Array.from({ length: termCount }, (_, index) => ({
    ...{ id: `term-${index + 1}`, term: `${random.words(1)} ${index + 1}` },
    ...{ definition: random.sentence(), source: "source" },
    contrasts: [1, 2, 3].map((step) => `term-${1 + ((index + step) % termCount)}`),
  }));
  const quiz = {
    title: "Everything",
    generate: quizRules.map((rule) => ({ rule, limit: limits[rule] ?? 1000 })),
  };
  return [
    { path: "talks/talk/talk.yaml", text: stringify({ title: "A talk" }) },
    {
      path: "sources.yaml",
      text: stringify([{ id: "source", title: "A source", type: "article" }]),
    },
    { path: "dimensions.yaml", text: stringify(dimensions) },
    { path: "glossary.yaml", text: stringify(terms) },
    { path: "quizzes/everything.yaml", text: stringify(quiz) },
    ...topics,
  ];
}

/** The result of an action, and its milliseconds. */
function timed<T>(action: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = action();
  return { result, ms: performance.now() - start };
}

const { result: compiled, ms: compileMs } = timed(() => compile(quizContent(new RandomWords(1))));
const errors = compiled.diagnostics.filter(({ severity }) => severity === "error");
if (errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 3), null, 2));
const [quiz] = compiled.knowledge.quizzes;
if (!quiz) throw new Error("There is no quiz.");

/** Each run opens the knowledge anew, so that nothing is known from the run before. */
const derived = Array.from({ length: runs }, () => {
  const material = { knowledge: openKnowledge(compiled.knowledge), drawings: new Map() };
  const derive = timed(() => deriveQuiz(material, quiz));
  const examine = timed(() => examineQuizzes(material, compiled.quizPlaces, { isSound: true }));
  return { questions: derive.result, deriveMs: derive.ms, examineMs: examine.ms };
});
const questions = derived[0]?.questions ?? [];
const deriveMs = median(derived.map((run) => run.deriveMs));
const examineMs = median(derived.map((run) => run.examineMs));
console.log(
  `${topicCount} topics by ${dimensionCount} dimensions, compiled in ${compileMs.toFixed(0)} ms`,
);
console.log(`${questions.length} questions: derived in ${deriveMs.toFixed(0)} ms`);
const isMet = questions.length >= aim.questions && deriveMs < aim.deriveMs;
console.log(
  `  the aim is ${aim.questions} in less than ${aim.deriveMs} ms: ${isMet ? "met" : "missed"}`,
);
console.log(`looked through for flaws, which derives them again, in ${examineMs.toFixed(0)} ms`);
for (const [rule, made] of Map.groupBy(questions, ({ rule }) => rule)) {
  console.log(`  ${rule}: ${made.length}`);
}
