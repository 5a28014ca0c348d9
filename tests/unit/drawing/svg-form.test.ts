import { describe, expect, test } from "vitest";
import { readSvg, writeSvg } from "../../../src/drawing/svg-form.ts";

const right =
  '<svg viewBox="-8 0 100.5 20"><defs><marker id="m1" viewBox="0 0 10 10" refX="5" refY="5" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M 0 0 L 10 5 z" fill="#55575f"/></marker></defs><g data-node="a &quot;b&quot;" transform="translate(4,-5.5)"><rect x="0" y="0" width="9" height="9" fill="var(--drawing-node)" stroke="var(--drawing-fill-30)"/><text x="1" y="2" text-anchor="middle" fill="var(--drawing-ink)">R &amp; <tspan font-weight="bold">D &lt;3</tspan></text></g><path data-edge="L_a_b_0" d="M1,2L3.5,4" stroke="#123456" marker-end="url(#m1)"/></svg>';

/** A drawing with one thing in it. */
const holding = (text: string): string => `<svg viewBox="0 0 1 1">${text}</svg>`;

test("a drawing of the form is read, and written again as it was", () => {
  const svg = readSvg(right);
  expect(svg && writeSvg(svg)).toBe(right);
});

describe("anything else is refused", () => {
  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["a style", "<style>*{fill:red}</style>"],
    ["HTML", "<foreignObject><div>a</div></foreignObject>"],
    ["a picture", '<image href="https://example.org/x.png"/>'],
    ["a link", '<a href="javascript:alert(1)"><path d=""/></a>'],
    ["an event", '<path d="" onload="alert(1)"/>'],
    ["a style attribute", '<path d="" style="fill:url(https://example.org)"/>'],
    ["a paint from elsewhere", '<path d="" fill="url(https://example.org/#a)"/>'],
    ["a property that is not of drawings", '<path d="" fill="var(--accent)"/>'],
    ["a marker from elsewhere", '<path d="" marker-end="url(https://example.org/#m1)"/>'],
    ["an id of the page", '<marker id="_content"></marker>'],
    ["a drawing in a drawing", "<svg></svg>"],
    ["an entity", "<text>&nbsp;</text>"],
    ["an ampersand alone", "<text>a & b</text>"],
    ["a comment", "<!-- a -->"],
    ["text outside of text", "words"],
    ["an attribute twice", '<path d="" d="M0,0"/>'],
    ["an attribute without quotes", "<path d=M0,0/>"],
    ["an attribute of Object", '<path constructor="1"/>'],
    ["what is not closed", "<g>"],
    ["what is closed twice", "<g></g></g>"],
    ["a number that is none", '<rect x="1px"/>'],
    ["a transform with more in it", '<g transform="translate(1,2) url(a)"></g>'],
  ])("%s", (_name, text) => {
    expect(readSvg(holding(text))).toBeUndefined();
  });

  test.each([
    ["something before it", `<?xml version="1.0"?>${holding("")}`],
    ["something behind it", `${holding("")}<svg viewBox="0 0 1 1"></svg>`],
    ["nothing", ""],
    ["another root", "<g></g>"],
    ["a million levels", `${"<g>".repeat(1_000_000)}`],
  ])("%s", (_name, text) => {
    expect(readSvg(text)).toBeUndefined();
  });
});
