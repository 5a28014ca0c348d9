import { didYouMean } from "../../diagnostics/nearest-name.ts";
import { durationSeconds } from "../../knowledge/duration.ts";
import type { FactValue } from "../../knowledge/records.ts";
import type { AuthoredDimension, DimensionType } from "../../schema/dimensions.ts";
import { date } from "../../schema/primitives.ts";
import type { Linker } from "../link/linker.ts";
import type { YamlPath } from "../read/yaml-source.ts";

const wanted: Record<DimensionType, string> = {
  choice: "one of its choices",
  level: "one of its levels",
  "yes-no": "true or false",
  number: "a number",
  amount: "a number",
  duration: "a time such as 90 s, 15 min, 2 h or 7 d",
  date: "a date, YYYY-MM-DD",
  text: "a text",
  list: "a list of texts",
};

/** The value if it fits its dimension; what does not fit is reported. */
export function checkFact(
  value: FactValue,
  dimension: AuthoredDimension,
  path: YamlPath,
  linker: Linker,
): FactValue | undefined {
  const here = [...path, "value"];
  if (!fitsType(value, dimension.type)) {
    const message = `"${dimension.label}" takes ${wanted[dimension.type]}.`;
    linker.report("fact/wrong-type", message, here, { hint: hintFor(value, dimension) });
    return undefined;
  }
  if (dimension.type === "choice" || dimension.type === "level") {
    const choices = dimension.choices.map(({ id }) => id);
    if (!choices.includes(String(value))) {
      const message = `"${dimension.label}" has no choice "${String(value)}".`;
      const hint = didYouMean(String(value), choices) ?? `choices: ${choices.join(", ")}`;
      linker.report("fact/unknown-choice", message, here, { hint });
      return undefined;
    }
  }
  return value;
}

function hintFor(value: FactValue, { type, choices }: AuthoredDimension): string | undefined {
  switch (type) {
    case "choice":
    case "level":
      return `choices: ${choices.map(({ id }) => id).join(", ")}`;
    case "yes-no":
      return "write true or false, without quotation marks";
    case "number":
    case "amount":
      return "write the number alone; `note` has room for more";
    case "duration":
      return "units are ms, s, min, h, d, as in 1 h 30 min";
    case "date":
      return "it is written as in 2022-11-30, and the calendar must have it";
    case "list":
      return `write [${String(value)}]`;
    case "text":
      return Array.isArray(value) ? undefined : "put it in quotation marks";
  }
}

function fitsType(value: FactValue, type: DimensionType): boolean {
  switch (type) {
    case "yes-no":
      return typeof value === "boolean";
    case "number":
    case "amount":
      return typeof value === "number" && Number.isFinite(value);
    case "duration":
      return typeof value === "string" && durationSeconds(value) !== undefined;
    case "list":
      return Array.isArray(value);
    case "date":
      return date.safeParse(value).success;
    default:
      return typeof value === "string";
  }
}
