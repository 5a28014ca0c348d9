import type { Dimension, FactValue } from "../../knowledge/records.ts";
import { valueText } from "./fact-sentences.ts";
import type { QuizSource } from "./quiz-source.ts";

/** Values that a question may ask for: the one that a rule names, or all of a dimension. */
export function wantedValues(
  dimension: Dimension,
  wanted: string | boolean | undefined,
): FactValue[] {
  if (wanted !== undefined) return canHave(dimension, wanted) ? [wanted] : [];
  if (dimension.type === "yes-no") return [true];
  return dimension.choices.map(({ id }) => id);
}

/** Values that dimensions have in common, those of the first one before the others. */
export function commonValues(
  dimensions: readonly Dimension[],
  wanted: string | boolean | undefined,
): FactValue[] {
  if (wanted !== undefined) return [wanted];
  const ids = dimensions.flatMap(({ choices }) => choices.map(({ id }) => id));
  const hasYesNo = dimensions.some(({ type }) => type === "yes-no");
  return [...new Set<FactValue>([...ids, ...(hasYesNo ? [true] : [])])];
}

/** A value as the first dimension that can have it shows it. */
export function textOf(value: FactValue, { dimensions, words }: QuizSource): string {
  const example = dimensions.find((dimension) => canHave(dimension, value));
  return example ? valueText(value, example, words) : "";
}

/** What a value that a rule names adds to the id of a question. */
export function valueName(value: string | boolean | undefined): string[] {
  return value === undefined ? [] : [String(value)];
}

/** Whether a value is one of a dimension's. */
export function canHave({ type, choices }: Dimension, value: FactValue): boolean {
  return type === "yes-no" ? typeof value === "boolean" : choices.some(({ id }) => id === value);
}
