import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { pageFindings } from "./page-findings.ts";
import { serveEverything, serveSite } from "./serve-site.ts";

let browser: Browser;
/** A site with every kind of record, and one in Japanese. */
let everything = "";
let japanese = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  everything = await serveEverything();
  japanese = await serveSite("tests/fixtures/content/right/japanese");
});

// Lists are shortest here; every page of every site is looked at in the long tests.
test.each([
  "talks/",
  "talks/containers/outline/",
  "talks/containers/highlights/",
  "talks/containers/notes/why-pack/",
  "talks/containers/transcript/",
  "talks/older/",
  "topics/",
  "diagrams/",
  "diagrams/delivery/",
  "layers/",
  "guides/",
  "guides/where-to-run/",
  "compare/",
  "compare/boxes/",
  "quizzes/",
  "quizzes/boxes/?gate=first-days%2Fops%2Fbasics",
  "curricula/",
  "curricula/first-days/dev/more/",
  "curricula/first-days/ops/plan/",
  "curricula/first-days/ops/checklist/",
  "curricula/first-days/ops/certificate/",
  "curricula/first-days/",
  "quizzes/boxes/paper/",
  "changes/",
  "glossary/",
  "sources/",
  "progress/",
  "search/",
  "404.html",
])("%s of a site with everything breaks no rule", async (path) => {
  expect(await pageFindings(browser, everything + path)).toEqual([]);
});

test.each([
  "",
  "curricula/最初の日/",
  "curricula/最初の日/基本/",
  "talks/障害に強い設計/takeaways/",
  "compare/分け方/",
  "quizzes/分け方/#単位",
])("%s of a Japanese site breaks no rule", async (path) => {
  expect(await pageFindings(browser, japanese + path)).toEqual([]);
});
