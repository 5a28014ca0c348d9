import { z } from "zod";
import { date, id, line, reportField, webAddress, whenField } from "./primitives.ts";
import { recordFields } from "./provenance.ts";

export const sourceTypes = ["summary", "recording", "documentation", "article"] as const;

const source = z
  .strictObject({
    id: id.describe("The name by which records cite it."),
    title: line.describe("Its title as it names itself."),
    type: z
      .enum(sourceTypes)
      .describe(
        "`summary` of a talk, its `recording`, a page of `documentation`, or another `article`.",
      ),
    publisher: line.optional().describe("Who published it."),
    url: webAddress.optional().describe("Where it can be read."),
    publishedOn: date.optional().describe("When it was published."),
    readOn: date
      .optional()
      .describe("When it was read for this content. Required for documentation, which changes."),
    talk: id.optional().describe("The talk that it summarises or records."),
    items: z
      .array(id)
      .default([])
      .describe("Ids of the items that can be cited as `source#item`. Default: none."),
    formerIds: recordFields.formerIds,
  })
  .superRefine((value, context) => {
    if (value.type === "documentation" && value.readOn === undefined) {
      const message = "Documentation changes, and nothing says when it was read.";
      reportField(context, "readOn", message, "add `readOn`, as in `readOn: 2026-11-30`");
    }
  })
  .meta(whenField("type", ["documentation"], { holds: { required: ["readOn"] } }));

/** `sources.yaml`: what facts are cited from. */
export const sourcesSchema = z.array(source);

export type AuthoredSource = z.output<typeof source>;
