import { describe, expect, test } from "vitest";
import { toHtml } from "../../../src/markup/to-html.ts";
import { escapeMarkdown, toMarkdown } from "../../../src/markup/to-markdown.ts";
import { markdown, mdx, options } from "./markup-context.ts";

const html = (text: string) => toHtml(markdown(text).tree, options);

describe("what is written means the same when it is read again", () => {
  test.each([
    ["emphasis", "*a* **b** ~~c~~ ***d***"],
    ["code", "`a` `` b`c `` `` ` ``"],
    ["links", "[a](https://example.org/x_(y)) [*b*](#c 'a \"title\"')"],
    ["headings", "# A *b*\n\n## C"],
    ["quotes", "> a\n>\n> > b\n\nc"],
    ["lists", "- a\n- b\n  - c\n\n3. d\n4. e"],
    ["loose lists", "- a\n\n  b\n\n- c"],
    ["tasks", "- [x] a\n- [ ] b"],
    ["code blocks", '```ts title="a"\nlet x = "`";\n```\n\n````\n```\n````'],
    ["tables", "| a | b |\n| :- | -: |\n| c \\| d | *e* |"],
    ["footnotes", "a[^1] b[^2]\n\n[^1]: c\n\n[^2]: d\n\n    e"],
    ["breaks and rules", "a\\\nb\n\n---\n\nc"],
    [
      "signs that mean nothing",
      "1\\. a \\* b \\_c\\_ \\[d\\] \\<e> f &amp;amp; \\`g\\` \\# h\n\n\\- i\n\n\\> j",
    ],
    ["other scripts", "日本語と**強調**、😀"],
  ])("%s", (_name, text) => {
    expect(html(toMarkdown(markdown(text).tree, options))).toBe(html(text));
  });
});

test("components become links, quotes and signs", () => {
  const text =
    '<Topic id="fargate" /> and <Term id="cell">small *cells*</Term>.<Cite source="summary" />\n\n<Callout kind="tip" title="So">\na\n\n- b\n</Callout>';
  expect(toMarkdown(mdx(text).tree, options)).toMatchInlineSnapshot(`
    "[AWS Fargate \\<3](/base/topics/fargate/) and [small *cells*](/base/terms/cell/).[§](/base/sources/summary/ "Source: A summary")

    > **So**
    >
    > a
    >
    > - b"
  `);
});

test.each([
  ["a * b", "a \\* b"],
  ["- a", "\\- a"],
  ["2022. A year", "2022\\. A year"],
  ["<b> & &amp;", "\\<b\\> & \\&amp;"],
])("%s is written as %s", (text, written) => {
  expect(escapeMarkdown(text)).toBe(written);
});
