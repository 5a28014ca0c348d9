import type { QuizAnswer, QuizOption } from "../../knowledge/quiz-records.ts";
import type { AuthoredQuizQuestion } from "../../schema/quiz-question.ts";
import { optional } from "../optional.ts";
import type { YamlPath } from "../read/yaml-source.ts";
import { linkQuizNodes } from "./link-quiz-nodes.ts";
import type { Linker, LinkWorld } from "./linker.ts";
import { reportRepeated } from "./report-repeated.ts";

type Authored<T extends AuthoredQuizQuestion["type"]> = Extract<AuthoredQuizQuestion, { type: T }>;

/** Links what a question asks for; undefined where nobody could answer it, which is reported. */
export function linkQuizAnswer(
  question: AuthoredQuizQuestion,
  path: YamlPath,
  { linker, world }: { linker: Linker; world: LinkWorld },
): QuizAnswer | undefined {
  switch (question.type) {
    case "one-answer":
    case "several-answers":
      return linkOptions(question, path, linker);
    case "true-false":
      return {
        type: "true-false",
        isTrue: question.answer,
        ...linker.optionalMarkdown("feedback", question.feedback, path),
      };
    case "text":
      return linkText(question, path, linker);
    case "number":
      return {
        ...{ type: "number", number: question.answer, tolerance: question.tolerance },
        ...optional({ unit: question.unit }),
      };
    case "order": {
      const here = [...path, "items"];
      const items = question.items.map((item, index) => linker.markdown(item, [...here, index]));
      const isDistinct = reportRepeated(question.items, (index) => [...here, index], linker);
      return isDistinct ? { type: "order", items } : undefined;
    }
    case "match":
      return linkMatch(question, path, linker);
    case "groups":
      return linkGroups(question, path, linker);
    case "node":
      return linkQuizNodes(question, path, linker, world);
  }
}

function linkOptions(
  question: Authored<"one-answer" | "several-answers">,
  path: YamlPath,
  linker: Linker,
): QuizAnswer | undefined {
  const here = [...path, "options"];
  const keys = question.options.filter(({ correct }) => correct).length;
  const options = question.options.map((option, index): QuizOption => {
    const at = [...here, index];
    return {
      text: linker.markdown(option.text, [...at, "text"]),
      isKey: option.correct,
      ...linker.optionalMarkdown("feedback", option.feedback, at),
    };
  });
  const isDistinct = reportRepeated(
    question.options.map(({ text }) => text),
    (index) => [...here, index, "text"],
    linker,
  );
  const at = options.length === 0 ? [...path, "id"] : here;
  const report = (message: string, hint: string): undefined =>
    void linker.report("quiz/keys", message, at, { hint });
  if (options.length < 2) {
    const hint = options.length === 0 ? "write two or more" : "add another one";
    return report("A question needs at least two options.", hint);
  }
  if (keys === 0) return report("No option is right.", "write `correct: true` at the right one");
  if (question.type === "one-answer" && keys > 1) {
    return report(
      `${keys} options are right.`,
      "write `type: several-answers`, or leave one right",
    );
  }
  return isDistinct ? { type: question.type, options, keepOrder: question.keepOrder } : undefined;
}

function linkText(
  { accept, wrong }: Authored<"text">,
  path: YamlPath,
  linker: Linker,
): QuizAnswer | undefined {
  const texts = [...accept, ...wrong.map(({ text }) => text)];
  const isDistinct = reportRepeated(
    texts,
    (index) =>
      index < accept.length
        ? [...path, "accept", index]
        : [...path, "wrong", index - accept.length, "text"],
    linker,
  );
  if (!isDistinct) return undefined;
  return {
    type: "text",
    accept,
    wrong: wrong.map(({ text, feedback }, index) => ({
      text,
      ...linker.optionalMarkdown("feedback", feedback, [...path, "wrong", index]),
    })),
  };
}

function linkMatch(
  { pairs, extra }: Authored<"match">,
  path: YamlPath,
  linker: Linker,
): QuizAnswer | undefined {
  const pairPath = (index: number, field: string): YamlPath => [...path, "pairs", index, field];
  const linked = pairs.map(({ item, matches }, index) => ({
    item: linker.markdown(item, pairPath(index, "item")),
    matches: linker.markdown(matches, pairPath(index, "matches")),
  }));
  const others = extra.map((text, index) => linker.markdown(text, [...path, "extra", index]));
  const hasItems = reportRepeated(
    pairs.map(({ item }) => item),
    (index) => pairPath(index, "item"),
    linker,
  );
  const hasMatches = reportRepeated(
    [...pairs.map(({ matches }) => matches), ...extra],
    (index) =>
      index < pairs.length ? pairPath(index, "matches") : [...path, "extra", index - pairs.length],
    linker,
  );
  return hasItems && hasMatches ? { type: "match", pairs: linked, extra: others } : undefined;
}

function linkGroups(
  { groups }: Authored<"groups">,
  path: YamlPath,
  linker: Linker,
): QuizAnswer | undefined {
  const linked = groups.map(({ label, items }, group) => ({
    label,
    items: items.map((item, index) =>
      linker.markdown(item, [...path, "groups", group, "items", index]),
    ),
  }));
  const places = groups.flatMap(({ items }, group) =>
    items.map((item, index) => ({ item, path: [...path, "groups", group, "items", index] })),
  );
  const isDistinct = reportRepeated(
    places.map(({ item }) => item),
    (index) => places[index]?.path ?? path,
    linker,
  );
  const hasLabels = reportRepeated(
    groups.map(({ label }) => label),
    (index) => [...path, "groups", index, "label"],
    linker,
  );
  if (places.length < 2) {
    const hint = "write two or more `items`";
    linker.report("quiz/keys", "There is nothing to sort.", [...path, "groups"], { hint });
    return undefined;
  }
  return isDistinct && hasLabels ? { type: "groups", groups: linked } : undefined;
}
