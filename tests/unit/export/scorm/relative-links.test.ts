import { expect, test } from "vitest";
import { relativeLinks } from "../../../../src/export/scorm/relative-links.ts";
import { packageBase } from "../../../../src/knowledge/site-base.ts";

const has = (path: string): boolean => path !== "talks/index.html" && path !== "index.html";
const linked = (text: string, path = "curricula/a/index.html", folder = ""): string =>
  relativeLinks(text.replaceAll("BASE/", packageBase), {
    ...{ path, folder, has, start: "curricula/a b/index.html" },
  });

test.each([
  ["<html data-base='BASE/'>", "<html data-base='../../'>"],
  ['<a href="BASE/topics/x/">', '<a href="../../topics/x/index.html">'],
  [
    '<a class="b" href="BASE/talks/t/?path=a%2Fb#c">',
    '<a class="b" href="../../talks/t/index.html?path=a%2Fb#c">',
  ],
  ['<a href="BASE/topics/%E3%82%A2/">', '<a href="../../topics/%E3%82%A2/index.html">'],
  ['<a href="BASE/topics/ア/">', '<a href="../../topics/%E3%82%A2/index.html">'],
  [
    '<a class="b" href="BASE/talks/" rel="noreferrer" data-c>All</a>',
    '<a class="b" data-c>All</a>',
  ],
  ['<a href="BASE/_start/">', '<a href="../../curricula/a%20b/index.html">'],
  ['<script src="BASE/_astro/x.js">', '<script src="../../assets/x.js">'],
  ["{&quot;BASE/topics/x/#y&quot;}", "{&quot;../../topics/x/index.html#y&quot;}"],
  [
    '<a href="https://example.org/" rel="noreferrer">',
    '<a target="_blank" href="https://example.org/" rel="noreferrer">',
  ],
  [
    String.raw`"<p><a href=\"https://example.org/\">"`,
    String.raw`"<p><a target=\"_blank\" href=\"https://example.org/\">"`,
  ],
])("%s", (text, expected) => {
  expect(linked(text)).toBe(expected);
});

test("from the package's own folder, and from a style sheet", () => {
  expect(linked('<a href="BASE/topics/x/">', "index.html")).toBe(
    '<a href="./topics/x/index.html">',
  );
  expect(linked("url(BASE/_astro/f.woff2)", "assets/a.css")).toBe("url(../assets/f.woff2)");
});

test.each([
  ["<html data-base='BASE/'>", "<html data-base='../../../modules/m%20n/'>"],
  ['<a href="BASE/topics/x/">', '<a href="../../../modules/m%20n/topics/x/index.html">'],
  ['<a href="BASE/_start/">', '<a href="../../../modules/m%20n/curricula/a%20b/index.html">'],
  ['<script src="BASE/_astro/x.js">', '<script src="../../../assets/x.js">'],
  ['<link href="BASE/favicon.svg">', '<link href="../../../favicon.svg">'],
])("in a part of a package: %s", (text, expected) => {
  expect(linked(text, "modules/m n/topics/index.html", "modules/m n/")).toBe(expected);
});

test("of the pages above a page those stay that are there", () => {
  const crumbs = (...of: string[]): string =>
    `<nav class="crumbs"><ol>${of.map((each) => `<li><a${each}</a></li>`).join("")}</ol></nav>`;
  expect(linked(`${crumbs(' href="BASE/talks/">Talks', ' href="BASE/talks/t/">T')}<h1>`)).toBe(
    `${crumbs(' href="../../talks/t/index.html">T')}<h1>`,
  );
  expect(linked(`<p>${crumbs(' href="BASE/talks/">Talks')}</p>`)).toBe("<p></p>");
  expect(linked(`<div class="above">${crumbs(' href="BASE/talks/">Talks')}</div><h1>`)).toBe(
    "<h1>",
  );
});
