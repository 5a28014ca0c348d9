import type { z } from "zod";
import { comparisonSchema } from "./comparison.ts";
import { curriculumSchema } from "./curriculum.ts";
import { diagramSchema } from "./diagram.ts";
import { dimensionsSchema } from "./dimensions.ts";
import { glossarySchema } from "./glossary.ts";
import { guideSchema } from "./guide.ts";
import { highlightsSchema } from "./highlights.ts";
import { noteSchema } from "./note.ts";
import { outlineSchema } from "./outline.ts";
import { questionsSchema } from "./questions.ts";
import { quizSchema } from "./quiz.ts";
import { siteSchema } from "./site.ts";
import { sourcesSchema } from "./sources.ts";
import { takeawaysSchema } from "./takeaways.ts";
import { talkSchema } from "./talk.ts";
import { topicSchema } from "./topic.ts";

interface ContentKindEntry {
  /** Path in the content folder; `*` stands for one name, which is an id. */
  path: string;
  /** What its files hold, in one sentence; editors, `talkbook new` and the reference show it. */
  holds: string;
  schema: z.ZodType;
}

/** Every kind of content file, with its place in the content folder and its schema. */
export const contentKinds = {
  site: { path: "site.yaml", holds: "What holds for the whole site.", schema: siteSchema },
  sources: {
    path: "sources.yaml",
    holds: "What facts are cited from, with the ids of what can be cited in them.",
    schema: sourcesSchema,
  },
  glossary: {
    path: "glossary.yaml",
    holds: "The words that readers need, each with what it means.",
    schema: glossarySchema,
  },
  dimensions: {
    path: "dimensions.yaml",
    holds: "What topics can be compared by.",
    schema: dimensionsSchema,
  },
  talk: {
    path: "talks/*/talk.yaml",
    holds: "One talk: what it is called, where and by whom it was given.",
    schema: talkSchema,
  },
  takeaways: {
    path: "talks/*/takeaways.yaml",
    holds: "What to remember from a talk.",
    schema: takeawaysSchema,
  },
  questions: {
    path: "talks/*/questions.yaml",
    holds: "Questions on a talk, with their answers.",
    schema: questionsSchema,
  },
  outline: {
    path: "talks/*/outline.yaml",
    holds: "The chapters of a talk, in their order.",
    schema: outlineSchema,
  },
  highlights: {
    path: "talks/*/highlights.yaml",
    holds: "Words of a talk worth quoting.",
    schema: highlightsSchema,
  },
  note: {
    path: "talks/*/notes/*.mdx",
    holds: "A longer text on a talk, in MDX, with each claim cited.",
    schema: noteSchema,
  },
  topic: {
    path: "topics/*.mdx",
    holds: "One system or concept: facts, what it runs on, what changed since, and prose.",
    schema: topicSchema,
  },
  diagram: {
    path: "diagrams/*.mdx",
    holds: "A diagram in Mermaid, told in words as well, with a walk-through.",
    schema: diagramSchema,
  },
  comparison: {
    path: "comparisons/*.yaml",
    holds: "Which topics stand side by side, and by what.",
    schema: comparisonSchema,
  },
  guide: {
    path: "guides/*.yaml",
    holds: "A decision guide: questions whose answers lead to topics.",
    schema: guideSchema,
  },
  quiz: {
    path: "quizzes/*.yaml",
    holds: "Written questions, and rules that make more of them from the records.",
    schema: quizSchema,
  },
  curriculum: {
    path: "curricula/*.yaml",
    holds: "A path to learn: modules with lessons, tasks and gates, for one or several roles.",
    schema: curriculumSchema,
  },
} as const satisfies Record<string, ContentKindEntry>;

export type ContentKind = keyof typeof contentKinds;

/** The names of all kinds, in the order of the table. */
export const contentKindNames = Object.keys(contentKinds) as ContentKind[];

/** What a file of this kind holds once it is valid, defaults filled in. */
export type Authored<K extends ContentKind> = z.output<(typeof contentKinds)[K]["schema"]>;
