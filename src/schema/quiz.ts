import { z } from "zod";
import { id, line, markdown, reportField } from "./primitives.ts";
import { recordFields, topics } from "./provenance.ts";
import { quizQuestion } from "./quiz-question.ts";

/** Kinds of questions that records can be turned into. */
export const quizRules = [
  "fact",
  "true-false",
  "topics-with-value",
  "dimensions-with-value",
  "differences",
  "order",
  "layers",
  "definition-to-term",
  "term-to-definition",
  "match-terms",
  "gap",
  "next-step",
  "between",
  "next-chapter",
] as const;
export type QuizRuleName = (typeof quizRules)[number];

const generated = z.strictObject({
  rule: z.enum(quizRules).describe("Which questions to make of the records."),
  comparison: id
    .optional()
    .describe("Take topics and dimensions of a comparison, where the rule uses them."),
  topics: z
    .array(id)
    .optional()
    .describe("Which topics. Default: those of the comparison, or of the quiz, or all."),
  dimensions: z
    .array(id)
    .optional()
    .describe("Which dimensions. Default: those of the comparison, or all."),
  value: z
    .union([line, z.boolean()])
    .optional()
    .describe(
      "For `topics-with-value` and `dimensions-with-value`: the choice that is asked for. Default: the first that tells them apart.",
    ),
  terms: z
    .array(id)
    .optional()
    .describe("Which glossary terms. Default: those of the topics, or all."),
  diagrams: z
    .array(id)
    .optional()
    .describe("Which diagrams. Default: those of the quiz's talk, or all."),
  records: z
    .array(z.enum(["takeaways", "questions"]))
    .optional()
    .describe("For `gap`: which records of the talk. Default: both."),
  stem: line
    .optional()
    .describe(
      "How `dimensions-with-value` asks, with `{topic}` where the topic's name goes: `Which of these are yours on {topic}?`",
    ),
  except: z
    .array(line)
    .optional()
    .describe("Ids of questions that should not be made, as the page's addresses show them."),
  limit: z
    .int()
    .min(1)
    .optional()
    .describe("At most so many questions, picked evenly by their ids. Default: all."),
});

/** `quizzes/<quiz>.yaml`: written questions, and rules that make more of them from the records. */
export const quizSchema = z
  .strictObject({
    title: line.describe("What it is about, as a name."),
    description: markdown.optional().describe("For whom it is, and what it asks for; Markdown."),
    talk: id.optional().describe("The talk to which it belongs."),
    topics,
    draw: z
      .int()
      .min(1)
      .default(10)
      .describe("How many questions an attempt has, where there are that many. Default: 10."),
    passMark: z
      .int()
      .min(1)
      .max(100)
      .default(70)
      .describe("Percent of the points that pass an exam. Default: 70."),
    timeLimit: line
      .optional()
      .describe("How long an exam may take, as in `15 min`. Default: as long as it takes."),
    questions: z.array(quizQuestion).default([]).describe("Written questions. Default: none."),
    generate: z
      .array(generated)
      .default([])
      .describe("Rules that make questions from the records. Default: none."),
    ...recordFields,
  })
  .superRefine((value, context) => {
    if (value.questions.length > 0 || value.generate.length > 0) return;
    const hint = "add `questions`, or rules under `generate`, as in `- { rule: gap }`";
    reportField(context, "questions", "The quiz asks nothing.", hint);
  })
  .meta({ anyOf: [{ required: ["questions"] }, { required: ["generate"] }] });

export type AuthoredQuiz = z.output<typeof quizSchema>;
export type AuthoredQuizRule = z.output<typeof generated>;
