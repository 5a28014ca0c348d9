import { expect, test } from "vitest";
import { feedbacksOf } from "../../../../src/derive/quiz/key-feedbacks.ts";
import { parseMarkdown } from "../../../../src/markup/parse-markup.ts";
import { toText } from "../../../../src/markup/to-text.ts";
import { en } from "../../../../src/site/interface-texts/en.ts";
import { ja } from "../../../../src/site/interface-texts/ja.ts";

const tree = (text: string) => parseMarkdown(text, "a.yaml").tree;

test("what is said of a wrong answer begins by saying that it is wrong", () => {
  const options = [
    { text: tree("B-tree"), isKey: true, feedback: tree("It sorts.") },
    { text: tree("Hash"), isKey: false, feedback: tree("It keeps no order.") },
    { text: tree("Neither"), isKey: false },
  ];
  const answer = { type: "one-answer", options, keepOrder: true } as const;
  const said = (words: typeof en.quiz | typeof ja.quiz) =>
    feedbacksOf({ ...answer, options: [...options] }, { options }, words).map(
      ({ lead, feedback, option }) => [option, lead, toText(feedback)],
    );
  expect(said(en.quiz)).toEqual([
    [0, "A.", "It sorts."],
    [1, "Not B:", "It keeps no order."],
  ]);
  expect(said(ja.quiz)[1]?.[1]).toBe("Bではない理由：");
});

test("wrong texts are named", () => {
  const wrong = [{ text: "parser", feedback: tree("That reads it.") }, { text: "cache" }];
  const said = feedbacksOf({ type: "text", accept: ["planner"], wrong }, { options: [] }, en.quiz);
  expect(said.map(({ lead, text }) => [text, lead])).toEqual([["parser", "Not “parser”:"]]);
});
