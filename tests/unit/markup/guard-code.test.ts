import { describe, expect, test } from "vitest";
import { timed } from "../../cpu-time.ts";
import { mdx, mdxToHtml, mdxToText } from "./markup-context.ts";

/** `code line:column-line:column` of what is found. */
function found(text: string): string[] {
  return mdx(text).diagnostics.map(({ code, range }) => {
    const { start, end } = range ?? {};
    return `${code} ${start?.line}:${start?.column}-${end?.line}:${end?.column}`;
  });
}

describe("text that ended the process, or kept it busy, inside the native parser", () => {
  test.each([
    ["a broken statement", 'import x!---"\\'],
    ["a broken statement in front matter's place", '---\nimport x!---"\\\n---\n'],
    ["nested brackets", `{${"(".repeat(50_000)}1${")".repeat(50_000)}}`],
    ["nested brackets that are not closed", `{${"[".repeat(50_000)}`],
    ["nested functions", `{${"a=>".repeat(50_000)}1}`],
    ["a row of operators", `{${"!".repeat(100_000)}1}`],
    ["nested types", `{${"<a>".repeat(40)}}`],
    ["nested types in a property", `<Term id={${"<a>".repeat(40)}} />`],
    ["nested brackets in a property", `<Term id={${"(".repeat(50_000)}} />`],
    ["nested brackets in a spread", `<Term {...${"(".repeat(50_000)}} />`],
    ["nested brackets behind an escape", `\\\\{${"(".repeat(50_000)}}`],
    ["nested brackets in an address", `https://example.org/\\{${"(".repeat(50_000)}}`],
    ["nested brackets behind a comment", `{/* */ ${"(".repeat(50_000)}}`],
    ["very many expressions", "{a}".repeat(20_000)],
    ["very many comments", "{/* a */}".repeat(20_000)],
    ["very many braces", "{".repeat(50_000)],
    ["very many comments that are not closed", "{/*".repeat(50_000)],
    ["an export of nested brackets", `export const a = ${"(".repeat(50_000)}`],
  ])("%s: an answer in seconds", (_name, text) => {
    expect(timed(() => mdx(text)).cpuMilliseconds).toBeLessThan(8000);
  });
});

describe("statements", () => {
  test.each([
    'import x from "y"',
    'import "y"',
    "import { a } from 'y'",
    "import * as a from 'y'",
    "import a, { b } from 'y'",
    'import{a} from "y"',
    "export default function () {}",
    "export const a = 1",
    "export { a }",
    "export * from 'y'",
    'export\tlet a = "b"',
  ])("%j is reported where it stands, and left out", (statement) => {
    const text = `Before.\n\n${statement}\n\nAfter.`;
    expect(mdx(text).diagnostics).toMatchObject([
      {
        code: "markup/code",
        range: { start: { line: 3, column: 1 }, end: { line: 3, column: statement.length + 1 } },
      },
    ]);
    expect(mdxToText(text)).toBe("Before.\n\nAfter.");
  });

  test.each([
    "import taxes were raised.",
    "export is a word, too.",
    "importはそのままの言葉です。",
    "export(s) and import(s)",
    "We import and export.",
    "A line\nimport x from 'y'",
    "> import x from 'y'",
    "- export const a = 1",
    "    import x from 'y'",
  ])("%j is a sentence", (text) => {
    expect(mdx(text).diagnostics).toEqual([]);
    expect(mdxToText(text)).toContain(/import|export/.exec(text)?.[0]);
  });

  test("code fences and inline code stay word for word", () => {
    const code =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code in a text
      'import x from "y";\nexport const z = { a: `${b}`, c: "\\{" };\n// {/* x */} {...y}';
    expect(mdx(`\`\`\`import title="export {x}"\n${code}\n\`\`\``).tree.blocks).toEqual([
      { type: "code", value: code, language: "import", meta: 'title="export {x}"' },
    ]);
    expect(mdx("`import {a}`, `\\{` and ``export `{`c``").tree.blocks).toEqual([
      {
        type: "paragraph",
        children: [
          { type: "inlineCode", value: "import {a}" },
          { type: "text", value: ", " },
          { type: "inlineCode", value: "\\{" },
          { type: "text", value: " and " },
          { type: "inlineCode", value: "export `{`c" },
        ],
      },
    ]);
  });

  test("the words come back everywhere else", () => {
    const text =
      "## import export\n\n[import](/export/import 'export {}') ![export](/import) [^export] <Callout title=\"import {x}\">export</Callout>\n\n[import][export]\n\n[export]: /import";
    const html = mdxToHtml(text);
    expect(html).not.toMatch(/[\ue000-\uf8ff]/);
    expect(html).toContain('<h2 id="import-export">import export</h2>');
    expect(html).toContain('<a href="/base/export/import" title="export {}">import</a>');
    expect(html).toContain("[^export]");
    expect(html).toContain('<a href="/base/import">import</a>');
  });

  test("characters that the guard uses can be the author's own", () => {
    const own = "\ue000\ue001\ue002 import {/* x */} \\{";
    expect(mdxToText(own)).toBe("\ue000\ue001\ue002 import  {");
  });

  test("names in messages come back", () => {
    expect(mdx("<import></export>").diagnostics[0]?.message).toContain("</export>");
    expect(mdx("<export />").diagnostics[0]?.message).toBe("There is no component <export>.");
  });
});

describe("expressions", () => {
  test.each([
    ["{process.exit()}", ["markup/code 1:1-1:17"]],
    ["a {b} c {d}", ["markup/code 1:3-1:6", "markup/code 1:9-1:12"]],
    ["日本語 {x} 😀 {y}", ["markup/code 1:5-1:8", "markup/code 1:12-1:15"]],
    ["{{a: 1}}", ["markup/code 1:1-1:9"]],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code in a text
    ["{items.map((i) => `${i}`)}", ["markup/code 1:1-1:27"]],
    ["{a\n + b}", ["markup/code 1:1-2:6"]],
    ["a { b", ["markup/code 1:3-1:4"]],
    ["a { b {c}\n\nd {e}", ["markup/code 1:3-1:4", "markup/code 3:3-3:6"]],
    ["- *a {b}*\n- {c}", ["markup/code 1:6-1:9", "markup/code 2:3-2:6"]],
    ["> a\n> {b}", ["markup/code 2:3-2:6"]],
    ["## {a}", ["markup/code 1:4-1:7"]],
    ["| {a} |\n| - |\n| {b} |", ["markup/code 1:3-1:6", "markup/code 3:3-3:6"]],
    ["[{a}](/b)", ["markup/code 1:2-1:5"]],
    ["x[^1]\n\n[^1]: {a}\n\ny {b}", ["markup/code 5:3-5:6", "markup/code 3:7-3:10"]],
    ["<Callout>{a}</Callout>", ["markup/code 1:10-1:13"]],
    ["<Callout title={a}>b</Callout>", ["markup/code 1:1-1:9"]],
    ["<Callout {...a}>b</Callout>", ["markup/code 1:1-1:9"]],
    ['<Callout title={"a"}>b</Callout>', ["markup/code 1:1-1:9"]],
    ["x {...a}", ["markup/code 1:3-1:9"]],
    ["x={a, b}", ["markup/code 1:3-1:9"]],
    ["<Callout title={1.2.3}>b</Callout>", ["markup/code 1:1-1:9"]],
    ["x={a}", ["markup/code 1:3-1:6"]],
    ["\\\\{a}", ["markup/code 1:3-1:6"]],
  ])("in %j are found", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ["a \\{b\\} c", "a {b} c"],
    ["a } b", "a } b"],
    ["a {/* comment */} b", "a  b"],
    ["{/*\n\n two { lines } \n*/}\n\na", "a"],
    ["{/* alone */}\n\na", "a"],
    ["a &#123;b&#125;", "a {b}"],
    ["[a](/\\{b\\})", "a"],
    ["`{a}`", "{a}"],
    ['<Callout title="{a}">b</Callout>', "{a}: b"],
  ])("in %j there are none", (text, expected) => {
    expect(found(text)).toEqual([]);
    expect(mdxToText(text)).toBe(expected);
  });

  test("a brace that is meant is one in addresses, too", () => {
    expect(mdxToHtml("[a](/\\{b\\})")).toBe('<p><a href="/base/{b}">a</a></p>');
  });
});
