import { expect, test } from "vitest";
import { mdx, mdxToText } from "./markup-context.ts";

function paragraphs(text: string): string[] {
  return mdxToText(text).split("\n\n");
}

test.each([
  ["behind the last line", 'A claim.\n<Term id="cell" />', ["A claim. Cell"]],
  ["between two lines", 'A\n<Term id="cell" />\nfails.', ["A Cell fails."]],
  ["before the first line", '<Term id="cell" />\nfails.', ["Cell fails."]],
  ["two on lines of their own", '<Term id="cell" />\n<Term id="cell" />', ["Cell Cell"]],
  ["two on one line", '<Term id="cell" /> <Term id="cell" />', ["Cell Cell"]],
])("a component on a line of its own belongs to its paragraph: %s", (_, text, expected) => {
  expect(paragraphs(text)).toEqual(expected);
});

test("an empty line ends the paragraph", () => {
  expect(paragraphs('A.\n\n<Term id="cell" />\n\nB.')).toEqual(["A.", "Cell", "B."]);
});

test("a block stays a block between paragraphs", () => {
  const { blocks } = mdx("A.\n\n<Callout>\nB.\n</Callout>\n\nC.").tree;
  expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "component", "paragraph"]);
});

test("in a list the words and the component stay in one item", () => {
  expect(paragraphs('- One.\n  <Term id="cell" />\n- Two.')).toEqual(["One. Cell\nTwo."]);
});
