import { z } from "zod";
import { date, id, idSource, markdown, timestamp } from "./primitives.ts";

const sourceReference = z
  .string()
  .regex(
    new RegExp(`^${idSource}(?:#${idSource})?$`, "u"),
    "A source is named `source-id`, or `source-id#item` for one item of it.",
  )
  .describe("A source of sources.yaml, with `#item` for one of its items.");

const quotedSource = z
  .strictObject({
    source: sourceReference,
    at: timestamp.optional().describe("When it is said, as M:SS or H:MM:SS."),
    quote: z
      .string()
      .trim()
      .min(1)
      .optional()
      .describe("The words themselves, as they were said or written."),
  })
  .describe("A source with the time and the words.");

const citation = z.union([sourceReference, quotedSource]);

/** Where a record is said: one citation or several. */
export const citations = z.union([
  citation,
  z.array(citation).min(1, "Name a source, or leave `source` out."),
]);

/** Tells that a record differs from what its source says, and why. */
export const correction = z
  .strictObject({
    says: markdown.describe("What the source says, in our own words."),
    because: markdown.describe("Why that is wrong, or too much."),
    source: citations.optional().describe("What shows it, where that is another source."),
  })
  .describe("What the record corrects in its source.");

/** Fields of everything that can be cited, left out as a draft, or renamed. */
export const recordFields = {
  formerIds: z
    .array(id)
    .default([])
    .describe("Ids that this record had before; their links keep working. Default: none."),
  draft: z
    .boolean()
    .default(false)
    .describe("Shown by `dev` with a badge and left out of `build`. Default: false."),
};

/** The field of everything that becomes flashcards. */
export const cardFields = {
  flashcards: z
    .boolean()
    .default(true)
    .describe("Whether flashcards may be made of it. Default: true."),
};

/** Fields of every claim. */
export const provenanceFields = {
  source: citations.optional().describe("Where it is said. A claim without one is a warning."),
  known: z
    .enum(["said", "documented"])
    .optional()
    .describe(
      "How it is known: `said` in the talk or `documented`. Default: `documented` where the first source is documentation.",
    ),
  asOf: date.optional().describe("The day on which it was last checked."),
  correction: correction.optional(),
};

/** The topics that a record is about. */
export const topics = z
  .array(id)
  .default([])
  .describe("Ids of the topics it is about. Default: none.");

export type AuthoredCitations = z.output<typeof citations>;
export type AuthoredCorrection = z.output<typeof correction>;
