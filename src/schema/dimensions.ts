import { z } from "zod";
import { id, line, markdown, reportField, whenField } from "./primitives.ts";
import { cardFields, recordFields } from "./provenance.ts";

const dimensionTypes = [
  "choice",
  "level",
  "yes-no",
  "number",
  "amount",
  "duration",
  "date",
  "text",
  "list",
] as const;
export type DimensionType = (typeof dimensionTypes)[number];

const choice = z.strictObject({
  id: id.describe("What facts write as their value."),
  label: line.describe("What the table shows."),
  meaning: markdown.optional().describe("What it means, for the legend; Markdown."),
  statement: line
    .optional()
    .describe(
      "What it says of a topic, as a sentence with `{topic}`: `You patch the guest operating system of {topic}.` Quizzes and flashcards use it.",
    ),
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
      .describe(
        "What values look like; a `level` is a choice whose order counts, an `amount` is money, a `duration` a time such as `90 s` or `7 d`, texts and lists are Markdown.",
      ),
    description: markdown.optional().describe("What the dimension asks; Markdown."),
    question: line
      .optional()
      .describe(
        "How quizzes and flashcards ask for it, with `{topic}` where the topic's name goes: `Who patches the guest operating system of {topic}?`",
      ),
    statement: line
      .optional()
      .describe(
        "For types without choices: what it says of a topic, as a sentence with `{topic}` and, unless it is a yes-no, `{value}`. Quizzes and flashcards use it.",
      ),
    denial: line
      .optional()
      .describe(
        "For a yes-no: the sentence that holds where `statement` does not, with `{topic}`; quizzes explain with it, and flashcards ask by it where fewer topics have a no.",
      ),
    group: line.optional().describe("The heading under which tables put it."),
    choices: z
      .array(choice)
      .default([])
      .describe("For `choice` and `level`: what can be chosen; for `level` from low to high."),
    exclusive: z
      .boolean()
      .default(false)
      .describe(
        "Whether the choices, or the numbers, durations and dates, exclude each other, so that where one is right the others are wrong. Default: false.",
      ),
    unit: line
      .optional()
      .describe(
        "For `number` and `amount`: what is counted or paid for, as in `tasks`, `an hour`.",
      ),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "A currency is named by three letters, as in USD.")
      .optional()
      .describe("For `amount`: the currency as ISO 4217 names it."),
    formerIds: recordFields.formerIds,
    ...cardFields,
  })
  .superRefine((value, context) => {
    const needsChoices = value.type === "choice" || value.type === "level";
    if (needsChoices && value.choices.length < 2) {
      const message = `A ${value.type} has at least two choices.`;
      const hint = "write `choices: [{ id: …, label: … }, { id: …, label: … }]`";
      reportField(context, "choices", message, hint);
    }
    if (!needsChoices && value.choices.length > 0) {
      const message = `A dimension of type ${value.type} has no choices.`;
      reportField(context, "choices", message, "leave them out, or write `type: choice`");
    }
    if (value.unit !== undefined && value.type !== "number" && value.type !== "amount") {
      const message = "Only a number or an amount has a unit.";
      reportField(context, "unit", message, "leave it out, or write `type: number`");
    }
    if (value.type === "amount" && value.currency === undefined) {
      const message = "An amount needs a currency.";
      reportField(context, "currency", message, "add `currency`, as in `currency: USD`");
    }
    if (value.type !== "amount" && value.currency !== undefined) {
      const message = "Only an amount has a currency.";
      reportField(context, "currency", message, "leave it out, or write `type: amount`");
    }
  })
  .meta({
    allOf: [
      whenField("type", ["choice", "level"], {
        holds: { properties: { choices: { minItems: 2 } }, required: ["choices"] },
        otherwise: { properties: { choices: { maxItems: 0 } } },
      }),
      whenField("type", ["number", "amount"], { otherwise: { properties: { unit: false } } }),
      whenField("type", ["amount"], {
        holds: { required: ["currency"] },
        otherwise: { properties: { currency: false } },
      }),
    ],
  });

/** `dimensions.yaml`: what topics can be compared by. */
export const dimensionsSchema = z.array(dimension);

export type AuthoredDimension = z.output<typeof dimension>;
