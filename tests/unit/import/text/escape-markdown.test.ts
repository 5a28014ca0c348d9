import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkdown } from "../../../../src/import/text/escape-markdown.ts";
import { parseMarkdown } from "../../../../src/markup/parse-markup.ts";
import { toText } from "../../../../src/markup/to-text.ts";

function shown(markdown: string): string {
  const { tree, diagnostics } = parseMarkdown(markdown, "test");
  // A bare address that is no real one is text for our renderer too.
  expect(diagnostics.filter(({ code }) => code !== "markup/unsafe-link")).toEqual([]);
  return withoutSpace(toText(tree));
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, "");
}

test("escapes what Markdown would read as markup", () => {
  const pairs: [string, string][] = [
    ["2*3*4 and **bold**", "2\\*3\\*4 and \\*\\*bold\\*\\*"],
    ["_emphasis_ and __init__", "\\_emphasis\\_ and \\_\\_init\\_\\_"],
    ["~~gone~~", "\\~\\~gone\\~\\~"],
    ["run `ls` now", "run \\`ls\\` now"],
    ["[click](javascript:alert(1))", "\\[click](javascript:alert(1))"],
    ["<script>alert(1)</script>", "\\<script>alert(1)\\</script>"],
    ["AT&amp;T and &#65;", "AT\\&amp;T and \\&#65;"],
    ["a \\* b", "a \\\\* b"],
    ["# no heading", "\\# no heading"],
    ["1. no list", "1\\. no list"],
    ["- no list", "\\- no list"],
    ["> no quote", "\\> no quote"],
    ["---", "\\---"],
    ["```", "\\`\\`\\`"],
    ["[a]: https://example.org", "\\[a]: https://example.org"],
    ["https://example.org/*all*", "https\\://example.org/\\*all\\*"],
    ["a | b\n--|--", "a | b\n\\--|--"],
  ];
  expect(pairs.map(([plain]) => escapeMarkdown(plain))).toEqual(
    pairs.map(([, escaped]) => escaped),
  );
});

test("leaves alone what means nothing in Markdown", () => {
  const plain = [
    "2 * 3 costs $5 & more; a < b > c",
    "snake_case_name, ~5 minutes, it's #1 (one)",
    "an array[0], {process.exit()}, import x from 'y', 10:30 :smile:",
    "https://example.org/a_b_c?x=1&y=~me",
    "C:\\Users\\me",
    "title: yes # really",
  ];
  expect(plain.map(escapeMarkdown)).toEqual(plain);
});

const sign = fc.constantFrom(..."*_~`[]()<>&;#!:|\\-+=.1a b/\"'\n@ß{}^$é😀。".split(/(?:)/u));
const piece = fc.constantFrom(
  "](",
  "]:",
  "&amp;",
  "https://x.y/",
  "www.a.b",
  "**",
  "--",
  "1.",
  "[^1]",
  "- ",
);

test("text comes out of Markdown as it went in", () => {
  const texts = fc
    .array(fc.oneof({ weight: 4, arbitrary: sign }, piece), { minLength: 1, maxLength: 24 })
    .map((parts) =>
      parts
        .join("")
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .join("\n"),
    )
    .filter((text) => text !== "");
  fc.assert(
    fc.property(texts, (text) => {
      expect(shown(escapeMarkdown(text))).toBe(withoutSpace(text));
    }),
    { numRuns: 5_000, seed: 1 },
  );
});
