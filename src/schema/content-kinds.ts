import type { z } from "zod";
import { comparisonSchema } from "./comparison.ts";
import { curriculumSchema } from "./curriculum.ts";
import { diagramSchema } from "./diagram.ts";
import { dimensionsSchema } from "./dimensions.ts";
import { glossarySchema } from "./glossary.ts";
import { guideSchema } from "./guide.ts";
import { highlightsSchema } from "./highlights.ts";
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
  schema: z.ZodType;
}

/** Every kind of content file, with its place in the content folder and its schema. */
export const contentKinds = {
  site: { path: "site.yaml", schema: siteSchema },
  sources: { path: "sources.yaml", schema: sourcesSchema },
  glossary: { path: "glossary.yaml", schema: glossarySchema },
  dimensions: { path: "dimensions.yaml", schema: dimensionsSchema },
  talk: { path: "talks/*/talk.yaml", schema: talkSchema },
  takeaways: { path: "talks/*/takeaways.yaml", schema: takeawaysSchema },
  questions: { path: "talks/*/questions.yaml", schema: questionsSchema },
  outline: { path: "talks/*/outline.yaml", schema: outlineSchema },
  highlights: { path: "talks/*/highlights.yaml", schema: highlightsSchema },
  topic: { path: "topics/*.mdx", schema: topicSchema },
  diagram: { path: "diagrams/*.mdx", schema: diagramSchema },
  comparison: { path: "comparisons/*.yaml", schema: comparisonSchema },
  guide: { path: "guides/*.yaml", schema: guideSchema },
  quiz: { path: "quizzes/*.yaml", schema: quizSchema },
  curriculum: { path: "curricula/*.yaml", schema: curriculumSchema },
} as const satisfies Record<string, ContentKindEntry>;

export type ContentKind = keyof typeof contentKinds;

/** What a file of this kind holds once it is valid, defaults filled in. */
export type Authored<K extends ContentKind> = z.output<(typeof contentKinds)[K]["schema"]>;
