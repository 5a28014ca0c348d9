import { didYouMean } from "../diagnostics/nearest-name.ts";
import {
  cardFields,
  claimFields,
  recordFields,
  sourceNote,
  titleOf,
  topicsField,
} from "./common-fields.ts";
import { offer } from "./starter-value.ts";
import type { StarterOf, StarterParts, StarterSurroundings } from "./starters.ts";

/** Starters of a talk's files. */
export const talkStarters = {
  talk: ({ id, day }) => ({
    values: {
      title: titleOf(id),
      event: offer("Some conference 2026"),
      sessionCode: offer("C1"),
      channel: offer("Who published the recording"),
      publishedOn: offer(day),
      speakers: offer([{ name: "Ada", role: "Engineer" }]),
      video: offer({ url: "https://example.org/video", durationSeconds: 1800 }),
      language: offer("en"),
      tags: offer(["containers"]),
      summary: offer("The talk in two or three sentences."),
      source: offer("my-summary"),
      rating: offer({ value: 4.5, outOf: 5, votes: 12 }),
      lockedSections: offer(["transcript"]),
      ...recordFields,
    },
  }),
  takeaways: (given) => ({
    ...ofTalk(given),
    note: sourceNote,
    values: [
      {
        id: "first-takeaway",
        emoji: offer("🧱"),
        text: "What to remember, in a sentence or two.",
        detail: offer("What helps to understand it."),
        gap: offer({ words: "sentence", wrong: ["word", "page"] }),
        ...topicsField(given),
        ...claimFields(given),
        ...cardFields,
        ...recordFields,
      },
    ],
  }),
  questions: (given) => ({
    ...ofTalk(given),
    note: sourceNote,
    values: [
      {
        id: "first-question",
        question: "What is asked?",
        answer: "What the talk answers, in as many paragraphs as it takes.",
        gap: offer({ words: "paragraphs", wrong: ["words", "pages"] }),
        ...topicsField(given),
        ...claimFields(given),
        ...cardFields,
        ...recordFields,
      },
    ],
  }),
  outline: (given) => ({
    ...ofTalk(given),
    values: [
      {
        id: "first-chapter",
        title: "What the first chapter is called",
        start: offer("0:00"),
        summary: offer("What happens in it."),
        ...topicsField(given),
        source: offer("my-recording"),
        ...recordFields,
        chapters: [{ id: "within-the-first", title: "What a part of it is called" }],
      },
    ],
  }),
  highlights: (given) => ({
    ...ofTalk(given),
    note: sourceNote,
    values: [
      {
        id: "first-highlight",
        quote: "The words as they were said.",
        at: offer("12:30"),
        speaker: offer("Ada"),
        ...topicsField(given),
        source: offer("my-recording"),
        ...recordFields,
      },
    ],
  }),
  note: (given) => ({
    ...ofTalk(given),
    note: sourceNote,
    values: {
      title: titleOf(given.id.split("/").at(-1) ?? ""),
      description: offer("What it is about, in a sentence or two."),
      order: offer(1),
      ...topicsField(given),
      ...claimFields(given),
      ...recordFields,
    },
    body: 'What there is to say, in Markdown. `<Cite source="…" />` cites a source.\n',
  }),
} satisfies Record<string, StarterOf>;

function ofTalk({ id: path, talks }: StarterSurroundings): Pick<StarterParts, "missing"> {
  // What a talk has several of is named `<talk>/<id>`.
  const [id = ""] = path.split("/");
  if (talks.includes(id)) return {};
  const hint = didYouMean(id, talks) ?? `\`talkbook new talk ${id}\` makes one.`;
  return { missing: `There is no talk "${id}": ${hint}` };
}
