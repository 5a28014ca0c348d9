import { expect, test } from "vitest";
import { htmlFindings } from "./html-rules.ts";

const page = (body: string): string =>
  `<!DOCTYPE html>\n<html lang="en"><head><title>A page</title></head><body><main>${body}</main></body></html>`;

test("a valid page has no findings", async () => {
  expect(await htmlFindings(page(`<h1>Firecracker</h1><p style="--x: 1">A microVM.</p>`))).toEqual(
    [],
  );
});

test("each fault is a line with its place and rule", async () => {
  const body = `<h1>One</h1><h3>Three</h3><p id="a"></p><p id="a"></p><img src="x.png">`;
  expect(await htmlFindings(page(body))).toMatchInlineSnapshot(`
    [
      "2:76 heading-level: Heading level can only increase by one, expected <h2> but got <h3> (html > body > main > h3)",
      "2:110 no-dup-id: Duplicate ID "a" (html > body > main > p:nth-child(4))",
      "2:118 wcag/h37: <img> is missing required "alt" attribute (html > body > main > img)",
    ]
  `);
});
