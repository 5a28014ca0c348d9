import { z } from "zod";
import { id, line, markdown, timestamp } from "./primitives.ts";
import { citations, recordFields, topics } from "./provenance.ts";

const chapterFields = z.strictObject({
  id: id.describe("Unique within the talk; becomes the anchor."),
  title: line.describe("What the chapter is called."),
  start: timestamp.optional().describe("When it begins, as M:SS or H:MM:SS, where that is known."),
  summary: markdown.optional().describe("What happens in it; Markdown."),
  topics,
  source: citations.optional().describe("Where the chapter is taken from."),
  ...recordFields,
});

type ChapterFields = z.output<typeof chapterFields>;

/** A chapter with those within it. */
export interface AuthoredChapter extends ChapterFields {
  chapters: AuthoredChapter[];
}

const chapter = chapterFields.extend({
  // TypeScript cannot infer a type that contains itself, so it is stated above.
  get chapters(): z.ZodType<AuthoredChapter[]> {
    return z.array(chapter).default([]).describe("Chapters within this one. Default: none.");
  },
});

/** `talks/<talk>/outline.yaml`: the talk's chapters in their order. */
export const outlineSchema = z.array(chapter);
