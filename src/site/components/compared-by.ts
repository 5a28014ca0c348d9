import type { Dimension } from "../../knowledge/records.ts";

/** Whether there is more to say of a dimension than its label. */
export function isExplained({ description, choices }: Dimension): boolean {
  return description !== undefined || choices.length > 0;
}
