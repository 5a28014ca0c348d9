import { z } from "zod";
import { date, id, line, markdown, partialDate } from "./primitives.ts";
import { cardFields, citations, provenanceFields, recordFields } from "./provenance.ts";

const fact = z.strictObject({
  value: z
    .union([
      z.string().trim().min(1),
      z.number(),
      z.boolean(),
      z.array(z.string().trim().min(1)).min(1),
    ])
    .describe("The value, of the dimension's type."),
  note: markdown.optional().describe("What the value alone does not say; Markdown."),
  complete: z
    .boolean()
    .default(false)
    .describe("For a list: whether nothing is missing from it. Default: false."),
  ...cardFields,
  ...provenanceFields,
});

const update = z.strictObject({
  id: id.describe("Unique within the topic; becomes the anchor."),
  date: date.describe("Since when it holds."),
  change: markdown.describe("What changed, and for whom; Markdown."),
  effect: z
    .enum(["changed", "renamed", "closed-to-new", "retired"])
    .default("changed")
    .describe("What it means for somebody who would start with it today. Default: changed."),
  instead: z.array(id).default([]).describe("Topics to turn to instead. Default: none."),
  source: citations.optional().describe("Where it is announced."),
  asOf: date.optional().describe("The day on which it was last checked."),
});

/** The front matter of `topics/<topic>.mdx`: one system or concept. */
export const topicSchema = z.strictObject({
  title: line.describe("The name that readers know, as in `AWS Fargate`."),
  aliases: z.array(line).default([]).describe("Other names, short forms first. Default: none."),
  kind: z
    .enum(["system", "concept"])
    .default("concept")
    .describe("A `system` that can be used, or a `concept`. Default: concept."),
  summary: markdown.optional().describe("What it is, in a sentence or two; Markdown."),
  ...cardFields,
  ...provenanceFields,
  runsOn: z
    .array(
      z.strictObject({
        topic: id.describe("What it runs on today; a dependency, not its history."),
        note: markdown.optional().describe("In which case, or in what way; Markdown."),
        source: citations.optional().describe("Where it is said."),
        known: provenanceFields.known,
      }),
    )
    .default([])
    .describe("What it is built on. Default: nothing that is known."),
  related: z.array(id).default([]).describe("Topics to read next. Default: none."),
  introduced: z
    .strictObject({
      on: partialDate.describe("When it first could be used: YYYY, YYYY-MM or YYYY-MM-DD."),
      source: citations.optional().describe("Where it is said."),
    })
    .optional()
    .describe("When it appeared."),
  facts: z
    .record(id, fact)
    .default({})
    .describe("What is known of it, by dimension. Default: none."),
  updates: z
    .array(update)
    .default([])
    .describe("What changed since it was talked about, newest first. Default: none."),
  ...recordFields,
});

export type AuthoredTopic = z.output<typeof topicSchema>;
export type AuthoredFact = z.output<typeof fact>;
