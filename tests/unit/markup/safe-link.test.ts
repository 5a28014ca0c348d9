import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { isOutsideLink, isSafeLink } from "../../../src/markup/safe-link.ts";
import { markdown, markdownToHtml, mdxToHtml } from "./markup-context.ts";

describe("isSafeLink", () => {
  test.each([
    "https://example.org/",
    "http://example.org",
    "HTTPS://EXAMPLE.ORG",
    "//example.org/a",
    "mailto:me@example.org",
    "tel:+491234",
    "/topics/fargate/",
    "../other/",
    "other/#anchor",
    "#anchor",
    "?q=a:b",
    "",
    "a b",
    "日本語",
    "/a:b",
    "./javascript:alert(1)",
    "%6aavascript:alert(1)",
    "javascript&colon;alert(1)",
  ])("allows %j", (url) => {
    expect(isSafeLink(url)).toBe(true);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "  javascript:alert(1)",
    "\u0000javascript:alert(1)",
    "\u001fjavascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java\r\nscript:alert(1)",
    "javascript\t:alert(1)",
    "javascript://example.org/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "DATA:image/svg+xml;base64,AAAA",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "blob:https://example.org/1",
    "view-source:https://example.org",
    "ftp://example.org/",
    "ws://example.org",
    "about:blank",
    "localhost:4321/",
    "a:b",
    "https://",
    "http://[::1",
  ])("refuses %j", (url) => {
    expect(isSafeLink(url)).toBe(false);
  });
});

describe("isOutsideLink", () => {
  test.each(["https://example.org", "mailto:a@b.c", "//example.org", " HTTP://x"])("%j", (url) => {
    expect(isOutsideLink(url)).toBe(true);
  });

  test.each(["/topics/", "#a", "../", "", "a/b:c"])("not %j", (url) => {
    expect(isOutsideLink(url)).toBe(false);
  });
});

describe("a hostile link in Markdown is shown as text, however it is written", () => {
  test.each([
    "[x](javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](javascript&colon;alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](&#x6A;avascript:alert(1))",
    "[x](&#1;javascript:alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](java&NewLine;script:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](\\javascript:alert(1) 'title')",
    "![x](javascript:alert(1))",
    "[![x](javascript:alert(1))](vbscript:a)",
    "<javascript:alert(1)>",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "![x][y]\n\n[y]: data:text/html,x",
    "[x]\n\n[x]: <JAVASCRIPT:alert(1)> 'title'",
    "text[^1]\n\n[^1]: [x](javascript:alert(1))",
    "| [x](javascript:alert(1)) |\n| - |",
  ])("%j", (text) => {
    const html = parse(markdownToHtml(text));
    for (const link of html.querySelectorAll("a")) {
      const href = link.getAttribute("href") ?? "";
      expect(new URL(href, "https://example.org/").protocol).toBe("https:");
    }
    expect(html.querySelectorAll("img")).toEqual([]);
  });

  test("with one finding for each", () => {
    const { diagnostics } = markdown("[a](javascript:1) [b](data:x) ![c](vbscript:y)");
    expect(diagnostics.map(({ code, range }) => [code, range?.start.column])).toEqual([
      ["markup/unsafe-link", 1],
      ["markup/unsafe-link", 19],
      ["markup/unsafe-link", 31],
    ]);
  });
});

test("a picture becomes a link, so that nothing is requested unasked", () => {
  expect(mdxToHtml('![A cat](https://example.org/cat.png "Mia")')).toBe(
    '<p><a href="https://example.org/cat.png" title="Mia" rel="noreferrer">A cat</a></p>',
  );
  expect(mdxToHtml("![](/cat.png)")).toBe('<p><a href="/base/cat.png">/cat.png</a></p>');
});
