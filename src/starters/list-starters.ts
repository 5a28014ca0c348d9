import { cardFields, claimFields, recordFields, sourceNote, talkField } from "./common-fields.ts";
import { offer } from "./starter-value.ts";
import type { StarterOf } from "./starters.ts";

/** Starters of the files that a content folder has once. */
export const listStarters = {
  site: () => ({
    values: {
      title: "What we learnt",
      description: offer("What was said in talks, to read, to search and to practise."),
      language: "en",
      url: offer("https://example.org/talks/"),
      home: offer({ introduction: "What this collection is, and for whom." }),
      accent: offer("#336699"),
      books: offer(false),
      flashcards: offer({ kinds: ["term", "question"] }),
      reference: offer(true),
      licence: offer("CC BY 4.0"),
      reviewAfterMonths: offer(6),
      repository: offer("https://example.org/me/talks/edit/main/content/"),
    },
  }),
  sources: (given) => ({
    values: [
      {
        id: "my-summary",
        title: "The title as it names itself",
        type: "summary",
        publisher: offer("Who published it"),
        url: offer("https://example.org/summary"),
        publishedOn: offer(given.day),
        readOn: offer(given.day),
        ...talkField(given),
        items: offer(["takeaway-1", "takeaway-2"]),
        formerIds: offer(["old-name"]),
      },
    ],
  }),
  glossary: (given) => ({
    note: sourceNote,
    values: [
      {
        id: "my-term",
        term: "my term",
        aliases: offer(["MT"]),
        definition: "What it means here, in a sentence or two.",
        topic: offer(given.topics[0] ?? "my-topic"),
        contrasts: offer(["another-term"]),
        noLink: offer(true),
        ...claimFields(given),
        ...cardFields,
        ...recordFields,
      },
    ],
  }),
  dimensions: () => ({
    values: [
      {
        id: "patching",
        label: "Patching the machine",
        type: "choice",
        description: offer("Who installs what mends flaws of the operating system."),
        question: offer("Who patches the machine of {topic}?"),
        group: offer("Maintenance"),
        choices: [
          {
            id: "you",
            label: "You",
            meaning: offer("Nobody does it unless you do."),
            statement: offer("You patch the machine of {topic}."),
            tone: offer("customer"),
          },
          { id: "host", label: "The host" },
        ],
        exclusive: true,
        formerIds: offer(["old-name"]),
        ...cardFields,
      },
      {
        id: "price",
        label: "Price",
        type: "amount",
        statement: offer("{topic} costs {value}."),
        unit: "an hour",
        currency: "USD",
      },
      {
        id: "scales-to-zero",
        label: "Stops when nobody asks",
        type: "yes-no",
        statement: "{topic} stops when nobody asks.",
        denial: offer("{topic} runs on when nobody asks."),
      },
    ],
  }),
} satisfies Record<string, StarterOf>;
