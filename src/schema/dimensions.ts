import { z } from "zod";
import { id, line, markdown } from "./primitives.ts";
import { recordFields } from "./provenance.ts";

const dimensionTypes = ["choice", "level", "yes-no", "number", "date", "text", "list"] as const;
export type DimensionType = (typeof dimensionTypes)[number];

const choice = z.strictObject({
  id: id.describe("What facts write as their value."),
  label: line.describe("What the table shows."),
  meaning: markdown.optional().describe("What it means, for the legend; Markdown."),
  tone: z
    .enum(["customer", "provider", "shared", "good", "bad", "neutral"])
    .default("neutral")
    .describe("How it is coloured and marked. Default: neutral."),
});

const dimension = z
  .strictObject({
    id: id.describe("What topics write as the key of a fact."),
    label: line.describe("The row's heading: for a responsibility, what exactly is somebody's."),
    type: z
      .enum(dimensionTypes)
      .describe("What values look like; a `level` is a choice whose order counts."),
    description: markdown.optional().describe("What the dimension asks; Markdown."),
    group: line.optional().describe("The heading under which tables put it."),
    choices: z
      .array(choice)
      .default([])
      .describe("For `choice` and `level`: what can be chosen; for `level` from low to high."),
    exclusive: z
      .boolean()
      .default(false)
      .describe("Whether a topic can have one of the choices alone. Default: false."),
    unit: line
      .optional()
      .describe("For `number`: what is counted, as in `minutes` or `USD a month`."),
    formerIds: recordFields.formerIds,
  })
  .superRefine((value, context) => {
    const needsChoices = value.type === "choice" || value.type === "level";
    if (needsChoices && value.choices.length < 2) {
      context.addIssue({
        code: "custom",
        path: ["choices"],
        message: `A ${value.type} has at least two choices.`,
      });
    }
    if (!needsChoices && value.choices.length > 0) {
      context.addIssue({
        code: "custom",
        path: ["choices"],
        message: `A dimension of type ${value.type} has no choices.`,
      });
    }
    if (value.unit !== undefined && value.type !== "number") {
      context.addIssue({ code: "custom", path: ["unit"], message: "Only a number has a unit." });
    }
  });

/** `dimensions.yaml`: what topics can be compared by. */
export const dimensionsSchema = z.array(dimension);

export type AuthoredDimension = z.output<typeof dimension>;
