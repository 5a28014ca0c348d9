import { parse } from "node-html-parser";
import { expect } from "vitest";
import { toHtml } from "../../../src/markup/to-html.ts";
import { toText } from "../../../src/markup/to-text.ts";
import { toTypst } from "../../../src/markup/to-typst.ts";
import type { MarkupTree } from "../../../src/markup/tree.ts";
import { options } from "./markup-context.ts";

const safeElements = new Set(
  "a p h1 h2 h3 h4 h5 h6 blockquote ul ol li figure figcaption mark pre code em strong del br hr div span table thead tbody tr th td sup section".split(
    " ",
  ),
);
const safeAttributes = new Set(
  "href title rel id class start tabindex scope role aria-label aria-hidden".split(" "),
);
const safeProtocols = new Set(["https:", "http:", "mailto:", "tel:"]);

/** What holds for the outputs of any tree at all. */
export function checkRenderings(tree: MarkupTree): void {
  checkHtml(toHtml(tree, options));
  const typst = toTypst(tree, options);
  const withoutStrings = typst.replace(/"(?:[^"\\]|\\.)*"/gs, "");
  if (/[^\w\s(){}[\];:,.%+-]/.test(withoutStrings)) expect.unreachable(`Typst: ${withoutStrings}`);
  expect(typeof toText(tree, options)).toBe("string");
}

function checkHtml(html: string): void {
  const ids = new Set<string>();
  for (const element of parse(html, { comment: true }).querySelectorAll("*")) {
    const name = element.rawTagName;
    if (!safeElements.has(name)) expect.unreachable(`<${name}> in ${html}`);
    for (const [attribute, value] of Object.entries(element.attributes)) {
      if (!safeAttributes.has(attribute)) expect.unreachable(`${attribute} in ${html}`);
      if (attribute === "href" && !safeProtocols.has(new URL(value, "https://a.b/").protocol)) {
        expect.unreachable(`href ${value} in ${html}`);
      }
      if (attribute === "id") {
        if (ids.has(value)) expect.unreachable(`id ${value} twice in ${html}`);
        ids.add(value);
      }
    }
    if (name === "a" && element.querySelector("a")) expect.unreachable(`a link in a link: ${html}`);
  }
}
