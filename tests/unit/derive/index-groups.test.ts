import { expect, test } from "vitest";
import { groupBy, indexLetter } from "../../../src/derive/index-groups.ts";

test.each([
  ["Fargate", "F"],
  ["élan", "E"],
  ["ΑΒΓ", "Α"],
  ["42 ways", "#"],
  ["«quoted»", "Q"],
  ["がっこう", "か"],
  ["ガイド", "か"],
  ["ページ", "は"],
  ["ヴァイオリン", "あ"],
  ["障害", "障"],
  ["", "#"],
])("%s stands under %s", (name, letter) => {
  expect(indexLetter(name)).toBe(letter);
});

test("groups stand in the order in which they first come up", () => {
  expect(groupBy(["b1", "a1", "b2"], ([first = ""]) => first)).toEqual([
    { title: "b", members: ["b1", "b2"] },
    { title: "a", members: ["a1"] },
  ]);
});
