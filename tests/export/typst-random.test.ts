import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toTypst } from "../../src/markup/to-typst.ts";
import { markupText } from "../unit/compile/random-text.ts";
import { markdown, mdx, options } from "../unit/markup/markup-context.ts";
import { readPdf, typstPdf } from "./typst-pdf.ts";

const parameters = { numRuns: 200, endOnFailure: true };

test("200 random texts of Markdown and as many of MDX are set by Typst", () => {
  for (const parse of [markdown, mdx]) {
    const isSet = (text: string): boolean =>
      typstPdf(toTypst(parse(text).tree, options)).length > 0;
    fc.assert(fc.property(markupText, isSet), parameters);
  }
});

describe("Typst sets what is made to break it", () => {
  const footnotes = Array.from({ length: 30 }, (_, n) => `[^${n}]: a[^${n + 1}]`).join("\n");
  test.each([
    ["quotes as deep as allowed", `${"> ".repeat(12)}a`],
    ["lists as deep as allowed", `${"- ".repeat(12)}a`],
    ["emphasis as deep as allowed", `${"*a **b ".repeat(6)}c${"** d*".repeat(6)}`],
    ["quotes in lists in callouts", `<Callout>\n${"> - ".repeat(5)}*a **b***\n</Callout>`],
    ["callouts in callouts", `${"<Callout>\n".repeat(12)}\na\n\n${"</Callout>\n".repeat(12)}`],
    ["footnotes in footnotes", `a[^0]\n\n${footnotes}`],
    ["a footnote that mentions itself", "a[^1]\n\n[^1]: b[^1]"],
    ["a list that begins late", "999999999. a\n1000000000. b"],
    ["a very long address", `[a](https://example.org/${"x".repeat(7970)})`],
    ["an address that is too long", `[a](https://example.org/${"x".repeat(20_000)})`],
    ["an address of nothing", "[a](https:) [b](mailto:) [c](//)"],
    ["code of no language", "```nothing-known\na\n```"],
    ["an empty table", "| |\n|-|"],
    ["a wide table", `${"|a".repeat(60)}|\n${"|-".repeat(60)}|\n`],
    ["empty items, quotes and headings", "-\n\n>\n\n#\n\n1."],
    ["control characters and lone surrogates", "a\u0001\u001b\u007f\u0085\ud800 \udfff \ufffe b"],
    ["other scripts", "日本語 العربية עברית हिन्दी 😀👩‍💻 e\u0301"],
  ])("%s", (_name, text) => {
    expect(typstPdf(toTypst(mdx(text).tree, options)).length).toBeGreaterThan(1000);
  });
});

test("what looks like Typst is printed, not run", async () => {
  const hostile = '#panic("a") $x$ @b <c> *d* _e_ = f // g \\#h "i" `j`';
  const code = `\`\`\`typ\n${hostile}\n\`\`\``;
  const { pages } = await readPdf(typstPdf(toTypst(markdown(code).tree, options)));
  expect(pages).toEqual([hostile]);
});
