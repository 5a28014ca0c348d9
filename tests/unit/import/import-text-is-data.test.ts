import { expect, test } from "vitest";
import { parseMarkdown } from "../../../src/markup/parse-markup.ts";
import { toText } from "../../../src/markup/to-text.ts";
import { importText, listOf } from "./import-text.ts";

const dangerous = [
  "<script>alert(1)</script> and <img src=x onerror=alert(1)>",
  "[click me](javascript:alert(1)) or ![x](data:text/html,y)",
  "key: value, - !!js/function 'x' &anchor *alias # no comment",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant as it stands
  "import x from 'y'; {process.exit()} <Topic id=\"x\" /> ${y}",
  "--- not: front matter ---",
  "# no heading, > no quote, | no | table |",
  "yes",
  "null",
  "1e3",
  "2022-11-30",
  "'single' and \"double\": both",
  "C:\\new\\table \\* and `ticks` and *stars*",
  "%TAG ! tag:example.org,2000: @at `tick",
];

test("text of a plain summary shows on the page as it was typed", () => {
  const text = `Takeaways\n${dangerous.map((each) => `• ${each}`).join("\n")}`;
  const shown = listOf(importText(text), "takeaways", "text").map((markdown) => {
    const { tree, diagnostics } = parseMarkdown(String(markdown), "test");
    expect(diagnostics).toEqual([]);
    return toText(tree);
  });
  expect(shown).toEqual(dangerous);
});

test("texts of questions, titles, tags and terms read back as they were typed", () => {
  for (const each of dangerous) {
    const text = `${each}\n\nSummary\n\nShort.\n\nHighlights\n• ${each}\n`;
    expect(listOf(importText(text), "highlights", "quote")).toEqual([each]);
  }
});
