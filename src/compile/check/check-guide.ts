import type { Place } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../diagnostics/nearest-name.ts";
import type { AuthoredGuide, AuthoredGuideOption } from "../../schema/guide.ts";
import type { Linker } from "../link/linker.ts";
import type { YamlPath } from "../read/yaml-source.ts";
import { findCycles } from "./find-cycles.ts";

/** An answer with what it leads to, and where that is written. */
interface Step {
  from: string;
  to: string;
  path: YamlPath;
}

/**
 * Whether every way through a guide ends, each answer leads somewhere, and no id is used twice; all
 * that is wrong is reported. Of what stands in for something else nothing is said that follows from it.
 */
export function checkGuide(
  guide: AuthoredGuide,
  linker: Linker,
  { isSalvaged }: { isSalvaged: boolean },
): boolean {
  const isUnique = checkIds(guide, linker);
  const choices = guide.questions.map((question, position) => {
    if (question.options.length >= 2 || isSalvaged) return true;
    const message = "A question needs at least two answers.";
    const hint = "add another one to `options`, or leave the question out";
    const path = ["questions", position];
    const at = question.options.length === 0 ? [...path, "id"] : [...path, "options", 0, "label"];
    linker.report("guide/few-options", message, at, { hint });
    return false;
  });
  const { steps, isWhole } = checkOptions(guide, linker);
  const hasStart = checkStart(guide, linker);
  // What a mistake above hides would be reported as if it were another one.
  if (!isUnique || !isWhole || !hasStart || isSalvaged) return false;
  const ends = checkCycles(steps, linker);
  return checkReached(guide, steps, linker) && ends && !choices.includes(false);
}

function checkIds(guide: AuthoredGuide, linker: Linker): boolean {
  const first = new Map<string, Place>();
  let isUnique = true;
  const claim = (scope: string, where: string, id: string, path: YamlPath): void => {
    const key = `${scope} ${id}`;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, linker.valuePlace(path));
      return;
    }
    isUnique = false;
    const related = [{ ...earlier, message: "first used here" }];
    const hint = "ids become addresses: give one of them another id";
    linker.report("link/duplicate-id", `The id "${id}" is used twice in this ${where}.`, path, {
      hint,
      related,
    });
  };
  for (const [position, { id, options }] of guide.questions.entries()) {
    claim("", "guide", id, ["questions", position, "id"]);
    for (const [index, option] of options.entries()) {
      const path = ["questions", position, "options", index, "id"];
      claim(`question ${position}`, "question", option.id, path);
    }
  }
  for (const [position, { id }] of guide.outcomes.entries()) {
    claim("", "guide", id, ["outcomes", position, "id"]);
  }
  return isUnique;
}

function checkStart(guide: AuthoredGuide, linker: Linker): boolean {
  const { start } = guide;
  if (start === undefined) return true;
  return checkQuestion(start, guide, linker, ["start"]);
}

function checkQuestion(id: string, guide: AuthoredGuide, linker: Linker, path: YamlPath): boolean {
  const ids = guide.questions.map((question) => question.id);
  const isOutcome = guide.outcomes.some((outcome) => outcome.id === id);
  if (ids.includes(id)) return true;
  const hint = isOutcome
    ? `it is an outcome: write \`outcome: ${id}\``
    : (didYouMean(id, ids) ?? `questions: ${ids.join(", ")}`);
  linker.report("guide/unknown-question", `This guide has no question "${id}".`, path, { hint });
  return false;
}

/** What each answer leads to; `isWhole` unless one leads nowhere. */
function checkOptions(guide: AuthoredGuide, linker: Linker): { steps: Step[]; isWhole: boolean } {
  let isWhole = true;
  const steps = guide.questions.flatMap(({ id: from, options }, position) =>
    options.flatMap((option, index): Step[] => {
      const path = ["questions", position, "options", index];
      const field = checkTarget(guide, option, path, linker);
      if (field === undefined) isWhole = false;
      const to = field === undefined ? undefined : option[field];
      return field === undefined || to === undefined ? [] : [{ from, to, path: [...path, field] }];
    }),
  );
  return { steps, isWhole };
}

/** The field that says where an answer leads, if it leads somewhere. */
function checkTarget(
  guide: AuthoredGuide,
  { label, to, outcome }: AuthoredGuideOption,
  path: YamlPath,
  linker: Linker,
): "to" | "outcome" | undefined {
  if (to !== undefined && outcome !== undefined) {
    const message = `The answer "${label}" leads to a question and to an outcome.`;
    const hint = "leave out `to` or `outcome`";
    linker.report("guide/option-target", message, [...path, "outcome"], { hint });
    return undefined;
  }
  if (to !== undefined) {
    return checkQuestion(to, guide, linker, [...path, "to"]) ? "to" : undefined;
  }
  if (outcome === undefined) {
    const message = `The answer "${label}" leads nowhere.`;
    const hint = "add `to: …` with a question's id, or `outcome: …`";
    linker.report("guide/option-target", message, [...path, "label"], { hint });
    return undefined;
  }
  const ids = guide.outcomes.map(({ id }) => id);
  if (ids.includes(outcome)) return "outcome";
  const hint = guide.questions.some(({ id }) => id === outcome)
    ? `it is a question: write \`to: ${outcome}\``
    : (didYouMean(outcome, ids) ?? `outcomes: ${ids.join(", ")}`);
  const message = `This guide has no outcome "${outcome}".`;
  linker.report("guide/unknown-outcome", message, [...path, "outcome"], { hint });
  return undefined;
}

function checkCycles(steps: readonly Step[], linker: Linker): boolean {
  const edges = new Map<string, string[]>();
  for (const { from, to } of steps) edges.set(from, [...(edges.get(from) ?? []), to]);
  const cycles = findCycles(edges);
  for (const cycle of cycles) {
    const [start = ""] = cycle;
    const around = cycle.flatMap((from, index) => {
      const to = cycle[index + 1] ?? start;
      return steps.find((step) => step.from === from && step.to === to) ?? [];
    });
    const [own, ...others] = around;
    if (!own) continue;
    const message = `The questions go in a circle: ${[...cycle, start].join(" → ")}.`;
    const hint = "every way must end in an outcome: let one of these answers lead elsewhere";
    const related = others.map(({ from, to, path }) => ({
      ...linker.valuePlace(path),
      message: `"${from}" leads to "${to}"`,
    }));
    linker.report("link/cycle", message, own.path, { hint, related });
  }
  return cycles.length === 0;
}

function checkReached(guide: AuthoredGuide, steps: readonly Step[], linker: Linker): boolean {
  const start = guide.start ?? guide.questions[0]?.id ?? "";
  const reached = new Set([start]);
  for (const id of reached) {
    for (const { from, to } of steps) if (from === id) reached.add(to);
  }
  const lost = (["questions", "outcomes"] as const).flatMap((list) =>
    guide[list].flatMap(({ id }, position) => (reached.has(id) ? [] : [{ list, id, position }])),
  );
  for (const { list, id, position } of lost) {
    const what = list === "questions" ? "question" : "outcome";
    const message = `No way from "${start}" leads to the ${what} "${id}".`;
    const hint = `let an answer lead to it, or leave it out`;
    linker.report("guide/unreachable", message, [list, position, "id"], { hint });
  }
  return lost.length === 0;
}
