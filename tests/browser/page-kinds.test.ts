import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { pageFindings } from "./page-findings.ts";
import { serveOwnSite } from "./serve-site.ts";

let browser: Browser;
let address = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  address = await serveOwnSite();
});

// Kinds that the site with everything shows as well, and long pages of others, are in the long tests.
test.each([
  "",
  "talks/con406/",
  "talks/con406/takeaways/",
  "talks/con406/questions/",
  "talks/con406/mindmap/",
  "talks/con406/keywords/",
  "talks/con406/notes/",
  "talks/con406/notes/how-fargate-isolates-tenants/",
  "topics/aws-app-runner/",
  "diagrams/two-tenants/",
  "compare/deployments/?differing&notes&swapped&sort=automatic-rollback",
  "timeline/",
  "quizzes/pictures/",
  "curricula/containers-first-week/platform/isolation/",
  "flashcards/",
  "reference/",
  "reference/takeaways/",
  "search/?q=firecracker",
])("%s breaks no rule, on a desk and on a phone", async (path) => {
  expect(await pageFindings(browser, address + path)).toEqual([]);
});
