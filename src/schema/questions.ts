import { z } from "zod";
import { gap, id, markdown } from "./primitives.ts";
import { cardFields, provenanceFields, recordFields, topics } from "./provenance.ts";

const question = z.strictObject({
  id: id.describe("Unique within the talk; becomes the anchor."),
  question: markdown.describe("The question, in one sentence; Markdown."),
  answer: markdown.describe("The answer; Markdown, several paragraphs and lists allowed."),
  gap: gap.optional(),
  topics,
  ...provenanceFields,
  ...cardFields,
  ...recordFields,
});

/** `talks/<talk>/questions.yaml`: questions and their answers. */
export const questionsSchema = z.array(question);

export type AuthoredQuestion = z.output<typeof question>;
