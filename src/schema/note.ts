import { z } from "zod";
import { line, markdown } from "./primitives.ts";
import { provenanceFields, recordFields, topics } from "./provenance.ts";

/** The front matter of `talks/<talk>/notes/<note>.mdx`; its body is the note. */
export const noteSchema = z.strictObject({
  title: line.describe("What the note is called."),
  description: markdown
    .optional()
    .describe("What it is about, in a sentence or two; Markdown. Lists and previews show it."),
  order: z
    .int()
    .optional()
    .describe("Its place among the talk's notes. Default: behind those with one, by title."),
  topics,
  ...provenanceFields,
  source: provenanceFields.source.describe(
    "Where it is said, as a whole. May be left out where the text itself cites sources.",
  ),
  ...recordFields,
});

export type AuthoredNote = z.output<typeof noteSchema>;
