import { describe, expect, test } from "vitest";
import { inlinesToHtml, toHtml, toInlineHtml } from "../../../src/markup/to-html.ts";
import { onlyParagraph } from "../../../src/markup/tree.ts";
import {
  context,
  markdown,
  markdownToHtml,
  mdxToHtml,
  options,
  registry,
} from "./markup-context.ts";

describe("each node", () => {
  test.each([
    ["a paragraph", "a", "<p>a</p>"],
    ["emphasis", "*a*", "<p><em>a</em></p>"],
    ["strong", "**a**", "<p><strong>a</strong></p>"],
    ["deleted", "~~a~~", "<p><del>a</del></p>"],
    ["inline code", "`<a>`", "<p><code>&lt;a&gt;</code></p>"],
    ["a hard break", "a\\\nb", "<p>a<br>b</p>"],
    ["a line end", "a\nb", "<p>a b</p>"],
    [
      "a link outside",
      '[a](https://b.c "d")',
      '<p><a href="https://b.c" title="d" rel="noreferrer">a</a></p>',
    ],
    ["a link of the site", "[a](/b/#c)", '<p><a href="/base/b/#c">a</a></p>'],
    ["a link of the page", "[a](#c) [b](d/)", '<p><a href="#c">a</a> <a href="d/">b</a></p>'],
    ["a link by reference", "[a][b]\n\n[B]: /c 'd'", '<p><a href="/base/c" title="d">a</a></p>'],
    [
      "a bare address",
      "See https://a.b/c.",
      '<p>See <a href="https://a.b/c" rel="noreferrer">https://a.b/c</a>.</p>',
    ],
    ["a reference to nothing", "[a][b] [^c]", "<p>[a][b] [^c]</p>"],
    ["a heading", "## A *b* c!", '<h2 id="a-b-c">A <em>b</em> c!</h2>'],
    [
      "a quote",
      "> a\n> b\n\n> c",
      "<blockquote><p>a b</p></blockquote>\n<blockquote><p>c</p></blockquote>",
    ],
    ["a tight list", "- a\n- b", "<ul><li>a</li>\n<li>b</li></ul>"],
    ["a loose list", "- a\n\n- b", "<ul><li><p>a</p></li>\n<li><p>b</p></li></ul>"],
    ["a numbered list", "1. a\n2. b", "<ol><li>a</li>\n<li>b</li></ol>"],
    ["a list that begins later", "3. a", '<ol start="3"><li>a</li></ol>'],
    ["a list that begins at none", "0. a", '<ol start="0"><li>a</li></ol>'],
    ["a list in a list", "- a\n  - b", "<ul><li>a\n<ul><li>b</li></ul></li></ul>"],
    [
      "a task list",
      "- [x] a\n- [ ] b",
      '<ul><li class="task">☑ a</li>\n<li class="task">☐ b</li></ul>',
    ],
    [
      "code",
      "```\n<a>\n\tb\n```",
      '<figure class="code"><pre tabindex="0"><code>&lt;a&gt;\n\tb</code></pre></figure>',
    ],
    [
      "code of a language",
      "```ts a\nb\n```",
      '<figure class="code"><pre tabindex="0"><code class="language-ts">b</code></pre></figure>',
    ],
    ["a rule", "---", "<hr>"],
    [
      "a table",
      "| a | b | c | d |\n|:-|-:|:-:|-|\n| 1 | 2 | 3 | 4 |",
      '<div class="table" tabindex="0" role="group" aria-label="a, b, c, d"><table><thead><tr><th scope="col" class="align-left">a</th><th scope="col" class="align-right">b</th><th scope="col" class="align-center">c</th><th scope="col">d</th></tr></thead><tbody><tr><td class="align-left">1</td><td class="align-right">2</td><td class="align-center">3</td><td>4</td></tr></tbody></table></div>',
    ],
    [
      "a table whose first column names its rows",
      "|   | a | b |\n| - | - | - |\n| c | 1 | 2 |\n|   | 3 | 4 |",
      '<div class="table" tabindex="0" role="group" aria-label="a, b"><table><thead><tr><td></td><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">c</th><td>1</td><td>2</td></tr>\n<tr><td></td><td>3</td><td>4</td></tr></tbody></table></div>',
    ],
    [
      "a table without rows",
      "| a |\n| - |",
      '<div class="table" tabindex="0" role="group" aria-label="a"><table><thead><tr><th scope="col">a</th></tr></thead></table></div>',
    ],
    [
      "a table with uneven rows",
      "| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |",
      '<div class="table" tabindex="0" role="group" aria-label="a, b"><table><thead><tr><th scope="col">a</th><th scope="col">b</th><td></td></tr></thead><tbody><tr><td>1</td><td></td><td></td></tr>\n<tr><td>1</td><td>2</td><td>3</td></tr></tbody></table></div>',
    ],
  ])("%s", (_name, text, html) => {
    expect(markdownToHtml(text)).toBe(html);
  });
});

describe("nothing that an author writes is HTML", () => {
  test.each([
    ["<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"],
    ["<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
    ["<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>"],
    ["<!-- a -->", "<p>&lt;!-- a --&gt;</p>"],
    ["a & b &amp; &lt;c&gt;", "<p>a &amp; b &amp; &lt;c&gt;</p>"],
    ["\"a\" 'b'", "<p>&quot;a&quot; &#39;b&#39;</p>"],
    ['[a](/b"onclick="c)', '<p><a href="/base/b&quot;onclick=&quot;c">a</a></p>'],
    ['[a](/b "c\\"d<e>")', '<p><a href="/base/b" title="c&quot;d&lt;e&gt;">a</a></p>'],
    [
      '```a"b<c>\nd\n```',
      '<figure class="code"><pre tabindex="0"><code class="language-a&quot;b&lt;c&gt;">d</code></pre></figure>',
    ],
    ['## "><b>', '<h2 id="b">&quot;&gt;&lt;b&gt;</h2>'],
    ["{process.exit()}", "<p>{process.exit()}</p>"],
    ['<Term id="cell" />', "<p>&lt;Term id=&quot;cell&quot; /&gt;</p>"],
    ["import x from 'y'", "<p>import x from &#39;y&#39;</p>"],
    ["---\na: b\n---", '<hr>\n<h2 id="a-b">a: b</h2>'],
  ])("%j", (text, html) => {
    expect(markdownToHtml(text)).toBe(html);
  });
});

describe("line ends between Chinese or Japanese characters", () => {
  test.each([
    ["日本\n語", "日本語"],
    ["「はい」\n、と", "「はい」、と"],
    ["カタカナ\nひらがな", "カタカナひらがな"],
    ["全角！\n半角", "全角！半角"],
    ["日本 \n語", "日本語"],
    ["日本\nEC2", "日本 EC2"],
    ["EC2\n日本", "EC2 日本"],
    ["AWS\r\nEC2", "AWS EC2"],
  ])("%j is %j", (text, joined) => {
    expect(markdownToHtml(text)).toBe(`<p>${joined}</p>`);
  });
});

describe("ids of headings", () => {
  test("are unique, in any script, and never empty", () => {
    const html = markdownToHtml(
      "# A b\n\n# A b\n\n# A b 2\n\n# 日本語 です\n\n# !\n\n# ?\n\n# Über é",
    );
    const ids = [...html.matchAll(/id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([
      "a-b",
      "a-b-2",
      "a-b-2-2",
      "日本語-です",
      "section",
      "section-2",
      "über-é",
    ]);
  });

  test("carry the prefix of their text", () => {
    const prefixed = { registry, context: { ...context, idPrefix: "q1-" } };
    expect(toHtml(markdown("# A").tree, prefixed)).toBe('<h1 id="q1-a">A</h1>');
  });
});

describe("footnotes", () => {
  const text = "a[^x] b[^y] c[^x]\n\n[^y]: Y.\n[^x]: X, see[^y].\n[^z]: Never mentioned.";

  const back =
    '<span aria-hidden="true">↩</span><span class="visually-hidden">Back to the text</span>';

  test("stand at the end in the order of their mention, each mention with an id of its own", () => {
    expect(markdownToHtml(text)).toBe(
      [
        '<p>a<sup class="footnote"><a href="#fn-1" id="fn-1-ref">1</a></sup>',
        ' b<sup class="footnote"><a href="#fn-2" id="fn-2-ref">2</a></sup>',
        ' c<sup class="footnote"><a href="#fn-1" id="fn-1-ref-2">1</a></sup></p>\n',
        '<section class="footnotes" aria-label="Footnotes"><ol>',
        '<li id="fn-1"><p>X, see<sup class="footnote"><a href="#fn-2" id="fn-2-ref-2">2</a></sup>.</p>',
        ` <a href="#fn-1-ref">${back}</a></li>\n`,
        `<li id="fn-2"><p>Y.</p> <a href="#fn-2-ref">${back}</a></li>`,
        "</ol></section>",
      ].join(""),
    );
  });

  test("of several texts on a page do not meet", () => {
    const ids = ["a-", "b-"].flatMap((idPrefix) => {
      const html = toHtml(markdown(text).tree, { registry, context: { ...context, idPrefix } });
      return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    });
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(12);
  });

  test("may mention themselves", () => {
    const html = markdownToHtml("a[^x]\n\n[^x]: b[^x]");
    expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      "fn-1-ref",
      "fn-1",
      "fn-1-ref-2",
    ]);
  });

  test("first mentioned in a footnote get their turn", () => {
    expect(markdownToHtml("a[^x]\n\n[^x]: b[^y]\n[^y]: c")).toContain('<li id="fn-2"><p>c</p>');
  });
});

describe("a single paragraph", () => {
  test("can do without its element", () => {
    expect(toInlineHtml(markdown("a *b*").tree, options)).toBe("a <em>b</em>");
    expect(toInlineHtml(markdown("a\n\nb").tree, options)).toBe("<p>a</p>\n<p>b</p>");
    expect(toInlineHtml(markdown("- a").tree, options)).toBe("<ul><li>a</li></ul>");
  });

  test("is told from anything longer", () => {
    expect(inlinesToHtml(onlyParagraph(markdown("a").tree) ?? [], options)).toBe("a");
    expect(onlyParagraph(markdown("a\n\nb").tree)).toBeUndefined();
    expect(onlyParagraph(markdown("a[^1]\n\n[^1]: b").tree)).toBeUndefined();
    expect(onlyParagraph(markdown("").tree)).toBeUndefined();
  });
});

test("components that have a line to themselves stand in one paragraph, line by line", () => {
  const cell = '<a href="/base/terms/cell/" class="ref-term">Cell</a>';
  const term = '<Term id="cell" />';
  expect(mdxToHtml(`${term} ${term}`)).toBe(`<p>${cell} ${cell}</p>`);
  expect(mdxToHtml(`${term}\n\n${term}`)).toBe(`<p>${cell}</p>\n<p>${cell}</p>`);
  expect(mdxToHtml(`<Callout>${term} ${term}</Callout>`)).toContain(`<p>${cell} ${cell}</p>`);
});

test("a component alone on its line is a paragraph where it belongs in one", () => {
  expect(mdxToHtml('<Term id="cell" />')).toBe(
    '<p><a href="/base/terms/cell/" class="ref-term">Cell</a></p>',
  );
});
