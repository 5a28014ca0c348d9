import { z } from "zod";
import { date, id, languageTag, line, markdown, webAddress } from "./primitives.ts";
import { citations, recordFields } from "./provenance.ts";

/** Parts that a talk's summary can have besides takeaways and questions. */
export const talkParts = ["outline", "mindmap", "keywords", "highlights", "transcript"] as const;
export type TalkPart = (typeof talkParts)[number];

/** Names of recordings that stand in a talk's folder. */
export const recordingFile = /^[\p{L}\p{N}_][\p{L}\p{N}._ -]*\.(?:webm|mp4|m4v|ogv)$/u;

/** `talks/<talk>/talk.yaml`. */
export const talkSchema = z.strictObject({
  title: line.describe("The talk's title."),
  event: line.optional().describe("Where it was given, as in `AWS re:Invent 2022`."),
  sessionCode: line.optional().describe("Its code at the event, as in `CON406`."),
  channel: line.optional().describe("Who published the recording."),
  publishedOn: date.optional().describe("When the recording was published."),
  speakers: z
    .array(
      z.strictObject({
        name: line.describe("The speaker's name."),
        role: line.optional().describe("What the speaker does, as in `Principal engineer, AWS`."),
      }),
    )
    .default([])
    .describe("Who speaks. Default: nobody named."),
  video: z
    .strictObject({
      url: webAddress.optional().describe("Where the recording can be watched."),
      file: z
        .string()
        .regex(recordingFile, "A recording is a file beside talk.yaml, as in `talk.webm`.")
        .optional()
        .describe(
          "The recording as a file in the talk's folder, which is copied to the site: WebM, MP4 or Ogg.",
        ),
      durationSeconds: z.int().positive().optional().describe("Its length in seconds."),
    })
    .optional()
    .describe("The recording."),
  language: languageTag.optional().describe("The language spoken. Default: the site's."),
  tags: z.array(line).default([]).describe("Words to file the talk under. Default: none."),
  summary: markdown.optional().describe("The talk in two or three sentences; Markdown."),
  source: citations.optional().describe("Where the summary comes from."),
  rating: z
    .strictObject({
      value: z.number().min(0).describe("The average."),
      outOf: z.number().positive().describe("The best possible."),
      votes: z.int().min(0).describe("How many voted; with none the rating is not shown."),
    })
    .optional()
    .describe("How viewers rated it."),
  lockedSections: z
    .array(z.enum(talkParts))
    .default([])
    .describe("Parts that the summary's site shows to paying readers alone. Default: none."),
  formerIds: z
    .array(id)
    .default([])
    .describe("Ids that this talk had before; their links keep working. Default: none."),
  draft: recordFields.draft,
});

export type AuthoredTalk = z.output<typeof talkSchema>;
