import { z } from "zod";
import { id, line, markdown } from "./primitives.ts";
import { cardFields, recordFields } from "./provenance.ts";

const row = z.union([
  id,
  z.strictObject({ group: line.describe("Every dimension that dimensions.yaml files under it.") }),
]);

/** `comparisons/<comparison>.yaml`: which topics are put side by side, and by what. */
export const comparisonSchema = z.strictObject({
  title: line.describe("What it compares, as a name."),
  description: markdown.optional().describe("What it is good for, in a sentence or two; Markdown."),
  talk: id.optional().describe("The talk to which it belongs."),
  topics: z.array(id).describe("The topics to compare, in order; at least two."),
  dimensions: z
    .array(row)
    .min(1, "Name what to compare by.")
    .describe("The rows, in order: ids of dimensions, or `group: …` for all of a group."),
  ...cardFields,
  ...recordFields,
});

export type AuthoredComparison = z.output<typeof comparisonSchema>;
