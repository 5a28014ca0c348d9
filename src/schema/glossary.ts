import { z } from "zod";
import { id, line, markdown } from "./primitives.ts";
import { cardFields, provenanceFields, recordFields } from "./provenance.ts";

const term = z.strictObject({
  id: id.describe("Unique in the glossary; becomes the anchor."),
  term: line.describe("The word itself, in its usual spelling."),
  aliases: z
    .array(line)
    .default([])
    .describe("Other words for it, plurals that English rules do not give. Default: none."),
  definition: markdown.describe("What it means here, in a sentence or two; Markdown."),
  topic: id.optional().describe("The topic that says more."),
  contrasts: z
    .array(id)
    .default([])
    .describe(
      "Terms that mean something else and are easily taken for it, so that a quiz may offer one for the other; holds both ways. Default: none.",
    ),
  noLink: z
    .boolean()
    .default(false)
    .describe("Leave its mentions in running text without a link. Default: false."),
  ...provenanceFields,
  ...cardFields,
  ...recordFields,
});

/** `glossary.yaml`: the words that readers need. */
export const glossarySchema = z.array(term);

export type AuthoredTerm = z.output<typeof term>;
