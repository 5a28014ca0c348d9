import { join } from "node:path";
import { expect, test } from "vitest";
import type { Card } from "../../../../src/derive/cards/card.ts";
import { deriveCards } from "../../../../src/derive/cards/derive-cards.ts";
import { givesAway } from "../../../../src/derive/cards/gives-away.ts";
import { openKnowledge } from "../../../../src/knowledge/knowledge.ts";
import { toText } from "../../../../src/markup/to-text.ts";
import { compileFolder } from "../../../../src/node/compile-folder.ts";
import { repository } from "../../../run-talkbook.ts";

const { knowledge, drawings } = await compileFolder(join(repository, "content"), {
  unexamined: true,
});
const cards = deriveCards({ knowledge: openKnowledge(knowledge), drawings });

/** What somebody should say: the first line of the back. */
const answerOf = ({ back }: Card): string => toText({ ...back, blocks: back.blocks.slice(0, 1) });

test("CON406 makes more than 150 cards of every kind, each with an id of its own", () => {
  expect(cards.length).toBeGreaterThan(150);
  expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
  expect(new Set(cards.map(({ kind }) => kind))).toEqual(
    new Set(["takeaway", "question", "term", "diagram", "comparison"]),
  );
});

test("no front of CON406 gives its back away", () => {
  const titles = knowledge.topics.map(({ title }) => title);
  const told = cards.filter((card) => {
    const answer = answerOf(card).trim();
    const isYesOrNo = /^(?:yes|no)$/i.test(answer);
    return !isYesOrNo && givesAway(toText(card.front), answer, titles);
  });
  expect(told.map(({ id }) => id)).toEqual([]);
});

test("no two cards of CON406 ask the same", () => {
  const asked = cards.map(({ front, picture }) => `${toText(front)} ${JSON.stringify(picture)}`);
  expect(asked.filter((text, index) => asked.indexOf(text) !== index)).toEqual([]);
});

test("no answer of CON406 with more below it is without a line that stands out", () => {
  const plain = cards.filter(({ kind, direction, back: { blocks } }) => {
    const [first] = blocks;
    if (kind === "question" || (direction === "forward" && kind === "term")) return false;
    const inline = first?.type === "paragraph" ? first.children[0] : undefined;
    return blocks.length > 1 && first?.type !== "list" && inline?.type !== "strong";
  });
  expect(plain.map(({ id }) => id)).toEqual([]);
});
