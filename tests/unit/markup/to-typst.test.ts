import { describe, expect, test } from "vitest";
import { toTypst } from "../../../src/markup/to-typst.ts";
import { typstString } from "../../../src/markup/typst.ts";
import { markdown, mdxToTypst, options } from "./markup-context.ts";

const typst = (text: string): string => toTypst(markdown(text).tree, options);

describe("typstString", () => {
  test.each([
    ["a", '"a"'],
    ["", '""'],
    ['a"b', '"a\\"b"'],
    ["a\\b", '"a\\\\b"'],
    ['\\"', '"\\\\\\""'],
    ["a\nb", '"a\\nb"'],
    ["a\tb\u0000\u001b\u009b", '"a\\u{9}b\\u{0}\\u{1b}\\u{9b}"'],
    ["#a $b$ *c* _d_ @e <f> [g] {h} // i", '"#a $b$ *c* _d_ @e <f> [g] {h} // i"'],
    ["日本😀", '"日本😀"'],
  ])("writes %j", (text, expected) => {
    expect(typstString(text)).toBe(expected);
  });
});

describe("each node", () => {
  test.each([
    ["a paragraph", "a", '{ par({ "a" }) }'],
    ["nothing", "", "[]"],
    ["emphasis", "*a*", '{ par({ emph({ "a" }) }) }'],
    ["strong", "**a** b", '{ par({ strong({ "a" }); " b" }) }'],
    ["deleted", "~~a~~", '{ par({ strike({ "a" }) }) }'],
    ["inline code", '`"`', '{ par({ raw("\\"") }) }'],
    ["a hard break", "a\\\nb", '{ par({ "a"; linebreak(); "b" }) }'],
    ["a link outside", "[a](https://b.c)", '{ par({ link("https://b.c", { "a" }) }) }'],
    ["a link of the site, which paper cannot follow", "[a](/b)", '{ par({ { "a" } }) }'],
    ["a heading", "### a", '{ heading(level: 3, { "a" }) }'],
    ["a quote", "> a", '{ quote(block: true, { par({ "a" }) }) }'],
    ["a list", "- a\n- b", '{ list(tight: true, { par({ "a" }) }, { par({ "b" }) }) }'],
    ["an empty item", "-", "{ list(tight: true, []) }"],
    ["a numbered list", "3. a", '{ enum(start: 3, tight: true, { par({ "a" }) }) }'],
    ["code", '```js\n"\n```', '{ raw(block: true, lang: "js", "\\"") }'],
    ["a rule", "---", "{ line(length: 100%) }"],
    [
      "a table with uneven rows",
      "| a | b |\n|:-|-|\n| 1 |",
      '{ table(columns: 2, align: (left, auto,), table.header({ "a" }, { "b" }), table.cell(breakable: false, { "1" }), []) }',
    ],
    [
      "a row that a page may cut",
      `| a | b |\n|-|-|\n| 1 | ${"x".repeat(201)} |`,
      `{ table(columns: 2, align: (auto, auto,), table.header({ "a" }, { "b" }), { "1" }, { "${"x".repeat(201)}" }) }`,
    ],
    ["a footnote", "a[^1]\n\n[^1]: b", '{ par({ "a"; footnote({ par({ "b" }) }) }) }'],
    [
      "a footnote mentioned again",
      "a[^1] b[^1]\n\n[^1]: c",
      '{ par({ "a"; footnote({ par({ "c" }) }); " b"; super("1") }) }',
    ],
    [
      "a footnote that mentions itself",
      "a[^1]\n\n[^1]: b[^1]",
      '{ par({ "a"; footnote({ par({ "b"; super("1") }) }) }) }',
    ],
  ])("%s", (_name, text, expected) => {
    expect(typst(text)).toBe(expected);
  });
});

describe("nothing that an author writes is Typst", () => {
  test.each([
    '#read("/etc/passwd")',
    '"; read("/etc/passwd"); "',
    '\\"; read("/etc/passwd"); "',
    '`"); panic("`',
    '[a](https://x.y/"\\);panic\\(")',
    '```"); panic("\nx\n```',
    "$ x $ #panic() @label <label>",
    "## #panic()",
    "| #panic() |\n| - |",
  ])("%j", (text) => {
    const withoutStrings = typst(text).replace(/"(?:[^"\\]|\\.)*"/g, "S");
    expect(withoutStrings).toMatch(/^[\w\s(){};:,.%S-]*$/);
    expect(withoutStrings).not.toMatch(/panic|read/);
  });
});

test("an address that is too long for a PDF is only words", () => {
  expect(typst(`[a](https://example.org/${"x".repeat(9000)})`)).toBe('{ par({ { "a" } }) }');
});

test("components give their own", () => {
  expect(mdxToTypst('<Term id="cell" /> <Topic id="fargate">it</Topic>')).toBe(
    '{ par({ "Cell"; " "; { "it" } }) }',
  );
});
