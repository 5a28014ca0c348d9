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

  test("asks for a term by its definition up to the sentence that says it, or half of its name", () => {
    const asked = (term: string, definition: string) =>
      told({
        "glossary.yaml": `- { id: it, term: ${term}, aliases: [tender], definition: "${definition}" }`,
      })
        .filter((line) => line.includes("!reverse"))
        .map((line) => line.split(" | ")[1]?.replace("Which term has this meaning? ", ""));
    const boat = "A small boat of 3.5 m. It is light.";
    expect(asked("dinghy", `${boat} Some call it tender.`)).toEqual([boat]);
    expect(asked("dinghy", "A small **boat. Each dinghy** floats. It is light.")).toEqual([
      "A small boat.",
    ]);
    expect(asked("dinghy", "A small boat, tender to another.")).toEqual([]);
    expect(asked("sail locker", "A place for every sail.")).toEqual([]);
    expect(asked("upper sail locker", "A place for every sail.")).toHaveLength(1);
  });

  test("names the field of a term that is an everyday word", () => {
    const asked = (term: string) =>
      told({
        "glossary.yaml": `- { id: it, term: ${term}, definition: A rope., topic: rig }`,
        "topics/rig.mdx": "---\ntitle: Rigging\n---\n",
      })[0]?.split(" | ")[1];
    expect(asked("sheet")).toBe("Rigging: what does “sheet” mean?");
    expect(asked("main sheet")).toBe("What does “main sheet” mean?");
    expect(asked("RIB")).toBe("What does “RIB” mean?");
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
      "fact:raft/ride | Raft: “How it rides”? | Flat On calm water.",
      "fact:yacht/ride | Yacht: “How it rides”? | Heeled over",
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
  const ofFacts = (more: Record<string, string>) =>
    cardsOf({ ...files, ...more }).filter(({ kind }) => kind === "comparison");
  const dimension = files["dimensions.yaml"].replace(" }", ", flashcards: false }");
  expect(ofFacts({ "dimensions.yaml": dimension })).toEqual([]);
  const raft = files["topics/raft.mdx"].replace("facts", "flashcards: false\nfacts");
  const third = "---\ntitle: Canoe\nfacts: { length: { value: Middling } }\n---\n";
  const comparison = files["comparisons/two.yaml"].replace("yacht", "yacht, canoe");
  const three = { "topics/canoe.mdx": third, "comparisons/two.yaml": comparison };
  expect(ofFacts({ ...three, "topics/raft.mdx": raft }).map(({ id }) => id)).toEqual([
    ...["fact:yacht/length", "fact:canoe/length"],
  ]);
});

test("what an author accepts in a gap is told, and no gap is made of an example or of the talk's title", () => {
  const cloze = (text: string, gap: string) =>
    told({ "talks/boats/takeaways.yaml": `- { id: keel, text: "${text}", gap: { ${gap} } }` });
  expect(cloze("A keel is heavy.", "words: heavy, accept: [of lead, weighty]")).toEqual([
    "takeaway:boats/keel!cloze | What is missing here? A keel is _____. | heavy Also right: of lead · weighty A keel is heavy.",
  ]);
  const examples = "Ropes, such as sheets, stays and shrouds, hold what the wind moves.";
  expect(cloze(examples, "words: stays")).toEqual([]);
  expect(cloze(examples, "words: wind")).toHaveLength(1);
  expect(cloze("Some ropes, among them stays, hold the mast.", "words: stays")).toEqual([]);
  expect(cloze("帆や綱など、風で動くもの。", "words: 綱")).toEqual([]);
  expect(cloze("帆や錨、舵と綱、櫂などで動くもの。", "words: 錨")).toEqual([]);
  expect(cloze(`帆と${"、".repeat(200)}`, "words: 帆")).toHaveLength(1);
  expect(cloze("The wind moves boats.", "words: boats")).toEqual([]);
});

test("a takeaway without a gap leaves out the longest term that stands in it once", () => {
  const texts = (text: string) => ({
    "talks/boats/takeaways.yaml": `- { id: keel, text: "${text}" }`,
    "glossary.yaml": `
- { id: keel, term: keel, definition: A beam. }
- { id: lead, term: lead keel, aliases: [ballast keel], definition: A heavy beam. }
`,
  });
  const cloze = (text: string) => told(texts(text)).filter((line) => line.startsWith("takeaway:"));
  expect(cloze("A lead keel keeps boats upright.")).toEqual([
    "takeaway:boats/keel!cloze | What is missing here? A _____ keeps boats upright. | lead keel Also right: ballast keel A lead keel keeps boats upright.",
  ]);
  expect(cloze("A keel keeps boats upright, and keels are heavy.")).toEqual([]);
  expect(cloze("Keelhauling and bilge-keel boats.")).toEqual([]);
});

test("a question is asked with its talk where there are several, unless the title tells the answer", () => {
  const files = {
    "talks/keels/talk.yaml": "title: On keels",
    "talks/keels/questions.yaml": question.replace("keel", "why"),
    "talks/masts/talk.yaml": "title: On masts",
    "talks/masts/questions.yaml": "- { id: what, question: What is it about?, answer: Masts. }",
  };
  const fronts = told(files).map((line) => line.split(" | ")[1]);
  expect(fronts.sort()).toEqual(["From “On keels”: Why a keel?", "What is it about?"]);
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
