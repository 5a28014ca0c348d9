import { didYouMean } from "../../diagnostics/nearest-name.ts";
import type { AuthoredDimension } from "../../schema/dimensions.ts";
import type { Linker } from "../link/linker.ts";
import type { YamlPath } from "../read/yaml-source.ts";

/** Reports questions and statements of a dimension that could not be filled in. */
export function checkTemplates(dimension: AuthoredDimension, path: YamlPath, linker: Linker): void {
  const { type, question, statement, choices } = dimension;
  checkTemplate(question, ["topic"], [...path, "question"], linker);
  const hasChoices = type === "choice" || type === "level";
  if (statement !== undefined && hasChoices) {
    const message = "Each choice makes a statement of its own.";
    const hint = "move `statement` to the choices";
    linker.report("quiz/template", message, [...path, "statement"], { hint });
  } else {
    const wanted = type === "yes-no" ? ["topic"] : ["topic", "value"];
    checkTemplate(statement, wanted, [...path, "statement"], linker);
  }
  checkTemplate(dimension.denial, ["topic"], [...path, "denial"], linker);
  if (dimension.denial !== undefined && type !== "yes-no") {
    const message = "Only a yes-no can be denied.";
    const hint = hasChoices ? "let each choice make its `statement`" : "leave it out";
    linker.report("quiz/template", message, [...path, "denial"], { hint });
  }
  for (const [position, choice] of choices.entries()) {
    const here = [...path, "choices", position, "statement"];
    checkTemplate(choice.statement, ["topic"], here, linker);
  }
}

/** Reports what a sentence lacks, and names in braces that stand for nothing. */
export function checkTemplate(
  sentence: string | undefined,
  wanted: readonly string[],
  path: YamlPath,
  linker: Linker,
): void {
  if (sentence === undefined) return;
  const named = [...sentence.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  const unknown = named.find((name) => !wanted.includes(name));
  const missing = wanted.find((name) => !named.includes(name));
  if (unknown !== undefined) {
    const message = `Nothing is put in the place of "{${unknown}}".`;
    const hint =
      didYouMean(unknown, wanted) ?? `write ${wanted.map((name) => `{${name}}`).join(" and ")}`;
    linker.report("quiz/template", message, path, { hint });
  } else if (missing !== undefined) {
    const message = `The sentence does not say where the ${missing} goes.`;
    linker.report("quiz/template", message, path, { hint: `put {${missing}} there` });
  }
}
