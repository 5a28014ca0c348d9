import { expect, test } from "vitest";
import { cardChanges } from "../../../../src/derive/cards/card-changes.ts";
import { deriveCards } from "../../../../src/derive/cards/derive-cards.ts";
import { knowledgeOf } from "../../../knowledge-of.ts";

const knowledge = knowledgeOf({
  "sources.yaml": `
- { id: book, title: Book, type: article, url: https://example.org }
- { id: news, title: News, type: article, url: https://example.org/news }
`,
  "topics/raft.mdx": `---
title: Raft
aliases: [float]
kind: system
facts: { speed: { value: Slow, source: book }, sold: { value: false, source: news } }
updates:
  - { id: gone, date: 2026-01-02, change: No rafts., effect: retired, instead: [yacht], source: news }
---
`,
  "topics/yacht.mdx": `---
title: Yacht
kind: system
facts: { speed: { value: Fast, source: book }, sold: { value: true, source: book } }
---
`,
  "dimensions.yaml": `
- { id: speed, label: Speed, type: text }
- { id: sold, label: Sold, type: yes-no }
`,
  "comparisons/two.yaml": "title: Two\ntopics: [raft, yacht]\ndimensions: [speed, sold]",
  "talks/sea/talk.yaml": "title: The sea",
  "talks/sea/takeaways.yaml": `
- { id: logs, text: Rafts are old. A raft floats., gap: { words: floats }, topics: [raft], source: book }
- { id: subject, text: A float carries little., gap: { words: little }, topics: [raft], source: book }
- { id: first, text: Raft and yacht float., gap: { words: float }, topics: [raft], source: book }
- { id: answer, text: Logs make a raft., gap: { words: raft }, topics: [raft], source: book }
`,
  "talks/sea/questions.yaml": `
- { id: float, question: What carries a float?, answer: Logs., topics: [raft], source: book }
- { id: wind, question: What moves boats?, answer: "Wind, a raft too.", topics: [raft], source: book }
- { id: told, question: Is a raft sold?, answer: No longer., topics: [raft], source: news }
- { id: both, question: Is a raft a yacht?, answer: Hardly., topics: [raft, yacht], source: book }
- id: corrected
  question: Who builds a raft?
  answer: Nobody.
  topics: [raft]
  source: book
  correction: { says: Many., because: Not now., source: news }
`,
});

test("a card tells what has changed of what it asks for, unless its own record speaks of it", () => {
  const told = deriveCards({ knowledge, drawings: new Map() }).flatMap((card) =>
    cardChanges(knowledge, card).map(
      ({ update, instead }) => `${card.id}: ${update.id}, ${instead.map(({ id }) => id)}`,
    ),
  );
  expect(told).toEqual([
    "takeaway:sea/first!cloze: gone, yacht",
    "takeaway:sea/answer!cloze: gone, yacht",
    "question:sea/float: gone, yacht",
    // Nobody is sent to what the card itself is about.
    "question:sea/both: gone, ",
    "fact:raft/speed: gone, yacht",
  ]);
});
