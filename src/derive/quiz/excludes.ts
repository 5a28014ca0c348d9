import type { Dimension, FactValue } from "../../knowledge/records.ts";
import { factOrder } from "../fact-text.ts";

/**
 * Whether values of a dimension can be proven wrong: where one is right, the others are not. Texts and
 * lists cannot; a list that is complete has its own proof, by what is not on it.
 */
export function hasProof({ type, exclusive }: Dimension): boolean {
  if (type === "yes-no") return true;
  return exclusive && type !== "text" && type !== "list";
}

/** Whether a topic that has one value on a dimension cannot have the other one as well. */
export function excludes(dimension: Dimension, value: FactValue, other: FactValue): boolean {
  if (!hasProof(dimension)) return false;
  if (dimension.type === "choice" || dimension.type === "level") {
    return labelOf(dimension, value) !== labelOf(dimension, other);
  }
  return factOrder(value, dimension) !== factOrder(other, dimension);
}

/** Two choices with one label mean the same to whoever reads them. */
function labelOf({ choices }: Dimension, value: FactValue): string {
  const label = choices.find(({ id }) => id === value)?.label ?? String(value);
  return label.trim().toLowerCase();
}
