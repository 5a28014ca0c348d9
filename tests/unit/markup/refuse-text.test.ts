import { describe, expect, test } from "vitest";
import { refuseText } from "../../../src/markup/refuse-text.ts";
import { timed } from "../../cpu-time.ts";
import { markdown, mdx } from "./markup-context.ts";

describe("text that would keep the native parser busy for long", () => {
  test.each([
    ["quotes in quotes", ">".repeat(400_000)],
    ["lists in lists", "* ".repeat(50_000)],
    ["numbered lists", "1. ".repeat(50_000)],
    ["quotes in lists", "> * ".repeat(20_000)],
    ["signs in an endless line", "日本*語".repeat(100_000)],
    ["links behind an endless line", "あ".repeat(300_000) + "[a](b) ".repeat(10_000)],
    ["brackets in an endless line", "é[".repeat(100_000)],
  ])("%s: refused in seconds", (_name, text) => {
    for (const parse of [markdown, mdx]) {
      const { result, cpuMilliseconds } = timed(() => parse(`A\n\n${text}`));
      expect(cpuMilliseconds).toBeLessThan(8000);
      expect(result.diagnostics).toMatchObject([
        {
          code: expect.stringMatching(/^markup\/too-(?:deep|long)$/),
          range: { start: { line: 3, column: 1 } },
        },
      ]);
    }
  });

  test.each([
    ["a rule of 10,000 hyphens", "-".repeat(10_000)],
    ["a rule of 1,000 stars with spaces around 100", "* ".repeat(100)],
    ["a wide table", `${"|-".repeat(5_000)}|`],
    ["a long English paragraph", "It's a *long* (and dull) paragraph. ".repeat(20_000)],
    ["a Japanese book on one line", "これは、とても長い本です。".repeat(50_000)],
    ["a Japanese book in paragraphs", "これは*とても*[長い](a)本です。\n\n".repeat(20_000)],
    ["a list as deep as 100", "> ".repeat(100)],
  ])("%s is not refused", (_name, text) => {
    expect(refuseText(text, "a.mdx")).toBeUndefined();
  });
});

describe("nesting deeper than 12 levels is reported once, and what is above it is kept", () => {
  test.each([
    ["quotes", `${"> ".repeat(13)}deep`],
    ["lists", `${"- ".repeat(13)}deep`],
    ["emphasis", `${"*a **b ".repeat(13)}c${"** d*".repeat(13)}`],
    ["components", `${"<Callout>\n".repeat(13)}\ndeep\n\n${"</Callout>\n".repeat(13)}`],
  ])("%s", (_name, text) => {
    const { diagnostics, tree } = mdx(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(["markup/too-deep"]);
    expect(tree.blocks).toHaveLength(1);
  });
});

test("12 levels are kept", () => {
  const { diagnostics } = mdx(`${"> ".repeat(12)}deep`);
  expect(diagnostics).toEqual([]);
});
