import { describe, expect, test } from "vitest";
import { deriveCards } from "../../../../src/derive/cards/derive-cards.ts";
import { deriveDecks } from "../../../../src/derive/cards/derive-decks.ts";
import { ankiTags, deckName, inStudyOrder } from "../../../../src/export/anki/anki-decks.ts";
import { interfaceTexts } from "../../../../src/site/interface-texts/interface-texts.ts";
import { knowledgeOf } from "../../../knowledge-of.ts";

const topic = (name: string, weight: number): string =>
  `---\ntitle: ${name}\nkind: system\nfacts: { weight: { value: ${weight} } }\n---\nIt floats.\n`;

const knowledge = knowledgeOf({
  "site.yaml": "title: 'Boats :: ships'\n",
  "talks/keels/talk.yaml": "title: Keels\n",
  "talks/keels/questions.yaml":
    "- { id: why, question: Why a keel?, answer: 'It is ballast, which holds.' }\n",
  "talks/masts/talk.yaml": "title: Masts\n",
  "talks/masts/questions.yaml":
    "- { id: why, question: Why a mast?, answer: It carries ballast. }\n",
  "glossary.yaml":
    "- { id: ballast, term: ballast, definition: Weight below. }\n- { id: boom, term: boom, definition: A spar. }\n",
  "dimensions.yaml": "- { id: weight, label: Weight, type: number, unit: kg }\n",
  "comparisons/both.yaml": "title: Both\ntopics: [cog, hulk]\ndimensions: [weight]\n",
  "topics/cog.mdx": topic("Cog", 100),
  "topics/hulk.mdx": topic("Hulk", 200),
});
const cards = deriveCards({ knowledge, drawings: new Map() });

describe("decks for Anki", () => {
  test.each([
    ["en", "Glossary", "Comparisons"],
    ["ja", "用語集", "比較表"],
  ])("are the talks, and in %s %s and %s for what belongs to none", (language, terms, compared) => {
    const view = { knowledge, words: interfaceTexts(language) };
    const names = new Map(cards.map((card) => [card.id, deckName(view, card)]));
    expect(Object.fromEntries(names)).toEqual({
      "question:keels/why": "Boats : ships::Keels",
      "question:masts/why": "Boats : ships::Masts",
      "term:ballast": `Boats : ships::${terms}`,
      "term:ballast!reverse": `Boats : ships::${terms}`,
      "term:boom": `Boats : ships::${terms}`,
      "term:boom!reverse": `Boats : ships::${terms}`,
      "fact:cog/weight": `Boats : ships::${compared}`,
      "fact:hulk/weight": `Boats : ships::${compared}`,
    });
    expect(inStudyOrder(view, cards).map(({ id }) => id)).toEqual([
      ...["question:keels/why", "question:masts/why"],
      ...["term:ballast", "term:boom", "term:ballast!reverse", "term:boom!reverse"],
      ...["fact:cog/weight", "fact:hulk/weight"],
    ]);
  });

  test("go with a tag for each talk that names a term", () => {
    const tags = ankiTags(deriveDecks(knowledge, cards));
    expect(Object.fromEntries(cards.map((card) => [card.id, tags(card)]))).toMatchObject({
      "question:keels/why": ["kind::question", "talk::keels"],
      "term:ballast!reverse": ["kind::term", "talk::keels", "talk::masts"],
      "term:boom": ["kind::term"],
      "fact:cog/weight": ["kind::comparison", "topic::cog"],
    });
  });
});
