import { z } from "zod";
import { gap, id, markdown } from "./primitives.ts";
import { cardFields, provenanceFields, recordFields, topics } from "./provenance.ts";

const takeaway = z.strictObject({
  id: id.describe("Unique within the talk; becomes the anchor."),
  emoji: z.string().trim().min(1).max(32).optional().describe("A picture for the margin."),
  text: markdown.describe("What to remember, in a sentence or two; Markdown."),
  detail: markdown.optional().describe("What helps to understand it; Markdown."),
  gap: gap.optional(),
  topics,
  ...provenanceFields,
  ...cardFields,
  ...recordFields,
});

/** `talks/<talk>/takeaways.yaml`: what to remember. */
export const takeawaysSchema = z.array(takeaway);

export type AuthoredTakeaway = z.output<typeof takeaway>;
