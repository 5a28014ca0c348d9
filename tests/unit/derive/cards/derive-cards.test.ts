import { describe, expect, test } from "vitest";
import { deriveCards } from "../../../../src/derive/cards/derive-cards.ts";
import { deriveDecks } from "../../../../src/derive/cards/derive-decks.ts";
import type { Drawing } from "../../../../src/drawing/drawing.ts";
import { toText } from "../../../../src/markup/to-text.ts";
import { knowledgeOf } from "../../../knowledge-of.ts";

const talk = { "talks/boats/talk.yaml": "title: Boats" };

function cardsOf(files: Record<string, string>, drawings = new Map<string, Drawing>()) {
  return deriveCards({ knowledge: knowledgeOf({ ...talk, ...files }), drawings });
}

function told(files: Record<string, string>, drawings?: Map<string, Drawing>) {
  const line = (text: string): string => text.replace(/\s+/g, " ").trim();
  return cardsOf(files, drawings).map(
    ({ id, front, back }) => `${id} | ${line(toText(front))} | ${line(toText(back))}`,
  );
}

const question = `
- id: keel
  question: Why a keel?
  answer: It keeps a boat upright.
`;
const takeaway = `
- id: hull
  text: The hull carries the mast.
  gap: { words: mast, wrong: [sail, oar] }
`;
const term = `
- id: ballast
  term: ballast
  aliases: [dead weight]
  definition: Weight that keeps a boat low.
`;

describe("cards of records", () => {
  test("asks a question, a takeaway with a gap, and a term in both directions", () => {
    const files = {
      "talks/boats/questions.yaml": question,
      "talks/boats/takeaways.yaml": takeaway,
      "glossary.yaml": term,
    };
    expect(told(files)).toEqual([
      "takeaway:boats/hull!cloze | What is missing here? The hull carries the _____. | mast The hull carries the mast.",
      "question:boats/keel | Why a keel? | It keeps a boat upright.",
      "term:ballast | What does “ballast” mean? | Weight that keeps a boat low.",
      "term:ballast!reverse | Which term has this meaning? Weight that keeps a boat low. | ballast dead weight",
    ]);
  });

  test("makes no card whose front says what is on its back", () => {
    expect(
      told({
        "glossary.yaml": `
- { id: winch, term: winch, definition: "A drum; winches wind up ropes." }
- { id: dinghy, term: dinghy, definition: "Dinghies are small; each is a dinghy of a boat." }
`,
        "talks/boats/questions.yaml": `
- { id: port, question: "Is the left side called port?", answer: Port. }
`,
      }),
    ).toEqual([
      "term:dinghy | What does “dinghy” mean? | Dinghies are small; each is a dinghy of a boat.",
      "term:winch | What does “winch” mean? | A drum; winches wind up ropes.",
    ]);
  });

  test("leaves a term out of a definition that names it once", () => {
    const files = {
      "glossary.yaml": `
- { id: dinghy, term: dinghy, aliases: [tender], definition: "A small boat, *tender* to another." }
`,
    };
    expect(told(files)[1]).toBe(
      "term:dinghy!reverse | Which term has this meaning? A small boat, _____ to another. | dinghy tender",
    );
  });

  test("keeps ids when a text is edited or a record is added, and knows those before a rename", () => {
    const [edited] = cardsOf({ "talks/boats/takeaways.yaml": takeaway.replace("The", "A") });
    expect(edited?.id).toBe("takeaway:boats/hull!cloze");
    const [added, first] = cardsOf({
      "talks/boats/talk.yaml": "title: Boats\nformerIds: [ships]",
      "talks/boats/takeaways.yaml": `${takeaway.replace("hull", "deck")}${takeaway.trimStart().replace("hull\n", "hull\n  formerIds: [body]\n")}`,
    });
    expect(added?.id).toBe("takeaway:boats/deck!cloze");
    expect(first).toMatchObject({
      id: "takeaway:boats/hull!cloze",
      formerIds: [
        "takeaway:boats/body!cloze",
        "takeaway:ships/hull!cloze",
        "takeaway:ships/body!cloze",
      ],
    });
  });

  test("makes none of a record, and of a kind of records, that is to have none", () => {
    const files = {
      "talks/boats/questions.yaml": question,
      "talks/boats/takeaways.yaml": `${takeaway}  flashcards: false`,
      "glossary.yaml": term,
    };
    const idsOf = (site: string) => cardsOf({ ...files, "site.yaml": site }).map(({ id }) => id);
    expect(idsOf("title: Sea")).toEqual([
      "question:boats/keel",
      "term:ballast",
      "term:ballast!reverse",
    ]);
    expect(idsOf("title: Sea\nflashcards: { kinds: [question] }")).toEqual(["question:boats/keel"]);
    expect(idsOf("title: Sea\nflashcards: false")).toEqual([]);
  });
});

describe("cards of comparisons", () => {
  const files = {
    "dimensions.yaml": `
- { id: length, label: Length, type: number, unit: m, question: "How long is {topic}?" }
- { id: floats, label: Floats, type: yes-no }
- { id: sails, label: Sails, type: list }
- { id: ride, label: How it rides, type: text, question: "Which of these does {topic} do?" }
`,
    "topics/raft.mdx": `---
title: Raft
facts:
  length: { value: 3, source: book }
  floats: { value: true, source: book }
  ride: { value: Flat, note: On calm water., source: book }
---
`,
    "topics/yacht.mdx": `---
title: Yacht
formerIds: [sloop]
facts:
  length: { value: 12, source: book }
  floats: { value: true, source: book }
  sails: { value: [Main, Jib, Spinnaker, Genoa, Storm], source: book }
  ride: { value: Heeled over, source: book }
---
`,
    "sources.yaml": "- { id: book, title: Book, type: article, url: https://example.org }",
    "comparisons/two.yaml":
      "title: Two\ntalk: boats\ntopics: [raft, yacht]\ndimensions: [length, floats, sails, ride]",
  };

  test("asks for what tells topics apart, briefly, and never which of options that are not there", () => {
    expect(told(files)).toEqual([
      "fact:raft/length | How long is Raft? | 3 m",
      "fact:yacht/length | How long is Yacht? | 12 m",
      "fact:raft/ride | Raft: what stands under “How it rides”? | Flat On calm water.",
      "fact:yacht/ride | Yacht: what stands under “How it rides”? | Heeled over",
    ]);
  });

  test("keeps a card through the rename of a topic", () => {
    expect(cardsOf(files)[1]?.formerIds).toEqual(["fact:sloop/length"]);
  });
});

test("no kind of record that is to have no cards has any", () => {
  const files = {
    ...{ "talks/boats/questions.yaml": question, "talks/boats/takeaways.yaml": takeaway },
    ...{ "glossary.yaml": term, "dimensions.yaml": "- { id: length, label: Length, type: text }" },
    "topics/raft.mdx": "---\ntitle: Raft\nfacts: { length: { value: Short } }\n---\n",
    "topics/yacht.mdx": "---\ntitle: Yacht\nfacts: { length: { value: Long } }\n---\n",
    "comparisons/two.yaml": "title: Two\ntopics: [raft, yacht]\ndimensions: [length]\n",
  };
  expect(cardsOf(files).map(({ kind }) => kind)).toEqual([
    ...["takeaway", "question", "term", "term", "comparison", "comparison"],
  ]);
  const without = Object.entries(files).map(([path, text]) => {
    const takesPart = /^(talks|glossary|comparisons)/.test(path);
    const indent = path.startsWith("comparisons") ? "" : "  ";
    return [path, takesPart ? `${text.trimEnd()}\n${indent}flashcards: false\n` : text];
  });
  expect(cardsOf(Object.fromEntries(without))).toEqual([]);
});

test("a question that names all choices asks for one of them", () => {
  const files = (question: string) => ({
    "dimensions.yaml": `
- id: drive
  label: Drive
  type: choice
  choices: [{ id: wind, label: Wind }, { id: oars, label: Oars }]
  question: ${question}
`,
    "topics/raft.mdx": "---\ntitle: Raft\nfacts: { drive: { value: oars } }\n---\n",
    "topics/yacht.mdx": "---\ntitle: Yacht\nfacts: { drive: { value: wind } }\n---\n",
    "comparisons/two.yaml": "title: Two\ntopics: [raft, yacht]\ndimensions: [drive]\n",
  });
  expect(told(files("Do oars or the wind drive a {topic}?"))).toEqual([
    "fact:raft/drive | Do oars or the wind drive a Raft? | Oars",
    "fact:yacht/drive | Do oars or the wind drive a Yacht? | Wind",
  ]);
  expect(told(files("What but the wind drives a {topic}?"))).toEqual([
    "fact:raft/drive | What but the wind drives a Raft? | Oars",
  ]);
});

describe("decks", () => {
  test("are of what the lessons of a path read or are about, one for each audience", () => {
    const knowledge = knowledgeOf({
      ...talk,
      "talks/boats/questions.yaml": `${question}- { id: oar, question: Why an oar?, answer: To row., topics: [oar] }`,
      "talks/boats/takeaways.yaml": takeaway,
      "glossary.yaml": term,
      "topics/oar.mdx": "---\ntitle: Oar\n---\n",
      "curricula/crew.yaml": `
title: The crew
audiences: [{ id: rowers, title: Rowers }, { id: cooks, title: Cooks }]
modules:
  - id: first
    title: First
    outcomes: [{ id: row, text: Row., topics: [oar] }]
    lessons:
      - { id: hull, read: ["takeaways:boats"] }
      - { id: oar, read: ["topic:oar"], audiences: [rowers] }
`,
    });
    const cards = deriveCards({ knowledge, drawings: new Map() });
    expect(deriveDecks(knowledge, cards).filter(({ id }) => id.startsWith("curricula/"))).toEqual([
      {
        ...{ id: "curricula/crew/rowers", title: "The crew: Rowers" },
        cards: ["takeaway:boats/hull!cloze", "question:boats/oar"],
      },
      {
        ...{ id: "curricula/crew/cooks", title: "The crew: Cooks" },
        cards: ["takeaway:boats/hull!cloze"],
      },
    ]);
  });

  test("are of all cards, of a talk with the terms it uses, and of topics that have any", () => {
    const knowledge = knowledgeOf({
      ...talk,
      "site.yaml": "title: Sea",
      "talks/boats/questions.yaml": `${question.replace("upright", "upright, as ballast does")}  topics: [keel]\n`,
      "glossary.yaml": term,
      "topics/keel.mdx": "---\ntitle: Keel\n---\n",
      "topics/oar.mdx": "---\ntitle: Oar\n---\n",
    });
    const cards = deriveCards({ knowledge, drawings: new Map() });
    const all = ["question:boats/keel", "term:ballast", "term:ballast!reverse"];
    expect(deriveDecks(knowledge, cards)).toEqual([
      { id: "all", title: "Sea", cards: all },
      { id: "talks/boats", title: "Boats", cards: all },
      { id: "topics/keel", title: "Keel", cards: ["question:boats/keel"] },
    ]);
  });
});
