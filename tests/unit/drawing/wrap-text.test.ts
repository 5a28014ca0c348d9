import { describe, expect, test } from "vitest";
import { wrapText } from "../../../src/drawing/wrap-text.ts";

describe("a text is broken", () => {
  test.each([
    ["Short", 10, ["Short"]],
    ["Is the program packed?", 12, ["Is the", "program", "packed?"]],
    ["a-word-that-is-too-long ok", 10, ["a-word-tha", "t-is-too-l", "ong ok"]],
    ["コンテナを動かす場所", 8, ["コンテナ", "を動かす", "場所"]],
    ["AWS のコンテナ", 8, ["AWS のコ", "ンテナ"]],
    ["  spaced   out ", 20, ["spaced out"]],
    ["👩‍👩‍👧👩‍👩‍👧", 2, ["👩‍👩‍👧", "👩‍👩‍👧"]],
    ["", 5, [""]],
  ])("%j at %d columns", (text, columns, lines) => {
    expect(wrapText(text, columns)).toEqual(lines);
  });
});
