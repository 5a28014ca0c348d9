import { z } from "zod";
import { id, line, markdown, oneOf, reportField, timestamp } from "./primitives.ts";
import { recordFields, topics } from "./provenance.ts";

/** Records that a lesson can read, as `kind:id`. */
const ownPages = ["topic", "term", "diagram", "comparison", "guide", "quiz", "talk"] as const;
/** The same of a talk, as `kind:talk/id`. */
const itemsOfTalks = ["takeaway", "question", "chapter", "highlight", "note"] as const;
/** Pages that list the records of a talk, as `kind:talk`. */
const listsOfTalks = ["takeaways", "questions", "outline", "highlights"] as const;

/** What a lesson can read. */
export const lessonKinds = [...ownPages, ...itemsOfTalks, ...listsOfTalks] as const;

const whatIsRead = `${oneOf(ownPages)} with an id, ${oneOf(itemsOfTalks)} with \`talk/id\`, or ${oneOf(listsOfTalks)} with the talk's id`;

const lessonRecord = z
  .string()
  .regex(
    new RegExp(`^(?:${lessonKinds.join("|")}):[^\\s:]+$`, "u"),
    `What is read is named \`kind:id\`, as in \`takeaway:con406/cells\` or \`takeaways:con406\`; kinds are ${lessonKinds.join(", ")}.`,
  );

/** Days of the week, as JavaScript counts them from 0. */
export const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

const audiences = z
  .array(id)
  .default([])
  .describe("Ids of the audiences that it is for. Default: all of them.");

const formerIds = recordFields.formerIds;

const minutes = z
  .int()
  .min(1, "A minute is the least.")
  .max(10_000, "That is longer than a week of work.");

const outcome = z.strictObject({
  id: id.describe("Unique within the module, lessons and tasks included."),
  text: markdown.describe("What a learner can do afterwards, beginning with a verb; Markdown."),
  topics: z
    .array(id)
    .min(
      1,
      "An outcome names the topics that it is about, so that lessons and gate can be checked.",
    )
    .describe("The topics that it is about; each is taught by a lesson and asked for by the gate."),
  audiences,
  formerIds,
});

const lesson = z
  .strictObject({
    id: id.describe("Unique within the module; learners' progress hangs on it."),
    title: line
      .optional()
      .describe("Its name. Default: that of the record, where there is one alone."),
    read: z
      .array(lessonRecord)
      .min(1, "Name a record, as in `topic:aws-fargate`.")
      .optional()
      .describe(
        `Records on one page of the site, in the order of reading, as \`kind:id\`. Kinds are ${whatIsRead}.`,
      ),
    watch: z
      .strictObject({
        talk: id.describe("The talk whose recording is watched."),
        from: timestamp.optional().describe("Where to begin. Default: at the beginning."),
        to: timestamp.optional().describe("Where to stop. Default: at the end."),
      })
      .optional()
      .describe("A part of a talk's recording."),
    visit: id
      .optional()
      .describe("A source with a `url`: a page outside of the site, which is read there."),
    about: markdown.optional().describe("What to look for, in a sentence; Markdown."),
    topics,
    minutes: minutes
      .optional()
      .describe(
        "How long it takes. Default: as long as its words, or the recording, take; a page outside needs it.",
      ),
    audiences,
    formerIds,
  })
  .superRefine(({ minutes: stated, ...fields }, context) => {
    const ways = (["read", "watch", "visit"] as const).filter((way) => fields[way] !== undefined);
    const [, second] = ways;
    if (ways.length === 0) {
      const hint = "add `read: [topic:…]`, `watch: { talk: … }` or `visit: …`";
      reportField(context, "read", "Nothing says what the lesson is.", hint);
    }
    if (second) {
      const message = `A lesson is one thing, and this one has ${ways.map((way) => `\`${way}\``).join(" and ")}.`;
      reportField(context, second, message, "make a lesson of each");
    }
    if (fields.visit !== undefined && stated === undefined) {
      const message = "How long the page outside takes cannot be counted.";
      reportField(context, "minutes", message, "add `minutes: 10`, or as many as it takes");
    }
  });

const task = z.strictObject({
  id: id.describe("Unique within the module; learners' progress hangs on it."),
  text: markdown.describe("What is to be done; Markdown."),
  done: markdown.describe("What counts as done, so that two people judge alike; Markdown."),
  minutes: minutes.describe("How long it takes."),
  audiences,
  formerIds,
});

const gate = z.strictObject({
  quiz: id.describe("The quiz from whose questions on the module's outcomes the gate is drawn."),
  questions: z
    .int()
    .min(1)
    .default(5)
    .describe("How many questions it asks, at least one on each outcome. Default: 5."),
  passMark: z
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe("Percent of the points that open the gate. Default: the quiz's own."),
});

const module = z.strictObject({
  id: id.describe("Unique within the curriculum, audiences included; a part of its address."),
  title: line.describe("What it is about, as a name."),
  description: markdown.optional().describe("What it leads to, in a sentence or two; Markdown."),
  audiences,
  optional: z
    .boolean()
    .default(false)
    .describe("Whether the path is finished without it. Default: false."),
  requires: z
    .array(id)
    .default([])
    .describe("Modules that are finished before anything in it is marked as done. Default: none."),
  due: z
    .int()
    .min(1)
    .optional()
    .describe("The working day at whose end it is done. Default: as the minutes of a day allow."),
  outcomes: z
    .array(outcome)
    .min(1, "Say what a learner can do afterwards.")
    .describe("What a learner can do afterwards."),
  lessons: z.array(lesson).min(1, "A module teaches something.").describe("What is read and seen."),
  tasks: z.array(task).default([]).describe("What is done and ticked off. Default: none."),
  gate: gate.optional().describe("The quiz that ends the module. Default: none."),
  formerIds,
});

/** `curricula/<curriculum>.yaml`: a path of modules, with lessons, tasks and gates, for one or several roles. */
export const curriculumSchema = z.strictObject({
  title: line.describe("What it leads to, as a name."),
  description: markdown.optional().describe("For whom it is, and what it brings; Markdown."),
  talk: id.optional().describe("The talk to which it belongs."),
  audiences: z
    .array(
      z.strictObject({
        id: id.describe("Unique within the curriculum, modules included; a part of its address."),
        title: line.describe("The role, as in `Application developer`."),
        description: markdown.optional().describe("Who that is; Markdown."),
        formerIds,
      }),
    )
    .default([])
    .describe("Roles, each with a path and an address of its own. Default: one path for all."),
  requires: z
    .array(id)
    .default([])
    .describe("Curricula that are finished before this one. Default: none."),
  schedule: z
    .strictObject({
      days: z.int().min(1).max(1000).describe("How many working days there are."),
      minutesPerDay: z.int().min(5).max(600).describe("How many minutes of each are for learning."),
      weekdays: z
        .array(z.enum(weekdays))
        .min(1, "There is a day to work on.")
        .default(["mon", "tue", "wed", "thu", "fri"])
        .describe("On which days of the week people work. Default: Monday to Friday."),
    })
    .optional()
    .describe("In what time it is done. Default: in one's own."),
  modules: z.array(module).min(1, "A curriculum has a module.").describe("The modules, in order."),
  ...recordFields,
});

export type AuthoredCurriculum = z.output<typeof curriculumSchema>;
export type AuthoredModule = AuthoredCurriculum["modules"][number];
export type AuthoredLesson = AuthoredModule["lessons"][number];
