import { z } from "zod";
import { id, line, timestamp } from "./primitives.ts";
import { citations, recordFields, topics } from "./provenance.ts";

const highlight = z.strictObject({
  id: id.describe("Unique within the talk; becomes the anchor."),
  quote: z.string().trim().min(1).describe("The words as they were said."),
  at: timestamp.optional().describe("When they are said, as M:SS or H:MM:SS, where that is known."),
  speaker: line.optional().describe("Who says them, where that is known."),
  topics,
  source: citations.optional().describe("Where the words are found."),
  ...recordFields,
});

/** `talks/<talk>/highlights.yaml`: words worth quoting. */
export const highlightsSchema = z.array(highlight);

export type AuthoredHighlight = z.output<typeof highlight>;
