import fc from "fast-check";
import { test } from "vitest";
import { markupText } from "../compile/random-text.ts";
import { checkRenderings } from "./check-renderings.ts";
import { markdown, mdx } from "./markup-context.ts";

const numRuns = 2000;
const timeout = 120_000;

test("random Markdown never becomes an element, an attribute or an address that is not ours", {
  timeout,
}, () => {
  fc.assert(
    fc.property(markupText, (text) => checkRenderings(markdown(text).tree)),
    { numRuns, endOnFailure: true },
  );
});

test("random MDX never does, either", { timeout }, () => {
  fc.assert(
    fc.property(markupText, (text) => checkRenderings(mdx(text).tree)),
    { numRuns, endOnFailure: true },
  );
});

test("random characters never do, either", { timeout }, () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      checkRenderings(markdown(text).tree);
      checkRenderings(mdx(text).tree);
    }),
    { numRuns, endOnFailure: true },
  );
});
