import { z } from "zod";
import { id, line, markdown, oneOf } from "./primitives.ts";
import { provenanceFields, topics } from "./provenance.ts";

/** Kinds of records that a question can be about, as `kind:ref`. */
export const aboutKinds = [
  "takeaway",
  "question",
  "note",
  "topic",
  "fact",
  "term",
  "diagram",
  "comparison",
  "guide",
] as const;

const about = z
  .string()
  .regex(
    new RegExp(`^(?:${aboutKinds.join("|")}):[^\\s:]+$`, "u"),
    `A record is named \`kind:id\`, as in \`topic:aws-fargate\`, \`takeaway:con406/cells\` or \`fact:aws-fargate/guest-os-patching\`; kinds are ${oneOf(aboutKinds)}.`,
  );

const feedback = markdown.optional().describe("What to say to somebody who chose it; Markdown.");

/** What every written question has. */
const common = {
  id: id.describe("Unique within the quiz; becomes the anchor, and learners' answers hang on it."),
  stem: markdown.describe("What is asked, or the statement to judge; Markdown."),
  explanation: markdown.optional().describe("Why the answer is right; Markdown."),
  hint: markdown.optional().describe("What helps without giving it away; Markdown."),
  topics: topics.describe(
    "Ids of the topics it is about, besides those that `about` names; outcomes and results go by them. Default: those of the records that it is about.",
  ),
  difficulty: z
    .enum(["easy", "medium", "hard"])
    .default("medium")
    .describe("How hard it is for the quiz's learners. Default: medium."),
  about: z
    .array(about)
    .default([])
    .describe(
      `The records whose knowledge it asks for, as \`kind:id\`; an attempt has one question about each. Kinds are ${oneOf(aboutKinds)}. Default: none.`,
    ),
  ...provenanceFields,
};

const option = z.strictObject({
  text: markdown.describe("The option; Markdown."),
  correct: z.boolean().default(false).describe("Whether it is a key. Default: false."),
  feedback,
});

const options = z.array(option).describe("What can be chosen, at least two.");

const keepOrder = z
  .boolean()
  .default(false)
  .describe("Show the options in this order, as numbers want it. Default: false.");

const wrongText = z.strictObject({
  text: line.describe("An answer that is wrong."),
  feedback,
});

const item = markdown.describe("What is to be placed; Markdown.");

const oneAnswer = z.strictObject({
  type: z.literal("one-answer").describe("One option is right."),
  ...common,
  options,
  keepOrder,
});

const severalAnswers = z.strictObject({
  type: z.literal("several-answers").describe("All right options are to be chosen."),
  ...common,
  options,
  keepOrder,
});

const trueFalse = z.strictObject({
  type: z.literal("true-false").describe("Whether the stem is true."),
  ...common,
  answer: z.boolean().describe("Whether it is true."),
  feedback,
});

const text = z.strictObject({
  type: z.literal("text").describe("A word or two are typed in."),
  ...common,
  accept: z
    .array(line)
    .min(1, "Name at least one answer that is right.")
    .describe(
      "Answers that are right, the best first; capitals, spaces, accents and punctuation do not count.",
    ),
  wrong: z
    .array(wrongText)
    .default([])
    .describe("Wrong answers that deserve a word of their own. Default: none."),
});

const number = z.strictObject({
  type: z.literal("number").describe("A number is typed in."),
  ...common,
  answer: z.number().describe("The number."),
  tolerance: z.number().min(0).default(0).describe("How far an answer may be from it. Default: 0."),
  unit: line.optional().describe("What is counted, shown behind the field."),
});

const order = z.strictObject({
  type: z.literal("order").describe("Items are put in order."),
  ...common,
  items: z
    .array(item)
    .min(2, "Two items at least can be put in order.")
    .describe("In right order."),
});

const match = z.strictObject({
  type: z.literal("match").describe("Each item is matched with another one."),
  ...common,
  pairs: z
    .array(
      z.strictObject({
        item,
        matches: markdown.describe("What belongs to it; Markdown."),
      }),
    )
    .min(2, "Two pairs at least can be matched.")
    .describe("What belongs together."),
  extra: z
    .array(markdown)
    .default([])
    .describe("More to choose from, which belongs to none; Markdown. Default: none."),
});

const groups = z.strictObject({
  type: z.literal("groups").describe("Each item is sorted into a group."),
  ...common,
  groups: z
    .array(
      z.strictObject({
        label: line.describe("What the group is called."),
        items: z.array(item).default([]).describe("What belongs into it. Default: nothing."),
      }),
    )
    .min(2, "Two groups at least make a choice.")
    .describe("The groups with their items."),
});

const node = z.strictObject({
  type: z.literal("node").describe("A node of a diagram is pointed at."),
  ...common,
  diagram: id.describe("The diagram."),
  answer: z
    .array(line)
    .min(1, "Name the node that is right.")
    .describe("Ids of the nodes that are right; one of them is enough."),
  among: z
    .array(line)
    .optional()
    .describe("Ids of the nodes that can be chosen. Default: all, groups left out."),
  wrong: z
    .array(
      z.strictObject({
        node: line.describe("The node's id."),
        feedback: markdown.describe("What to say to somebody who chose it; Markdown."),
      }),
    )
    .default([])
    .describe("What to say of nodes that are wrong. Default: nothing."),
});

/** A question that an author wrote. */
export const quizQuestion = z.discriminatedUnion("type", [
  oneAnswer,
  severalAnswers,
  trueFalse,
  text,
  number,
  order,
  match,
  groups,
  node,
]);

export type AuthoredQuizQuestion = z.output<typeof quizQuestion>;
