import { z } from "zod";
import { languageTag, line, markdown, webAddress } from "./primitives.ts";

/** `site.yaml`: what holds for the whole site. Without the file the only talk gives the title. */
export const siteSchema = z.strictObject({
  title: line.describe("The name of the site."),
  description: line.optional().describe("One sentence for search engines and link previews."),
  language: languageTag
    .default("en")
    .describe("The language of the content and the interface. Default: en."),
  url: webAddress
    .optional()
    .describe("Where the site will stand, with its base path, as in https://example.org/talks/."),
  home: z
    .strictObject({
      introduction: markdown.optional().describe("What this collection is and for whom; Markdown."),
    })
    .prefault({})
    .describe("The home page."),
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, "A colour is written #rrggbb.")
    .optional()
    .describe("The accent colour as #rrggbb, in quotation marks. Default: a calm blue."),
  books: z
    .boolean()
    .default(true)
    .describe("Whether `build` makes a book in PDF of each talk. Default: true."),
  flashcards: z
    .union([
      z.literal(false),
      z.strictObject({
        kinds: z
          .array(z.enum(["question", "term", "takeaway", "comparison", "diagram"]))
          .min(1, "Name a kind, or write `flashcards: false`.")
          .describe("The kinds of records that make cards."),
      }),
    ])
    .optional()
    .describe(
      "Which records make flashcards; false for none. Default: questions, terms, takeaways, comparisons and diagrams.",
    ),
  reference: z
    .boolean()
    .default(false)
    .describe(
      "Whether the site has a page on each kind of content, for those who write it; in English. Default: false.",
    ),
  licence: line
    .optional()
    .describe(
      "Under what terms the content may be used, as in CC BY 4.0; stands at the end of books.",
    ),
  reviewAfterMonths: z
    .number()
    .int()
    .positive()
    .default(12)
    .describe("Facts that were last checked longer ago are marked. Default: 12."),
  repository: webAddress
    .optional()
    .describe(
      "Address of the content folder in its repository, for `edit this` links, as in https://example.org/me/talks/edit/main/content/.",
    ),
});

export type AuthoredSite = z.output<typeof siteSchema>;
