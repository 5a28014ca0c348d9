import { describe, expect, test } from "vitest";
import { blankOut } from "../../../src/markup/blank-out.ts";
import { parseMarkdown } from "../../../src/markup/parse-markup.ts";
import { toText } from "../../../src/markup/to-text.ts";

function blanked(text: string, words: string): string | undefined {
  const tree = blankOut(parseMarkdown(text, "").tree, words);
  return tree && toText(tree);
}

describe("words that stand once in a text leave a blank in their paragraph", () => {
  test.each([
    ["You patch the guest.", "guest", "You patch the _____."],
    ["You patch **the guest** now.", "guest", "You patch the _____ now."],
    ["See [the *old* guide](/a/).", "old", "See the _____ guide."],
    ["One.\n\nTwo words.\n\nThree.", "words", "Two _____."],
    ["> A quote.", "quote", "A _____."],
    ["- one\n- two\n  - three\n", "three", "_____"],
    ["It costs $& more.", "costs", "It _____ $& more."],
    ["利用者が守る。", "利用者", "_____が守る。"],
  ])("%j without %j", (text, words, left) => {
    expect(blanked(text, words)).toBe(left);
  });

  test("keep the marks around them", () => {
    expect(blankOut(parseMarkdown("A **big *box*.**", "").tree, "big")?.blocks).toMatchObject([
      { type: "paragraph", children: [{ value: "A " }, { type: "strong" }] },
    ]);
  });

  test("take no mark of a footnote along, whose text stays behind", () => {
    const tree = blankOut(parseMarkdown("A *box[^1]* here[^1].\n\n[^1]: A note.", "").tree, "here");
    expect(
      tree && [toText(tree), tree.footnotes, JSON.stringify(tree).includes("footnote")],
    ).toEqual(["A box _____.", [], true]);
    expect(JSON.stringify(tree)).not.toContain("footnoteReference");
  });
});

describe("nothing is left out where words", () => {
  test.each([
    ["do not stand in the text", "You patch it.", "guest"],
    ["stand there twice", "A guest is a guest.", "guest"],
    ["stand in a paragraph and in code", "A box.\n\n```\nbox\n```", "box"],
    ["stand in a heading alone", "# Boxes", "Boxes"],
    ["stand in a table alone", "| box |\n| - |\n| a |", "box"],
    ["stand in code alone", "A `box`.", "box"],
    ["begin within emphasis", "A **big** box.", "big box"],
    ["are none", "A box.", ""],
  ])("%s", (_name, text, words) => {
    expect(blanked(text, words)).toBeUndefined();
  });
});
