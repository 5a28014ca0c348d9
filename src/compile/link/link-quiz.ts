import type { Place } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../diagnostics/nearest-name.ts";
import { durationSeconds } from "../../knowledge/duration.ts";
import type { Quiz, QuizQuestion, QuizRule, RecordName } from "../../knowledge/quiz-records.ts";
import { anchored, recordPaths } from "../../knowledge/record-paths.ts";
import type { AuthoredQuiz, AuthoredQuizRule } from "../../schema/quiz.ts";
import type { AuthoredQuizQuestion } from "../../schema/quiz-question.ts";
import { checkTemplate } from "../check/check-templates.ts";
import { optional } from "../optional.ts";
import { checkRuleFields } from "../quiz-rule-fields.ts";
import type { Entry } from "../read/read-entries.ts";
import { isAsWritten } from "../read/salvage-value.ts";
import { valueAt } from "../read/validate-value.ts";
import type { YamlPath } from "../read/yaml-source.ts";
import { type TopicsOfRecord, topicsAbout } from "../topics-about.ts";
import { linkQuizAnswer } from "./link-quiz-answer.ts";
import { linkRecordName } from "./link-record-name.ts";
import { type Linker, type LinkWorld, linkerFor } from "./linker.ts";
import type { RecordIndex } from "./record-index.ts";

/** Links a quiz; questions that cannot be answered are reported and left out. */
export function linkQuiz(entry: Entry<AuthoredQuiz>, world: LinkWorld): Quiz {
  const linker = linkerFor(entry, world);
  const [id = ""] = entry.ids;
  const { value: quiz } = entry;
  const limitSeconds = linkTimeLimit(quiz, linker);
  return {
    kind: "quiz",
    ...linker.base(recordPaths.quiz(id), id, id, [], quiz),
    title: quiz.title,
    ...linker.optionalMarkdown("description", quiz.description, []),
    ...optional({ talk: quiz.talk && linker.reference("talk", quiz.talk, ["talk"]), limitSeconds }),
    topics: linker.references("topic", quiz.topics, ["topics"]),
    draw: quiz.draw,
    passMark: quiz.passMark,
    questions: linkQuestions(entry, linker, world),
    generate: quiz.generate.map((rule, index) => {
      const path = ["generate", index];
      const at = linker.valuePlace([...path, "rule"]);
      world.quizPlaces.push({ ref: `${id}/generate/${index}`, at, options: [] });
      return linkRule(rule, path, linker, world, world.indexFor(entry));
    }),
  };
}

function linkTimeLimit({ timeLimit }: AuthoredQuiz, linker: Linker): number | undefined {
  if (timeLimit === undefined) return undefined;
  const seconds = durationSeconds(timeLimit);
  if (seconds !== undefined && seconds >= 1) return seconds;
  const hint = "units are s, min, h, as in 15 min";
  linker.report("quiz/time-limit", `"${timeLimit}" is no time.`, ["timeLimit"], { hint });
  return undefined;
}

function linkQuestions(
  entry: Entry<AuthoredQuiz>,
  linker: Linker,
  world: LinkWorld,
): QuizQuestion[] {
  const [quiz = ""] = entry.ids;
  const first = new Map<string, Place>();
  const index = world.indexFor(entry);
  const publishedTopicsOf: TopicsOfRecord = (name) =>
    world.topicsOf(name).filter((id) => index.find("topic", id)?.draft === false);
  return entry.value.questions.flatMap((question, position): QuizQuestion[] => {
    const path = ["questions", position];
    const isTwice = reportTwice(question.id, [...path, "id"], first, linker);
    const answer = isAnswerWritten(question, path, entry)
      ? linkQuizAnswer(question, path, { linker, world })
      : undefined;
    const ref = `${quiz}/${question.id}`;
    const about = linkAbout(question, path, linker, world);
    const linked: Omit<QuizQuestion, "answer"> = {
      kind: "quiz-question",
      ...linker.base(anchored(recordPaths.quiz(quiz), question.id), ref, question.id, path, {}),
      quiz,
      stem: linker.markdown(question.stem, [...path, "stem"]),
      ...linker.optionalMarkdown("explanation", question.explanation, path),
      ...linker.optionalMarkdown("hint", question.hint, path),
      topics: topicsAbout(
        linker.references("topic", question.topics, [...path, "topics"]),
        about,
        publishedTopicsOf,
      ),
      difficulty: question.difficulty,
      about,
      uses: about,
      provenance: linker.provenance(question, path, { sourceOptional: about.length > 0 }),
    };
    if (!answer || isTwice) return [];
    const options = "options" in question ? question.options : [];
    world.quizPlaces.push({
      ref,
      at: linker.valuePlace([...path, "stem"]),
      options: options.map((_, index) => linker.valuePlace([...path, "options", index, "text"])),
    });
    return [{ ...linked, answer }];
  });
}

/** Whether the author wrote all that the answer is made of; nothing is said of what stands in for it. */
function isAnswerWritten(
  question: AuthoredQuizQuestion,
  path: YamlPath,
  entry: Entry<AuthoredQuiz>,
): boolean {
  const fields = ["answer", "options", "accept", "items", "pairs", "groups", "diagram"];
  return (
    isAsWritten(entry, [...path, "type"], question.type) &&
    fields.every((field) => {
      if (!(field in question)) return true;
      const written = valueAt(entry.source.value, [...path, field]);
      const linked: unknown = question[field as keyof typeof question];
      return written !== undefined && Array.isArray(written) === Array.isArray(linked);
    })
  );
}

function reportTwice(
  id: string,
  path: YamlPath,
  first: Map<string, Place>,
  linker: Linker,
): boolean {
  const earlier = first.get(id);
  if (!earlier) {
    first.set(id, linker.valuePlace(path));
    return false;
  }
  const related = [{ ...earlier, message: "first used here" }];
  const hint = "ids become addresses: give one of them another id";
  linker.report("link/duplicate-id", `The id "${id}" is used twice in this quiz.`, path, {
    hint,
    related,
  });
  return true;
}

function linkAbout(
  question: AuthoredQuizQuestion,
  path: YamlPath,
  linker: Linker,
  world: LinkWorld,
): RecordName[] {
  return [...new Set(question.about)].flatMap((name) => {
    const here = [...path, "about", question.about.indexOf(name)];
    return linkRecordName(name, here, linker, world) ?? [];
  });
}

/** Reports a value that no dimension has. */
function checkValue(
  value: AuthoredQuizRule["value"],
  path: YamlPath,
  linker: Linker,
  { choices }: LinkWorld,
  { isIncomplete }: RecordIndex,
): void {
  if (typeof value !== "string" || choices.has(value) || isIncomplete("dimension")) return;
  const hint = didYouMean(value, choices) ?? "write the id of a choice, or true or false";
  linker.report("quiz/unknown-value", `No dimension has a choice "${value}".`, path, { hint });
}

function linkRule(
  authored: AuthoredQuizRule,
  path: YamlPath,
  linker: Linker,
  world: LinkWorld,
  index: RecordIndex,
): QuizRule {
  checkRuleFields(authored, path, linker);
  checkTemplate(authored.stem, ["topic"], [...path, "stem"], linker);
  const { rule, comparison, value, records, stem, except, limit } = authored;
  checkValue(value, [...path, "value"], linker, world, index);
  const named = (
    kind: "topic" | "dimension" | "term" | "diagram",
    field: keyof typeof authored,
  ) => {
    const ids = authored[field];
    return Array.isArray(ids) ? linker.references(kind, ids, [...path, field]) : undefined;
  };
  return {
    rule,
    ...optional({
      comparison: comparison && linker.reference("comparison", comparison, [...path, "comparison"]),
      topics: named("topic", "topics"),
      dimensions: named("dimension", "dimensions"),
      value,
      terms: named("term", "terms"),
      diagrams: named("diagram", "diagrams"),
      records,
      stem,
      except,
      limit,
    }),
  };
}
