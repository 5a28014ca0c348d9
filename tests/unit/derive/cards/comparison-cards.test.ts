import { describe, expect, test } from "vitest";
import { deriveCards } from "../../../../src/derive/cards/derive-cards.ts";
import { toText } from "../../../../src/markup/to-text.ts";
import { knowledgeOf } from "../../../knowledge-of.ts";

const topics = ["raft", "yacht", "barge", "canoe"];

/** A comparison of boats by one dimension, with the cell of each. */
function boats(
  dimension: string,
  cells: Record<string, string>,
  more: Record<string, string> = {},
) {
  const files = Object.entries(cells).map(([id, cell]) => [
    `topics/${id}.mdx`,
    `---\ntitle: ${id[0]?.toUpperCase()}${id.slice(1)}\nfacts: { it: { ${cell} } }\n---\n`,
  ]);
  return {
    "talks/sea/talk.yaml": "title: Sea",
    "dimensions.yaml": `- { id: it, label: Driven by, ${dimension} }`,
    "comparisons/all.yaml": `title: All\ntopics: [${topics.filter((id) => cells[id])}]\ndimensions: [it]`,
    ...Object.fromEntries(files),
    ...more,
  };
}

function cardsOf(files: Record<string, string>) {
  return deriveCards({ knowledge: knowledgeOf(files), drawings: new Map() });
}

function told(files: Record<string, string>) {
  const line = (text: string): string => text.replace(/\s+/g, " ").trim();
  return cardsOf(files).map(
    ({ id, front, back }) => `${id} | ${line(toText(front))} | ${line(toText(back))}`,
  );
}

const text = 'type: text, question: "What drives {topic}?"';

describe("topics with equal cells", () => {
  const cells = {
    raft: "value: Oars, note: Two.",
    yacht: "value: Wind",
    barge: "value: Oars, note: Two.",
    canoe: "value: Oars",
  };

  test("are asked for by one card, others each by its own", () => {
    expect(told(boats(text, cells))).toEqual([
      "fact:raft/it | What drives each of Raft and Barge? | Oars Two.",
      "fact:yacht/it | What drives Yacht? | Wind",
      "fact:canoe/it | What drives Canoe? | Oars",
    ]);
    const placed = 'type: text, question: "What moves on {topic}?"';
    expect(told(boats(placed, { ...cells, canoe: cells.raft }))[0]).toBe(
      "fact:raft/it | What moves on Raft, Barge and Canoe? | Oars Two.",
    );
    expect(told(boats("type: text", cells))[0]).toBe(
      "fact:raft/it | Raft and Barge: “Driven by”? | Oars Two.",
    );
  });

  test("bring the reviews of their cards along, and keep the card when another one joins or leaves", () => {
    const [joined] = cardsOf(boats(text, cells));
    expect(joined).toMatchObject({ id: "fact:raft/it", mergedIds: ["fact:barge/it"] });
    const four = cardsOf(boats(text, { ...cells, canoe: cells.raft }));
    expect(four[0]).toMatchObject({
      id: "fact:raft/it",
      formerIds: [],
      mergedIds: ["fact:barge/it", "fact:canoe/it"],
      asked: ["raft", "barge", "canoe"],
    });
    const edited = cardsOf(boats(text, { ...cells, barge: "value: A pole" }));
    expect(edited.map(({ id, mergedIds }) => [id, mergedIds])).toEqual([
      ["fact:raft/it", []],
      ["fact:yacht/it", []],
      ["fact:barge/it", []],
      ["fact:canoe/it", []],
    ]);
  });

  test("are asked for once, however many comparisons show them", () => {
    const second = {
      "comparisons/more.yaml": "title: More\ntopics: [barge, canoe]\ndimensions: [it]",
      "topics/canoe.mdx": "---\ntitle: Canoe\nfacts: { it: { value: A paddle } }\n---\n",
    };
    expect(cardsOf(boats(text, cells, second)).map(({ id }) => id)).toEqual([
      ...["fact:raft/it", "fact:yacht/it", "fact:canoe/it"],
    ]);
  });

  test("have none where the author wants none of a cell", () => {
    const without = { ...cells, raft: `${cells.raft}, flashcards: false` };
    expect(told(boats(text, without))[1]).toBe("fact:barge/it | What drives Barge? | Oars Two.");
  });
});

describe("a topic that alone differs", () => {
  const choice = (oars = "") =>
    `type: choice, choices: [{ id: wind, label: Wind }, { id: oars, label: Oars${oars} }]`;
  const cells = {
    raft: "value: wind",
    yacht: "value: wind, note: By sails.",
    barge: "value: oars",
    canoe: "value: wind",
  };

  test("is asked for, among all, in place of what they have", () => {
    const statement = ', statement: "Oars drive {topic}."';
    expect(told(boats(choice(statement), cells))).toEqual([
      "fact:barge/it | Which one of these belongs in the gap? Oars drive _____. Raft · Yacht · Barge · Canoe | Barge Raft, Canoe: Wind Yacht: Wind. By sails. Barge: Oars",
    ]);
    expect(told(boats(choice(), cells))[0]).toMatch(
      /^fact:barge\/it \| “Driven by”: for which one of these is it “Oars”\? Raft · /,
    );
    const telling = ', statement: "Oars drive {topic}, as on every barge."';
    expect(told(boats(choice(telling), cells))[0]).toMatch(/“Driven by”: for which one/);
  });

  test("keeps its card when a second one has its value", () => {
    const two = cardsOf(boats(choice(), { ...cells, canoe: "value: oars" }));
    expect(two.map(({ id }) => id)).toEqual(["fact:raft/it", "fact:yacht/it", "fact:barge/it"]);
    const [alone] = cardsOf(boats(choice(), cells));
    expect(alone).toMatchObject({ asked: ["barge"], topics, mergedIds: [] });
  });

  test("is not sought among few, nor by wording", () => {
    const { canoe: _, ...three } = cells;
    expect(cardsOf(boats(choice(), three)).map(({ id }) => id)).toEqual([
      ...["fact:raft/it", "fact:yacht/it", "fact:barge/it"],
    ]);
    expect(cardsOf(boats("type: text", cells)).map(({ id }) => id)).toEqual([
      ...["fact:raft/it", "fact:yacht/it", "fact:barge/it"],
    ]);
  });
});

describe("yes and no", () => {
  const cells = {
    raft: "value: true",
    yacht: "value: true, note: By sails.",
    barge: "value: false, note: Unless it is towed.",
  };
  const both = 'type: yes-no, statement: "{topic} sails.", denial: "{topic} cannot sail."';

  test("are asked by the sentence of the smaller side", () => {
    expect(told(boats(both, cells))).toEqual([
      "comparison:all/it | Which one of these belongs in the gap? _____ cannot sail. Raft · Yacht · Barge | Barge Driven by: Yacht: Yes. By sails. Barge: No. Unless it is towed.",
    ]);
    expect(told(boats(both, { ...cells, yacht: "value: false" }))[0]).toBe(
      "comparison:all/it | Which one of these belongs in the gap? _____ sails. Raft · Yacht · Barge | Raft Barge: No. Unless it is towed.",
    );
    expect(told(boats(both, { ...cells, canoe: "value: false" }))[0]).toMatch(
      /Which two of these belong in the gap\? _____ sails\..*\| Raft, Yacht /,
    );
  });

  test("are asked by what the author wrote, else by the label", () => {
    const asked = (dimension: string) =>
      told(boats(`type: yes-no${dimension}`, cells))[0]?.split(" | ")[1];
    expect(asked(', statement: "{topic} sails."')).toBe(
      "Which one of these does not belong in the gap? _____ sails. Raft · Yacht · Barge",
    );
    expect(asked(', question: "Does {topic} sail?"')).toBe(
      "For which one of these is the answer “No”? Does _____ sail? Raft · Yacht · Barge",
    );
    expect(asked("")).toBe("“Driven by”: for which one of these is it “No”? Raft · Yacht · Barge");
  });

  test("keep their card through renames, and make none where all are alike", () => {
    const files = boats(`${both}, formerIds: [was]`, cells);
    const comparison = `${files["comparisons/all.yaml"]}\nformerIds: [every]`;
    expect(cardsOf({ ...files, "comparisons/all.yaml": comparison })[0]).toMatchObject({
      formerIds: ["comparison:all/was", "comparison:every/it", "comparison:every/was"],
      topics: ["raft", "yacht", "barge"],
      asked: ["barge"],
      path: "/compare/all/",
    });
    expect(cardsOf(boats(both, { raft: cells.raft, yacht: cells.yacht }))).toEqual([]);
  });
});

test("Japanese cards ask in Japanese", () => {
  const cells = { raft: "value: Oars", yacht: "value: Wind", barge: "value: Oars" };
  const site = { "site.yaml": "title: 海\nlanguage: ja" };
  const question = 'type: text, question: "{topic}は何で動く？"';
  expect(told(boats(question, cells, site))[0]).toBe(
    "fact:raft/it | RaftとBargeは何で動く？ | Oars",
  );
  const yesNo = { raft: "value: true", yacht: "value: true", barge: "value: false" };
  expect(told(boats("type: yes-no", yesNo, site))).toEqual([
    "comparison:all/it | 「Driven by」が「いいえ」になるものを1つ挙げると？ Raft · Yacht · Barge | Barge",
  ]);
});
