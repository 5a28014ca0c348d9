import { describe, expect, test } from "vitest";
import { findFrontMatter } from "../../../../src/compile/read/front-matter.ts";
import { onlyParagraph } from "../../../../src/markup/tree.ts";
import { compileTexts } from "../compile-texts.ts";

/** The YAML between the fences. */
function yamlOf(text: string): string | undefined {
  const found = findFrontMatter(text);
  return found && text.slice(found.start, found.end);
}

describe("findFrontMatter", () => {
  test.each([
    ["---\na: 1\n---\n", "a: 1\n"],
    ["---\r\na: 1\r\n---\r\nText", "a: 1\r\n"],
    ["---\ra: 1\r---\rText", "a: 1\r"],
    ["---  \t\na: 1\n---  \nText", "a: 1\n"],
    ["---\n---\n", ""],
    ["---\na: 1\n---", "a: 1\n"],
    ["---\na: 1\n---\nText\n---\n", "a: 1\n"],
    ["---\na: |\n  ---\n---\n", "a: |\n  ---\n"],
    ["---\na: ----\n----\n---\n", "a: ----\n----\n"],
  ])("of %j is %j", (text, yaml) => {
    expect(yamlOf(text)).toBe(yaml);
  });

  test.each([
    "",
    "a",
    "---",
    "---\n",
    "---\na: 1\n",
    " ---\na\n---\n",
    "\n---\na\n---\n",
    "----\na\n----\n",
    "+++\na\n+++\n",
  ])("of %j is missing", (text) => {
    expect(findFrontMatter(text)).toBeUndefined();
  });
});

test.each(["\n", "\r\n"])("the body begins behind it, line end %j", (end) => {
  const text = ["---", "title: A", "---", "Body, {x}.", ""].join(end);
  const { diagnostics, knowledge } = compileTexts({
    "talks/t/talk.yaml": "title: T\n",
    "topics/a.mdx": text,
  });
  expect(diagnostics).toMatchObject([
    { code: "markup/code", range: { start: { line: 4, column: 7 }, end: { line: 4, column: 10 } } },
  ]);
  const [topic] = knowledge.topics;
  expect(topic && onlyParagraph(topic.body)).toEqual([{ type: "text", value: "Body, {x}." }]);
});

test("nothing of it is read as text, even where the parser would end it elsewhere", () => {
  const yaml = "title: A\nsummary: |\n  ***\u2028---\n\n  <b>\n\n  {x}\nsource: s";
  const { diagnostics, knowledge } = compileTexts({
    "sources.yaml": "- { id: s, title: S, type: summary }\n",
    "talks/t/talk.yaml": "title: T\n",
    "topics/a.mdx": `---\n${yaml}\n---\nBody.`,
  });
  expect(diagnostics.map(({ code }) => code)).toEqual(["markup/raw-html"]);
  const [topic] = knowledge.topics;
  expect(topic && onlyParagraph(topic.body)).toEqual([{ type: "text", value: "Body." }]);
});
