import { z } from "zod";
import { orList } from "./or-list.ts";

/** Letters without capitals, digits, and single hyphens between them; any script that has no capitals is allowed. */
export const idPattern =
  /^(?:[\p{Ll}\p{Lo}\p{Lm}\p{N}]\p{M}*)+(?:-(?:[\p{Ll}\p{Lo}\p{Lm}\p{N}]\p{M}*)+)*$/u;

/** The same within a longer pattern. */
export const idSource = idPattern.source.slice(1, -1);

export const id = z
  .string()
  .max(80, "An id has at most 80 characters.")
  .regex(idPattern, "An id is in kebab-case: small letters, digits and hyphens, as in `guest-os`.");

/** `<talk>/<id>`: how the rest of the content names an item of a talk. */
export const talkItem = z
  .string()
  .regex(new RegExp(`^${idSource}/${idSource}$`, "u"), "An item of a talk is named `<talk>/<id>`.");

/** Plain text on one line. */
export const line = z
  .string()
  .trim()
  .min(1, "The text is empty.")
  .regex(/^[^\r\n]*$/, "The text must stay on one line.");

/** Markdown; raw HTML in it is shown as text. */
export const markdown = z.string().trim().min(1, "The text is empty.");

/** Words of a text that a quiz or flashcard may leave out, and what would be wrong or right in their place. */
export const gap = z
  .strictObject({
    words: line.describe("Words of the text that are left out, as they stand there, once."),
    wrong: z
      .array(line)
      .min(2, "Two wrong words at least make a question.")
      .default([])
      .describe(
        "What would be wrong in their place, two at least; without it, quizzes leave the gap alone. Default: none.",
      ),
    accept: z
      .array(line)
      .optional()
      .describe("What would be right in their place as well; flashcards show it."),
  })
  .describe("A key term that a quiz or a flashcard may leave out.");

export type AuthoredGap = z.output<typeof gap>;

/** A day as `YYYY-MM-DD`, one that the calendar has. */
export const date = z.iso.date(
  "A date is written YYYY-MM-DD, as in 2022-11-30, and is one that the calendar has.",
);

/** A day, a month or a year: as much of a date as is known. */
export const partialDate = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    "Write YYYY, YYYY-MM or YYYY-MM-DD, in quotation marks where it is a year alone.",
  );

/** An address on the web. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: "An address begins with https:// or http://.",
});

/** A time into the recording: `H:MM:SS` or `M:SS`. */
export const timestamp = z
  .string()
  .regex(
    /^(\d{1,2}:[0-5]\d:[0-5]\d|\d{1,3}:[0-5]\d)$/,
    "A time is written M:SS or H:MM:SS, as in 12:30.",
  );

/** A language as BCP 47 names it, such as `en` or `ja`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "A language is written as in `en`, `ja` or `pt-BR`.");

/** What a refinement asks of a mapping whose field has one of some values, as JSON Schema tells editors. */
export function whenField(
  field: string,
  values: readonly string[],
  { holds, otherwise }: { holds?: object; otherwise?: object },
): Record<string, unknown> {
  return {
    if: { properties: { [field]: { enum: values } }, required: [field] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    ...(holds && { then: holds }),
    ...(otherwise && { else: otherwise }),
  };
}

/** Adds to a refinement's findings one about a field, in a sentence of its own, with the way out. */
export function reportField(
  context: z.RefinementCtx,
  field: string,
  message: string,
  hint: string,
): void {
  context.addIssue({ code: "custom", path: [field], message, params: { hint } });
}

/** Names in backquotes, the last one behind "or": `a`, `b` or `c`. */
export function oneOf(names: readonly string[]): string {
  return orList(names.map((name) => `\`${name}\``));
}
