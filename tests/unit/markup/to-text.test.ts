import { expect, test } from "vitest";
import { toText } from "../../../src/markup/to-text.ts";
import { markdown, mdx, mdxToText } from "./markup-context.ts";

test.each([
  ["a paragraph", "a *b* **c** ~~d~~ `e`\nf", "a b c d e f"],
  ["paragraphs", "a\n\nb", "a\n\nb"],
  ["a hard break", "a\\\nb", "a\nb"],
  ["a heading", "# a", "a"],
  ["a link and a picture", "[a](b) ![c](d)", "a c"],
  ["a quote", "> a\n>\n> b", "a\n\nb"],
  ["a list", "- a\n- b\n  - c", "a\nb\nc"],
  ["code", "```js\na  b\n```", "a  b"],
  ["a table", "| a | b |\n|-|-|\n| 1 | *2* |", "a · b\n1 · 2"],
  ["a rule", "a\n\n---\n\nb", "a\n\nb"],
  ["footnotes, without their marks", "a[^1] b\n\n[^1]: c", "a b\n\nc"],
  ["raw HTML", "<b>a</b> & b", "<b>a</b> & b"],
  ["nothing", "", ""],
])("%s", (_name, text, words) => {
  expect(toText(markdown(text).tree)).toBe(words);
});

test("components say what they stand for", () => {
  expect(
    mdxToText('<Term id="cell" /> and <Topic id="fargate">it</Topic>.<Cite source="summary" />'),
  ).toBe("Cell and it.");
  expect(mdxToText('<Callout kind="tip">a</Callout>\n\n<Callout title="Mind">b</Callout>')).toBe(
    "Tip: a\n\nMind: b",
  );
});

test("without a world around them components give the words in them", () => {
  const text = 'A <Term id="cell">box</Term><Term id="cell" />\n\n<Callout>b</Callout>';
  expect(toText(mdx(text).tree)).toBe("A box\n\nb");
});
