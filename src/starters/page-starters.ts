import {
  cardFields,
  claimFields,
  recordFields,
  sourceNote,
  talkField,
  titleOf,
  topicsField,
} from "./common-fields.ts";
import { offer } from "./starter-value.ts";
import type { StarterOf } from "./starters.ts";

/** Starters of what has a page of its own and belongs to no talk alone. */
export const pageStarters = {
  topic: (given) => ({
    note: sourceNote,
    values: {
      title: titleOf(given.id),
      aliases: offer(["MT"]),
      kind: "concept",
      summary: "What it is, in a sentence or two.",
      ...claimFields(given),
      runsOn: offer([{ topic: given.topics[0] ?? "another-topic", note: "In which case." }]),
      related: offer([given.topics[0] ?? "another-topic"]),
      introduced: offer({ on: "2024-05", source: "my-source" }),
      facts: offer({
        [given.comparable.dimension ?? "my-dimension"]: { value: "you", source: "my-source" },
      }),
      updates: offer([{ id: "renamed", date: given.day, change: "What changed." }]),
      ...recordFields,
      ...cardFields,
    },
    body: "What there is to say, in Markdown.\n",
  }),
  diagram: (given) => ({
    note: sourceNote,
    values: {
      title: titleOf(given.id),
      description: "A reader asks a site, which answers.",
      ...talkField(given),
      ...topicsField(given),
      ...claimFields(given),
      nodes: offer({ site: given.topics[0] ?? "my-topic" }),
      steps: [
        {
          id: "ask",
          title: "The reader asks",
          text: offer("What happens, in a sentence or two."),
          shows: ["reader", "reader -> site"],
          source: offer("my-summary#takeaway-1"),
        },
        { id: "answer", title: "The site answers", shows: ["site", "site -> reader"] },
      ],
      ordered: true,
      ...cardFields,
      ...recordFields,
    },
    body: `\`\`\`mermaid
flowchart LR
  reader[A reader] -->|asks| site[A site]
  site -->|answers| reader
\`\`\`
`,
  }),
  comparison: (given) => {
    const { dimension, topics } = given.comparable;
    return {
      note: "`check` warns until one of the topics has a fact of each dimension.",
      values: {
        title: titleOf(given.id),
        description: offer("What it is good for, in a sentence or two."),
        ...talkField(given),
        topics: [...topics],
        dimensions: [dimension ?? ""],
        ...cardFields,
        ...recordFields,
      },
      ...(topics.length < 2 && {
        missing: "There are no two topics to compare. `talkbook new topic ID` makes one.",
      }),
      ...(dimension === undefined && {
        missing:
          "There is nothing to compare topics by. `talkbook new dimensions` makes a file for it.",
      }),
    };
  },
  guide: (given) => {
    const [first = "", second = first] = given.topics;
    return {
      note: sourceNote,
      values: {
        title: titleOf(given.id),
        description: "For whom it is, and what it leads to.",
        ...talkField(given),
        ...topicsField(given),
        ...claimFields(given),
        start: offer("kernel"),
        questions: [
          {
            id: "kernel",
            ask: "Do you need a kernel of your own?",
            why: offer("Why it matters, for somebody who is new to it."),
            options: [
              {
                id: "needed",
                label: "Yes",
                when: offer("you need a kernel of your own"),
                because: offer("Why this answer leads where it leads."),
                outcome: "with-a-kernel",
              },
              { id: "not-needed", label: "No", outcome: "without-one" },
            ],
          },
        ],
        outcomes: [
          {
            id: "with-a-kernel",
            topic: first,
            title: offer("What it is called here"),
            because: "Why.",
            against: ["What speaks against it."],
            alternatives: offer([second]),
          },
          {
            id: "without-one",
            topic: second,
            because: "Why.",
            against: ["What speaks against it."],
          },
        ],
        ...recordFields,
      },
      ...(given.topics.length === 0 && {
        missing: "There is no topic that a guide could lead to. `talkbook new topic ID` makes one.",
      }),
    };
  },
  quiz: (given) => ({
    note: sourceNote,
    values: {
      title: titleOf(given.id),
      description: offer("For whom it is, and what it asks for."),
      ...talkField(given),
      ...topicsField(given),
      draw: offer(5),
      passMark: offer(80),
      timeLimit: offer("15 min"),
      questions: [
        {
          type: "one-answer",
          id: "first-question",
          stem: "The kernel of a container has a flaw. Who can mend it?",
          explanation: offer("Why the answer is right."),
          hint: offer("What helps without giving it away."),
          difficulty: offer("easy"),
          about: offer([`topic:${given.topics[0] ?? "my-topic"}`]),
          options: [
            { text: "Whoever runs the host", correct: true, feedback: offer("It is the host's.") },
            { text: "Whoever built the image" },
          ],
          keepOrder: offer(true),
          source: offer("my-summary#takeaway-1"),
        },
      ],
      generate: offer([{ rule: "definition-to-term" }]),
      ...recordFields,
    },
  }),
} satisfies Record<string, StarterOf>;
