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

test.each([
  "",
  "talks/",
  "talks/con406/",
  "talks/con406/takeaways/",
  "talks/con406/questions/",
  "topics/",
  "topics/aws-app-runner/",
  "topics/cellular-architecture/",
  "diagrams/",
  "diagrams/two-tenants/",
  "diagrams/cells-and-zones/",
  "layers/",
  "timeline/",
  "guides/",
  "guides/which-service/",
  "guides/which-service/?way=image.no.no.yes.yes.yes.yes",
  "compare/",
  "compare/responsibility/",
  "compare/deployments/?differing&notes&swapped&sort=automatic-rollback",
  "quizzes/",
  "quizzes/pictures/",
  "quizzes/words/paper/",
  "glossary/",
  "sources/",
  "search/",
  "search/?q=firecracker",
  "404.html",
])("%s breaks no rule, on a desk and on a phone", async (path) => {
  expect(await pageFindings(browser, address + path)).toEqual([]);
});
