import { z } from "zod";
import { id, line, markdown } from "./primitives.ts";
import { cardFields, citations, provenanceFields, recordFields, topics } from "./provenance.ts";

const step = z.strictObject({
  id: id.describe("Unique within the diagram; becomes the anchor."),
  title: line.describe("What happens, in a few words."),
  text: markdown.optional().describe("What happens, in a sentence or two; Markdown."),
  shows: z
    .array(line)
    .min(1, "Name what the step shows.")
    .describe("What it lights up: ids of nodes and groups, and edges as `from -> to`."),
  source: citations.optional().describe("Where it is said, where the diagram's sources do not."),
});

/** The front matter of `diagrams/<diagram>.mdx`; its body holds one block of code in `mermaid`. */
export const diagramSchema = z.strictObject({
  title: line.describe("What it shows, as a name."),
  description: markdown
    .optional()
    .describe(
      "What it shows, in words for those who cannot see it; Markdown. Missing is an error.",
    ),
  talk: id.optional().describe("The talk to which it belongs."),
  topics,
  ...provenanceFields,
  nodes: z
    .record(z.string().min(1), id)
    .default({})
    .describe("Topics behind nodes, by the node's id in the source. Default: none."),
  steps: z.array(step).default([]).describe("A walk-through, in order. Default: none."),
  ordered: z
    .boolean()
    .default(false)
    .describe(
      "Whether the steps happen one after another, so that a quiz may ask what comes next. Default: false.",
    ),
  ...cardFields,
  ...recordFields,
});

export type AuthoredDiagram = z.output<typeof diagramSchema>;
