import { z } from "zod";
import { id, line, markdown } from "./primitives.ts";
import { provenanceFields, recordFields, topics } from "./provenance.ts";

const option = z.strictObject({
  id: id.describe("Unique within the question; a way through the guide is named by these."),
  label: line.describe("The answer, in a few words."),
  when: line
    .optional()
    .describe(
      "The answer as a condition, as it follows `if`: `you have a container image`. Default: the question with the answer.",
    ),
  because: markdown.optional().describe("Why this answer leads where it leads; Markdown."),
  to: id.optional().describe("The question that follows."),
  outcome: id.optional().describe("The outcome that is reached; either this or `to`."),
});

const question = z.strictObject({
  id: id.describe("Unique within the guide, outcomes included; becomes the anchor."),
  ask: markdown.describe("The question, in one sentence; Markdown."),
  why: markdown.optional().describe("Why it matters, for somebody who is new to it; Markdown."),
  options: z.array(option).describe("The answers, at least two, in order."),
  ...provenanceFields,
});

const outcome = z.strictObject({
  id: id.describe("Unique within the guide, questions included; becomes the anchor."),
  topic: id.describe("The topic that the guide arrives at."),
  title: line
    .optional()
    .describe("What it is called here, where the topic's name is not enough. Default: that name."),
  because: markdown.describe("Why; Markdown."),
  against: z
    .array(markdown)
    .min(1, "Say what speaks against it: there is always something.")
    .describe("What speaks against it, a point an entry; Markdown."),
  alternatives: z
    .array(id)
    .default([])
    .describe("Topics to look at instead, best first. Default: none."),
  ...provenanceFields,
});

/** `guides/<guide>.yaml`: a decision guide, whose questions lead to topics. */
export const guideSchema = z.strictObject({
  title: line.describe("What it helps to decide, as a question or a name."),
  description: markdown.describe("For whom it is, and what it leads to; Markdown."),
  talk: id.optional().describe("The talk to which it belongs."),
  topics,
  ...provenanceFields,
  start: id.optional().describe("The question to begin with. Default: the first."),
  questions: z.array(question).min(1, "A guide asks something.").describe("The questions."),
  outcomes: z.array(outcome).min(1, "A guide leads somewhere.").describe("What it can lead to."),
  ...recordFields,
});

export type AuthoredGuide = z.output<typeof guideSchema>;
export type AuthoredGuideOption = z.output<typeof option>;
